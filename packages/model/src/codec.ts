// A model as canonical bytes: one model has exactly one form, so its hash names it.
//
//   offset   bytes               content
//   0        4                   "SLM1"
//   4        1                   activation: 0 square, 1 ReLU
//   5        1                   shift of the ReLU, 0 to 31; 0 for the square
//   6        1                   inputs I
//   7        1                   hidden neurons H
//   8        1                   classes C
//   9        H × I               w1, row by row      int8
//   …        H × 2               b1                  int16
//   …        C × H               w2, row by row      int8
//   …        C × 4               b2                  int32
//
// Integers are two's complement, most significant byte first, as in Solidity.
import { MalformedModelError } from "./errors.ts";
import type { Model } from "./model.ts";

const magic = "SLM1";
const headerBytes = 9;
type IntegerBytes = 1 | 2 | 4;

/** @throws {MalformedModelError} when a weight has no room, or the shapes contradict each other */
export function encodeModel(model: Model): Uint8Array {
  const { inputs, hidden, classes } = model;
  const isRelu = model.activation === "relu";
  const header = [
    ...new TextEncoder().encode(magic),
    Number(isRelu),
    isRelu ? model.shift : 0,
    inputs,
    hidden,
    classes,
  ];
  const bytes = Uint8Array.from([
    ...header,
    ...model.w1.flatMap((row) => integersToBytes(row, 1)),
    ...integersToBytes(model.b1, 2),
    ...model.w2.flatMap((row) => integersToBytes(row, 1)),
    ...integersToBytes(model.b2, 4),
  ]);
  assertRows("w1", model.w1, hidden, inputs);
  assertRows("w2", model.w2, classes, hidden);
  decodeModel(bytes);
  return bytes;
}

/** @throws {MalformedModelError} when the bytes are not exactly one model */
export function decodeModel(bytes: Uint8Array): Model {
  const { activation, shift, inputs, hidden, classes } = decodeHeader(bytes);
  let offset = headerBytes;
  const read = (count: number, size: IntegerBytes) => {
    const part = bytes.subarray(offset, offset + count * size);
    offset += part.length;
    return bytesToIntegers(part, size);
  };
  const w1 = Array.from({ length: hidden }, () => read(inputs, 1));
  const b1 = read(hidden, 2);
  const w2 = Array.from({ length: classes }, () => read(hidden, 1));
  const b2 = read(classes, 4);
  const layers = { inputs, hidden, classes, w1, b1, w2, b2 };
  return activation === "square" ? { activation, ...layers } : { activation, shift, ...layers };
}

function decodeHeader(bytes: Uint8Array) {
  const [kind, shift, inputs, hidden, classes] = bytes.subarray(4, headerBytes);
  if (bytes.length < headerBytes) throw new MalformedModelError(`${bytes.length} bytes are no header`);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) throw new MalformedModelError(`no "${magic}" in front`);
  if (kind !== 0 && kind !== 1) throw new MalformedModelError(`activation ${kind} is neither 0 nor 1`);
  if (shift! > (kind === 0 ? 0 : 31)) throw new MalformedModelError(`a shift of ${shift}`);
  if (inputs === 0 || hidden === 0 || classes === 0) throw new MalformedModelError("a layer is empty");
  const expected = headerBytes + hidden! * inputs! + hidden! * 2 + classes! * hidden! + classes! * 4;
  if (bytes.length !== expected) throw new MalformedModelError(`${bytes.length} bytes instead of ${expected}`);
  const activation = kind === 0 ? ("square" as const) : ("relu" as const);
  return { activation, shift: shift!, inputs: inputs!, hidden: hidden!, classes: classes! };
}

function assertRows(name: string, rows: Model["w1"], count: number, length: number): void {
  const isRight = rows.length === count && rows.every((row) => row.length === length);
  if (!isRight) throw new MalformedModelError(`${name} is not ${count} rows of ${length}`);
}

function integersToBytes(values: readonly number[], size: IntegerBytes): number[] {
  const limit = 2 ** (8 * size - 1);
  return values.flatMap((value) => {
    const fits = Number.isInteger(value) && value >= -limit && value < limit;
    if (!fits) throw new MalformedModelError(`${value} is no integer of ${size} bytes`);
    return Array.from({ length: size }, (_, index) => (value >> (8 * (size - 1 - index))) & 0xff);
  });
}

function bytesToIntegers(bytes: Uint8Array, size: IntegerBytes): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = { 1: view.getInt8, 2: view.getInt16, 4: view.getInt32 }[size].bind(view);
  return Array.from({ length: bytes.length / size }, (_, index) => read(index * size, false));
}
