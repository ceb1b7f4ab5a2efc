// Carol's drawing: what she keeps for herself and Bob, and what the chain gets to see.
import { commitImage, newSalt, toPng } from "@synergy/zk-proof";
import type { Opening } from "../jobs.ts";

export type Drawing = Opening & { imageCommitment: bigint; png: Uint8Array };

/** With a fresh salt: the same drawing twice gives two commitments that nobody can compare. */
export async function drawn(pixels: readonly number[]): Promise<Drawing> {
  const salt = newSalt();
  return { pixels, salt, imageCommitment: await commitImage(pixels, salt), png: toPng(pixels) };
}
