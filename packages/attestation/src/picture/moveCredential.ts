// Cuts the credential out of one file and puts it into another. Only Eve has a use for that.
import { concatBytes } from "viem";
import { withoutCredential } from "./contentHash.ts";
import { findCredentials } from "./embedding.ts";
import { isJpeg } from "./openPicture.ts";

/** Where the credential goes: behind the start mark of a JPEG, behind the header chunk of a PNG. */
const jpegStart = 2;
const pngHeaderEnd = 33;

/**
 * @param from a signed picture
 * @param to a picture of the same format
 * @returns `to`, without a credential of its own, carrying the credential of `from`
 */
export function moveCredential(from: Uint8Array, to: Uint8Array): Uint8Array {
  const embedded = findCredentials(from).map(({ start, end }) => from.subarray(start, end));
  const target = withoutCredential(to);
  const at = isJpeg(target) ? jpegStart : pngHeaderEnd;
  return concatBytes([target.subarray(0, at), ...embedded, target.subarray(at)]);
}
