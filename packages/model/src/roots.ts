// The model's name: a hash of its canonical bytes, in the two hashes that the lab uses.
import { type Hex, keccak256 } from "viem";
import { encodeModel } from "./codec.ts";
import type { Model } from "./model.ts";
import { poseidon } from "./poseidon.ts";

/** Bytes per field element: 31 bytes are always below the field's prime. */
const wordBytes = 31;
/** Words that go into one Poseidon call, after the state. */
const rate = 15;

/** Keccak-256 of the canonical bytes: cheap in a contract. */
export function modelRootKeccak(model: Model): Hex {
  return keccak256(encodeModel(model));
}

/**
 * Poseidon of the canonical bytes: cheap in a circuit.
 *
 * Words: the number of bytes, then the bytes, 31 to a word (first byte most significant, the last word filled with
 * zero bytes). State: 0, and then Poseidon(state, next 15 words), the last words filled up with 0.
 */
export async function modelRootPoseidon(model: Model): Promise<bigint> {
  const words = bytesToWords(encodeModel(model));
  let state = 0n;
  for (let start = 0; start < words.length; start += rate) {
    const block = Array.from({ length: rate }, (_, index) => words[start + index] ?? 0n);
    state = await poseidon([state, ...block]);
  }
  return state;
}

function bytesToWords(bytes: Uint8Array): bigint[] {
  const words = [BigInt(bytes.length)];
  for (let start = 0; start < bytes.length; start += wordBytes) {
    const word = Array.from({ length: wordBytes }, (_, index) => bytes[start + index] ?? 0);
    words.push(word.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
  }
  return words;
}
