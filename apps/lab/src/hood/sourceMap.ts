// From a place in the code to a place in the source: solc's source maps
// (https://docs.soliditylang.org/en/latest/internals/source_mappings.html).
import { placeKey } from "./definitions.ts";

/** `jump` is "i" into a function, "o" out of it, "-" otherwise. */
export type Place = { start: number; length: number; source: number; jump: string; key: string };

/** Gives the place of the instruction at a program counter. */
export type CodeMap = (pc: number) => Place | undefined;

const maps = new WeakMap<object, CodeMap>();

/** @param object hexadecimal code, `sourceMap` one entry per instruction */
export function codeMapOf(code: { object: string; sourceMap: string }): CodeMap {
  const found = maps.get(code);
  if (found) return found;
  const places = readPlaces(code.sourceMap);
  const instructions = countInstructions(code.object);
  const map: CodeMap = (pc) => places[instructions[pc] ?? -1];
  maps.set(code, map);
  return map;
}

// Each entry says only what differs from the one before.
function readPlaces(sourceMap: string): Place[] {
  let [start, length, source, jump] = ["0", "0", "-1", "-"];
  return sourceMap.split(";").map((entry) => {
    const [newStart, newLength, newSource, newJump] = entry.split(":");
    [start, length, source, jump] = [newStart || start, newLength || length, newSource || source, newJump || jump];
    const place = { start: Number(start), length: Number(length), source: Number(source), jump };
    return { ...place, key: placeKey(place.source, place.start, place.length) };
  });
}

/** By byte: which instruction begins there. PUSH1 (0x60) to PUSH32 (0x7f) carry their operand behind them. */
function countInstructions(object: string): Int32Array {
  const bytes = Buffer.from(object, "hex");
  const instructions = new Int32Array(bytes.length).fill(-1);
  let pc = 0;
  for (let count = 0; pc < bytes.length; count += 1) {
    instructions[pc] = count;
    const opcode = bytes[pc] as number;
    pc += opcode >= 0x60 && opcode <= 0x7f ? opcode - 0x5e : 1;
  }
  return instructions;
}
