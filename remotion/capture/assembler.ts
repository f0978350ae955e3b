/** WebAssembly instructions as bytes; every function gives those of an expression or a statement. */
export type Code = number[];

function unsigned(value: number): Code {
  const bytes: Code = [];
  let rest = value >>> 0;
  do {
    const low = rest & 127;
    rest >>>= 7;
    bytes.push(rest ? low | 128 : low);
  } while (rest);
  return bytes;
}

function signed(value: number): Code {
  const bytes: Code = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if ((rest === 0 && !(low & 64)) || (rest === -1 && low & 64)) return [...bytes, low];
    bytes.push(low | 128);
  }
}

const SIMD = 0xfd;
const simd = (opcode: number) => [SIMD, ...unsigned(opcode)];
/** Offset, no alignment promised. */
const place = (offset: number) => [0, ...unsigned(offset)];
const operator =
  (...opcode: Code) =>
  (a: Code, b: Code): Code => [...a, ...b, ...opcode];
const vectorOperator = (opcode: number) => operator(...simd(opcode));

export const int = (value: number): Code => [0x41, ...signed(value)];
export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];
export const add = operator(0x6a);
export const subtract = operator(0x6b);
export const multiply = operator(0x6c);
export const and = operator(0x71);
export const shiftRight = operator(0x75);
export const less = operator(0x48);
export const equal = operator(0x46);
export const choose = (yes: Code, no: Code, condition: Code): Code => [...yes, ...no, ...condition, 0x1b];
export const giveBack = (value: Code): Code => [...value, 0x0f];
/** Runs the body, and again as long as the condition holds. */
export const loop = (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b];
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, 0x40, ...body, 0x0b];

/** 128-bit vectors. */
export const load = (address: Code, offset = 0): Code => [...address, ...simd(0), ...place(offset)];
/** One 32-bit word in all four lanes. */
export const loadWord = (address: Code, offset = 0): Code => [...address, ...simd(9), ...place(offset)];
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...simd(11),
  ...place(offset),
];
export const storeHalf = (address: Code, value: Code): Code => [...address, ...value, ...simd(0x5b), ...place(0), 0];
export const shuffle = (a: Code, b: Code, bytes: number[]): Code => [...a, ...b, ...simd(13), ...bytes];
export const words = (value: number): Code => [...int(value), ...simd(0x11)];
/** The same two 16-bit numbers in each 32-bit lane. */
export const pairs = (low: number, high: number): Code => words((low & 0xffff) | (high << 16));
export const vectorAnd = vectorOperator(0x4e);
export const vectorXor = vectorOperator(0x51);
export const anyBit = (value: Code): Code => [...value, ...simd(0x53)];
export const narrowWords = vectorOperator(0x85);
export const narrowShorts = vectorOperator(0x66);
export const addShorts = vectorOperator(0x8e);
export const doubleShorts = (value: Code): Code => [...value, ...int(1), ...simd(0x8b)];
export const upperBytes = (value: Code): Code => [...value, ...int(8), ...simd(0x8d)];
export const addWords = vectorOperator(0xae);
export const doubleWords = (value: Code): Code => [...value, ...int(1), ...simd(0xab)];
export const shiftWords = (value: Code, bits: number): Code => [...value, ...int(bits), ...simd(0xac)];
/** Products of 16-bit lanes, neighbours added. */
export const dot = vectorOperator(0xba);

export interface FunctionCode {
  name: string;
  parameters: number;
  /** Further 32-bit integers and vectors, numbered after the parameters in this order. */
  integers: number;
  vectors: number;
  body: Code;
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const list = (entries: Code[]): Code => [...unsigned(entries.length), ...entries.flat()];
const text = (value: string): Code => [...unsigned(value.length), ...new TextEncoder().encode(value)];
const INT = 0x7f;
const VECTOR = 0x7b;

/** A module of functions over a memory imported as `env.memory`; all take and give 32-bit integers. */
export function assemble(functions: FunctionCode[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...list(Array.from({ length: parameters }, () => [INT])),
    ...list([[INT]]),
  ]);
  const bodies = functions.map(({ integers, vectors, body }) => {
    const code = [
      ...list([
        [integers, INT],
        [vectors, VECTOR],
      ]),
      ...body,
      0x0b,
    ];
    return [...unsigned(code.length), ...code];
  });
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, list([[...text("env"), ...text("memory"), 2, 0, 1]])),
    ...section(3, list(functions.map((_, index) => [index]))),
    ...section(7, list(functions.map(({ name }, index) => [...text(name), 0, index]))),
    ...section(10, list(bodies)),
  ]);
}
