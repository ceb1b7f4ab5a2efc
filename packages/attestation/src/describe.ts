// From a picture file to the facts that its author attests.
import type { Address, Hex } from "viem";
import { contentHash } from "./picture/contentHash.ts";
import { openPicture } from "./picture/openPicture.ts";
import { hammingDistance, perceptualHash } from "./picture/perceptualHash.ts";
import { decodePicture } from "./picture/pixels.ts";
import { newSalt, type Work } from "./work.ts";

export type Terms = {
  /** SPDX-like id or URI: "CC-BY-4.0", "https://…". */
  licence: string;
  payee: Address;
  /** What every work derived from this one owes to it, in basis points 0…10 000. */
  royaltyBps: number;
  /** The works that this one derives from, and the share of its income that each of them gets. */
  sources?: { uid: Hex; shareBps: number }[];
};

/**
 * Computes the hashes of a picture and joins them with the author's terms.
 *
 * @param bytes a JPEG or PNG file
 * @throws the errors of `openPicture` when the file is none, and of `decodePicture` when it is damaged
 */
export async function describeWork(bytes: Uint8Array, terms: Terms): Promise<Work> {
  const pixels = await decodePicture(openPicture(bytes));
  return {
    contentHash: await contentHash(bytes),
    perceptualHash: perceptualHash(pixels),
    licence: terms.licence,
    payee: terms.payee,
    royaltyBps: terms.royaltyBps,
    sources: terms.sources ?? [],
    salt: newSalt(),
  };
}

/** How many of 256 bits the looks of a picture differ from those of a described work. */
export async function looksDistance(work: Work, bytes: Uint8Array): Promise<number> {
  return hammingDistance(work.perceptualHash, perceptualHash(await decodePicture(openPicture(bytes))));
}
