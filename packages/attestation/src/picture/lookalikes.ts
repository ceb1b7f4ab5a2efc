// Finds registered works that look like a given picture. They are candidates for a person to look at, never proof.
import { type Hex, hexToBytes } from "viem";
import { noPerceptualHash } from "./perceptualHash.ts";

/** A registered work that looks similar; `distance` in bits of 256. */
export type Lookalike = { uid: Hex; distance: number };

export type LookalikeIndex = {
  /**
   * @param hashes of one picture, usually its 8 `orientations`
   * @param maxDistance bits; 51 = 20 % of 256 when left out
   * @returns each similar work once, nearest first
   */
  search(hashes: readonly Hex[], maxDistance?: number): Lookalike[];
};

/** 20 % of 256 bits. */
export const defaultMaxDistance = 51;
const wordsPerHash = 8; // 256 bits in words of 32

/** Comparing with every work takes a few milliseconds for 10,000 of them: no cleverer index is needed. */
export function createLookalikeIndex(entries: readonly { uid: Hex; perceptualHash: Hex }[]): LookalikeIndex {
  const comparable = entries.filter((entry) => entry.perceptualHash !== noPerceptualHash);
  const words = new Uint32Array(comparable.length * wordsPerHash);
  for (const [index, entry] of comparable.entries()) words.set(toWords(entry.perceptualHash), index * wordsPerHash);
  return {
    search(hashes, maxDistance = defaultMaxDistance) {
      const queries = hashes.filter((hash) => hash !== noPerceptualHash).map(toWords);
      const found = comparable.map(({ uid }, index) => ({ uid, distance: nearest(queries, words, index) }));
      return found.filter(({ distance }) => distance <= maxDistance).sort((a, b) => a.distance - b.distance);
    },
  };
}

function nearest(queries: Uint32Array[], words: Uint32Array, index: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const query of queries) best = Math.min(best, distanceTo(query, words, index * wordsPerHash));
  return best;
}

function distanceTo(query: Uint32Array, words: Uint32Array, offset: number): number {
  let distance = 0;
  for (let word = 0; word < wordsPerHash; word++) distance += countBits(query[word]! ^ words[offset + word]!);
  return distance;
}

/** Adds neighbouring bits, then pairs, then nibbles, then bytes (H. Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  const bytes = (nibbles + (nibbles >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bytes, 0x01010101) >>> 24;
}

function toWords(hash: Hex): Uint32Array {
  const bytes = new DataView(hexToBytes(hash, { size: 32 }).buffer);
  return Uint32Array.from({ length: wordsPerHash }, (_, word) => bytes.getUint32(word * 4));
}
