// One spelling for every value, so that equal values have equal hashes: JSON with sorted keys (RFC 8785).
import { LabError } from "@synergy/kit";
import { type Hex, keccak256, stringToBytes } from "viem";

/** JSON has no word for this value. */
export class NotCanonicalError extends LabError {
  override name = "NotCanonicalError";
  constructor(value: unknown) {
    super(`${String(value)} has no canonical JSON.`, {
      fix: "Use null, booleans, finite numbers, bigints, strings, and lists and plain objects of these.",
    });
  }
}

/**
 * The value as canonical JSON: keys in UTF-16 order, no blanks, numbers as ECMAScript prints them (RFC 8785).
 *
 * Bigints become decimal strings, and properties that are undefined are left out.
 * @throws {NotCanonicalError} on NaN, infinities, functions and undefined list entries
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "bigint") return `"${value}"`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new NotCanonicalError(value);
  if (value === null || ["boolean", "number", "string"].includes(typeof value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new NotCanonicalError(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  // The default order of sort() is by UTF-16 code units, as the RFC asks.
  const keys = entries.map(([key]) => key).sort();
  const record = value as Record<string, unknown>;
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(",")}}`;
}

/** The address of a text by its content: keccak256 of its UTF-8 bytes. */
export function contentHash(text: string): Hex {
  return keccak256(stringToBytes(text));
}

/** The content hash of a value's canonical JSON. */
export function hashOf(value: unknown): Hex {
  return contentHash(canonicalJson(value));
}
