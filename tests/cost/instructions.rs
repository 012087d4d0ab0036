//! A hostile text takes no longer a byte than an ordinary article, within a factor of three: counted in instructions of the
//! core as WebAssembly, so that the machine and what else it does have no say.
//!
//! `cargo build --release --target wasm32-unknown-unknown` makes the module; `NUTGRAF_COST_WASM` names it.

use nutgraf_cost::CALLS;
use nutgraf_cost::shapes::SHAPES;
use wasmi::{Config, Engine, Func, Instance, Linker, Module, Store, TypedFunc, Val};

/// How many times the instructions of an ordinary article a hostile one of the same length may take.
const FACTOR: f64 = 3.0;

struct Core {
    store: Store<()>,
    prepare: TypedFunc<(u32, u32, u32), ()>,
    call: TypedFunc<u32, u32>,
}

impl Core {
    fn new() -> Self {
        let path = std::env::var("NUTGRAF_COST_WASM").unwrap_or_else(|_| "target/wasm32-unknown-unknown/release/nutgraf_cost.wasm".into());
        let wasm = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut config = Config::default();
        config.consume_fuel(true).compilation_mode(wasmi::CompilationMode::Eager);
        let engine = Engine::new(&config);
        let module = Module::new(&engine, &wasm).unwrap();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        // the binding to JavaScript is part of the module, and nothing of it is called
        for import in module.imports() {
            if let Some(kind) = import.ty().func() {
                let name = format!("{}.{}", import.module(), import.name());
                let stub = Func::new(&mut store, kind.clone(), move |_, _: &[Val], _: &mut [Val]| {
                    Err(wasmi::Error::new(format!("{name} was called")))
                });
                linker.define(import.module(), import.name(), stub).unwrap();
            }
        }
        let instance: Instance = linker.instantiate_and_start(&mut store, &module).unwrap();
        Core {
            prepare: instance.get_typed_func(&store, "prepare").unwrap(),
            call: instance.get_typed_func(&store, "call").unwrap(),
            store,
        }
    }

    /// The instructions a byte of a function over texts of two shapes, numbered as `prepare` numbers them.
    fn instructions(&mut self, function: usize, shapes: (usize, usize), bytes: usize) -> f64 {
        self.store.set_fuel(u64::MAX).unwrap();
        self.prepare.call(&mut self.store, (shapes.0 as u32, shapes.1 as u32, bytes as u32)).unwrap();
        let before = self.store.get_fuel().unwrap();
        self.call.call(&mut self.store, function as u32).unwrap();
        (before - self.store.get_fuel().unwrap()) as f64 / bytes as f64
    }
}

#[test]
fn hostile_shapes() {
    let bytes: usize = std::env::var("BYTES").ok().and_then(|v| v.parse().ok()).unwrap_or(30_000);
    for (function, (name, _)) in CALLS.iter().enumerate() {
        let mut core = Core::new();
        let ordinary = core.instructions(function, (0, 0), bytes);
        println!("{name}: ordinary {ordinary:.0}");
        for (index, shape) in SHAPES.iter().enumerate() {
            let start = std::time::Instant::now();
            let cost = core.instructions(function, (index + 1, index + 1), bytes);
            if cost > ordinary * FACTOR {
            println!("{name} {:40} {cost:8.0} {:.2} {:?}", shape.name, cost / ordinary, start.elapsed());
            }
        }
    }
}
