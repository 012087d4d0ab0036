// The counter of instructions reads every instruction to its last byte: where it takes one for longer or shorter, the module
// that it writes is none, or counts what is no instruction.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from './instructions/counted.js';

const vector = 0xfd;
const section = (id, content) => [id, content.length, ...content];

/** A module whose one function, `run`, gives an i32, and is made of `instructions`. */
function module(instructions) {
  const body = [0, ...instructions, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 1, 0x7f]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    // a global of its own, 7, behind which the counter comes
    ...section(6, [1, 0x7f, 0, 0x41, 7, 0x0b]),
    ...section(7, [1, 3, ...Buffer.from('run'), 0, 0]),
    ...section(10, [1, body.length, ...body]),
  ]);
}

/** What `run` gives, and how many instructions it has carried out. */
function run(instructions) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(counted(module(instructions))));
  return [exports.run(), Number(exports.instructions.value)];
}

test('vectors: constants, shuffles, lanes in memory and out of a vector', () => {
  // among the numbers are opcodes: of a loop, of an end, of a vector
  const constant = [vector, 12, 0, 1, 2, 3, 4, 0x0b, 6, 7, 8, 9, 0xfd, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f];
  const shuffle = [vector, 13, 3, 2, 1, 0x0b, 3, 3, 3, 3, 0x0b, 0x0b, 0x0b, 0x0b, 4, 4, 4, 4];
  const loadLane = [vector, 84, 0, 0, 3];
  const extractLane = [vector, 27, 0];
  // an opcode of two bytes
  const absolute = [vector, 0xa0, 1];
  assert.deepEqual(run([0x41, 0, ...constant, ...constant, ...shuffle, ...loadLane, ...absolute, ...extractLane]), [0x010203, 7]);
});

test('vectors: whole ones in memory, and what is spread over one', () => {
  const [load, store, spread, loadSpread, replaceLane] = [[vector, 0, 4, 0], [vector, 11, 4, 0], [vector, 17], [vector, 9, 2, 0], [vector, 28, 3]];
  const extractLane = [vector, 27, 3];
  // stores 3 in every lane at 0; reads one of them into every lane; puts 11 into the last; and adds what stands at 0
  const stored = [0x41, 0, 0x41, 3, ...spread, ...store];
  const replaced = [0x41, 0, ...loadSpread, 0x41, 0x0b, ...replaceLane, ...extractLane];
  assert.deepEqual(run([...stored, ...replaced, 0x41, 0, ...load, ...extractLane, 0x6a]), [14, 13]);
});

test('bulk instructions count by what they handle', () => {
  // memory.fill of 64 bytes: three constants, itself, and an eighth of them; and the constant that is given
  assert.deepEqual(run([0x41, 0, 0x41, 1, 0x41, 0xc0, 0, 0xfc, 11, 0, 0x41, 5]), [5, 5 + 8]);
});
