// Cuts the credential out of one file and puts it into another. Only Eve has a use for that.
import { concatBytes } from "viem";
import { withoutCredential } from "./contentHash.ts";
import { findCredentials } from "./embedding.ts";
import { jpegSegments } from "./jpeg.ts";
import { isJpeg } from "./openPicture.ts";
import { pngChunks } from "./png.ts";

/**
 * Makes the best forgery there is: the credential goes to the same place as in the signed file, if it fits there.
 *
 * @param from a signed picture
 * @param to a picture of the same format
 * @returns `to`, without a credential of its own, carrying the credential of `from`
 */
export function moveCredential(from: Uint8Array, to: Uint8Array): Uint8Array {
  const embedded = findCredentials(from);
  const target = withoutCredential(to);
  const parts = isJpeg(target) ? jpegSegments(target) : pngChunks(target);
  const places = [...parts].map(({ end }) => end);
  const at = places.find((place) => place === embedded[0]?.start) ?? places[0] ?? 0;
  const credential = embedded.map(({ start, end }) => from.subarray(start, end));
  return concatBytes([target.subarray(0, at), ...credential, target.subarray(at)]);
}
