// The fingerprint of a file.
import { createHash } from "node:crypto";

/** In hex, without 0x, as sha256sum prints it. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
