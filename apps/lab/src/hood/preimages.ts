// Which key stands behind a slot of a mapping: the EVM hashed it before our eyes.
//
// Solidity keeps `map[key]` in the slot keccak256(key, slot of map)
// (https://docs.soliditylang.org/en/latest/internals/layout_in_storage.html). Instead of asking the node for all memory
// at all steps, we watch what was stored: it takes two words.
import { concat, type Hex, keccak256, pad } from "viem";
import type { Frame } from "./steps.ts";

/** A key, hashed with the slot of its mapping. */
export type Preimage = { hash: bigint; key: Hex; slot: bigint };

export function preimagesIn(frames: readonly Frame[]): Preimage[] {
  const found = new Map<bigint, Preimage>();
  for (const frame of frames) for (const preimage of preimagesOf(frame)) found.set(preimage.hash, preimage);
  return [...found.values()];
}

function* preimagesOf({ steps }: Frame): Generator<Preimage> {
  const words = new Map<number, Hex>(); // 32 bytes each, by their place in memory
  for (const [index, { op, stack }] of steps.entries()) {
    const top = stack?.at(-1);
    const second = stack?.at(-2);
    if (top === undefined || second === undefined) continue;
    if (op === "MSTORE") words.set(Number(top), pad(second as Hex));
    if (op !== "KECCAK256" || Number(second) !== 64) continue;
    const [key, slot] = [words.get(Number(top)), words.get(Number(top) + 32)];
    const hash = steps[index + 1]?.stack?.at(-1);
    // Somebody may have written there in another way: only what gives the same hash counts.
    if (!key || !slot || !hash || BigInt(keccak256(concat([key, slot]))) !== BigInt(hash)) continue;
    yield { hash: BigInt(hash), key, slot: BigInt(slot) };
  }
}
