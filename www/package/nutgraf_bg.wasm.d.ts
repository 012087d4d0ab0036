import type { InitInput } from './nutgraf.js';

/** The wasm as your bundler has it: an address, bytes or a module. Each of them is a `module_or_path` for `init`. */
declare const wasm: InitInput;
export default wasm;
