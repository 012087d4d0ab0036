// A WebAssembly module that counts the instructions it carries out. Time says how fast a machine is and what else it
// does; instructions are the same everywhere, each time.

/** What a call of `memory.copy` or `memory.fill` handles for the price of one instruction, as a power of two: 8 bytes. */
const BULK = 3;

const opcode = {
  unreachable: 0x00, block: 0x02, loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, br: 0x0c, brIf: 0x0d, brTable: 0x0e,
  return: 0x0f, localGet: 0x20, localTee: 0x22, globalGet: 0x23, globalSet: 0x24, i64Const: 0x42, i64Add: 0x7c,
  i64ShrU: 0x88, i64ExtendU: 0xad, bulk: 0xfc, vector: 0xfd,
}; // prettier-ignore
const structure = new Set([opcode.block, opcode.loop, opcode.else, opcode.end]);
/** After one of these, what follows is carried out another number of times than what went before. */
const parting = new Set([
  opcode.loop, opcode.if, opcode.else, opcode.end, opcode.br, opcode.brIf, opcode.brTable, opcode.return, opcode.unreachable,
]); // prettier-ignore
const memoryCopy = 10;
const memoryFill = 11;

const i32 = 0x7f;
const i64 = 0x7e;

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128 number; of a signed one, it passes over the right bytes. */
  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  vector(read) {
    return Array.from({ length: this.number() }, read);
  }

  limits() {
    const flags = this.byte();
    this.number();
    if (flags & 1) this.number();
  }
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return bytes;
}

// a signed number needs a bit for its sign
const signedLeb = (value) => {
  const bytes = leb(value);
  if (bytes.at(-1) & 64) bytes.push(0, ...bytes.splice(0, 0)), (bytes[bytes.length - 2] |= 128);
  return bytes;
};

const section = (id, content) => [[id, ...leb(content.length)], content];
const name = (text) => [...leb(text.length), ...new TextEncoder().encode(text)];

/** Passes over what follows an opcode; for a bulk instruction, which one it is. */
function operands(reader, code) {
  if ((code >= 0x02 && code <= 0x04) || code === 0x0c || code === 0x0d || code === 0x10) reader.number();
  else if (code === opcode.brTable) reader.vector(() => reader.number()), reader.number();
  else if (code === 0x11) reader.number(), reader.number();
  else if (code === 0x1c) reader.vector(() => reader.number());
  else if (code >= 0x20 && code <= 0x26) reader.number();
  else if (code >= 0x28 && code <= 0x3e) reader.number(), reader.number();
  else if (code === 0x3f || code === 0x40 || code === 0x41 || code === 0x42) reader.number();
  else if (code === 0x43) reader.take(4);
  else if (code === 0x44) reader.take(8);
  else if (code === 0xd0 || code === 0xd2) reader.number();
  else if (code === opcode.bulk) {
    const which = reader.number();
    const count = which < 8 ? 0 : [8, 10, 12, 14].includes(which) ? 2 : 1;
    for (let i = 0; i < count; i += 1) reader.number();
    return which;
  } else if (code === opcode.vector) {
    const which = reader.number();
    // loads and stores, of one lane too; constants and shuffles; what names a lane
    if (which <= 11 || (which >= 84 && which <= 93)) reader.number(), reader.number();
    if (which === 12 || which === 13) reader.take(16);
    if ((which >= 21 && which <= 34) || (which >= 84 && which <= 91)) reader.byte();
  } else if (code === 0x06 || code === 0x07 || code === 0x12 || code === 0x13 || (code > 0xd2 && code !== opcode.vector) || (code > 0xc4 && code < 0xd0)) {
    throw new Error(`cannot count the instruction 0x${code.toString(16)}`);
  }
  return null;
}

/** The body of a function, with its instructions added to the global `counter` wherever control may part. */
function countedBody(body, parameters, counter) {
  const reader = new Reader(body);
  let locals = parameters;
  const groups = reader.vector(() => {
    const count = reader.number();
    locals += count;
    return [...leb(count), reader.byte()];
  });
  const parts = [[...leb(groups.length + 1), ...groups.flat(), 1, i32]];
  const add = (...value) => [opcode.globalGet, ...counter, ...value, opcode.i64Add, opcode.globalSet, ...counter];
  let start = reader.at;
  let count = 0;
  const close = () => {
    if (count > 0) parts.push(add(opcode.i64Const, ...signedLeb(count)));
    parts.push(body.subarray(start, reader.at));
    start = reader.at;
    count = 0;
  };
  while (reader.at < body.length) {
    const at = reader.at;
    const code = reader.byte();
    const bulk = operands(reader, code);
    if (!structure.has(code)) count += 1;
    if (bulk === memoryCopy || bulk === memoryFill) {
      const after = reader.at;
      reader.at = at;
      close();
      const length = [opcode.localGet, ...leb(locals), opcode.i64ExtendU, opcode.i64Const, BULK, opcode.i64ShrU];
      parts.push([opcode.localTee, ...leb(locals)], add(...length));
      reader.at = after;
    }
    if (parting.has(code)) close();
  }
  close();
  return parts;
}

/**
 * The module of `wasm` with one more export, the global `instructions`: how many it has carried out. A byte of
 * `memory.copy` and `memory.fill` counts as an eighth.
 *
 * @param {Uint8Array} wasm
 * @returns {Uint8Array}
 */
export function counted(wasm) {
  const reader = new Reader(wasm, 8);
  const parts = [wasm.subarray(0, 8)];
  let parametersOf = [];
  let functions = [];
  let globals = 0;
  while (reader.at < wasm.length) {
    const from = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const content = new Reader(reader.take(length));
    if (id === 1) {
      parametersOf = content.vector(() => {
        if (content.byte() !== 0x60) throw new Error('a type that is no function');
        const parameters = content.vector(() => content.byte()).length;
        content.vector(() => content.byte());
        return parameters;
      });
    } else if (id === 2) {
      content.vector(() => {
        content.take(content.number());
        content.take(content.number());
        const kind = content.byte();
        if (kind === 0) content.number();
        else if (kind === 1) content.byte(), content.limits();
        else if (kind === 2) content.limits();
        else content.take(2), (globals += 1);
      });
    } else if (id === 3) functions = content.vector(() => content.number());
    if (id === 6) {
      const count = content.number();
      globals += count;
      const one = [i64, 1, opcode.i64Const, 0, opcode.end];
      parts.push(...section(id, [...leb(count + 1), ...content.bytes.subarray(content.at), ...one]));
    } else if (id === 7) {
      const count = content.number();
      parts.push(...section(id, [...leb(count + 1), ...content.bytes.subarray(content.at), ...name('instructions'), 3, ...leb(globals - 0)]));
    } else if (id === 10) {
      const bodies = content.vector(() => content.take(content.number()));
      const counter = leb(globals);
      const all = bodies.map((body, index) => {
        const own = Buffer.concat(countedBody(body, parametersOf[functions[index]], counter).map((part) => Uint8Array.from(part)));
        return Buffer.concat([Uint8Array.from(leb(own.length)), own]);
      });
      parts.push(...section(id, Buffer.concat([Uint8Array.from(leb(bodies.length)), ...all])));
    } else parts.push(wasm.subarray(from, reader.at));
  }
  return Buffer.concat(parts.map((part) => (part instanceof Uint8Array ? part : Uint8Array.from(part))));
}
