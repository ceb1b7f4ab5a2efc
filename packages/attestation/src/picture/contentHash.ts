// The name of a work: SHA-256 of its file without the Content Credential that may have been put into it.
//
// So a signed copy has the same name as the original, and a credential moved elsewhere names the wrong work.
import { bytesToHex, concatBytes, type Hex } from "viem";
import { findCredentials } from "./embedding.ts";

/** SHA-256 of {@link withoutCredential}; of the whole file when it is no JPEG or PNG. */
export async function contentHash(bytes: Uint8Array): Promise<Hex> {
  const content = new Uint8Array(withoutCredential(bytes));
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", content)));
}

/** The file as it was before it was signed, byte for byte. */
export function withoutCredential(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of findCredentials(bytes)) {
    kept.push(bytes.subarray(from, start));
    from = end;
  }
  return concatBytes([...kept, bytes.subarray(from)]);
}
