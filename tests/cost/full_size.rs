//! Every function over every hostile shape at full size, natively: `full-size [megabytes] [part of a name]`.
//!
//! Prints nanoseconds a byte, and how many times those of an ordinary article that is.

use nutgraf_cost::CALLS;
use nutgraf_cost::shapes::{ORDINARY, SHAPES, Shape};
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let megabytes: f64 = arguments.next().and_then(|value| value.parse().ok()).unwrap_or(1.0);
    let part = arguments.next().unwrap_or_default();
    let bytes = (megabytes * 1e6) as usize;
    let measure = |shape: &Shape, call: fn(&[String]) -> usize| {
        let text = shape.text(bytes);
        let texts = [text.clone(), text];
        let start = Instant::now();
        std::hint::black_box(call(&texts));
        start.elapsed().as_nanos() as f64 / bytes as f64
    };
    let ordinary: Vec<f64> = CALLS.iter().map(|&(_, call)| measure(&ORDINARY, call)).collect();
    print!("{:45}", "");
    CALLS.iter().for_each(|(name, _)| print!("{name:>18}"));
    println!();
    for shape in [&ORDINARY].into_iter().chain(SHAPES.iter().filter(|shape| shape.name.contains(&part))) {
        print!("{:45}", shape.name);
        for (&(_, call), ordinary) in CALLS.iter().zip(&ordinary) {
            let cost = measure(shape, call);
            print!("{cost:10.0} {:5.2}x ", cost / ordinary);
        }
        println!();
    }
}
