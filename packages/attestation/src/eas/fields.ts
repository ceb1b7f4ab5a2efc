// Reads one field of a foreign JSON value, or says what is wrong with it.
import { type Address, type Hex, isAddress, isHex, size } from "viem";
import { MalformedAttestationError } from "../errors.ts";

export function readRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrong(name, value, "an object");
}

/** At least `length` entries. */
export function readList(value: unknown, name: string, length: number): unknown[] {
  if (Array.isArray(value) && value.length >= length) return value;
  throw wrong(name, value, `a list of ${length} values`);
}

export function readText(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw wrong(name, value, "a text");
}

export function readBoolean(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  throw wrong(name, value, "true or false");
}

/** An integer from 0 to `maximum`, as a number or as decimal digits. */
export function readInteger(value: unknown, name: string, maximum: bigint): bigint {
  const isDigits = typeof value === "string" && /^(0|[1-9][0-9]{0,77})$/.test(value);
  if (isDigits || Number.isSafeInteger(value)) {
    const integer = BigInt(value as string | number);
    if (integer >= 0n && integer <= maximum) return integer;
  }
  throw wrong(name, value, `an integer from 0 to ${maximum}`);
}

/** `bytes` bytes of hexadecimal with 0x in front; any number of whole bytes when left out. */
export function readHex(value: unknown, name: string, bytes?: number): Hex {
  if (isHex(value) && value.length % 2 === 0 && (bytes === undefined || size(value) === bytes)) return value;
  throw wrong(name, value, bytes === undefined ? "hexadecimal bytes" : `${bytes} hexadecimal bytes`);
}

/** An address; one in mixed case has to have the right checksum (ERC-55). */
export function readAddress(value: unknown, name: string): Address {
  if (typeof value === "string" && isAddress(value)) return value;
  throw wrong(name, value, "an Ethereum address");
}

/** Exactly the expected JSON value. */
export function readSame(value: unknown, expected: unknown, name: string): void {
  if (JSON.stringify(value) !== JSON.stringify(expected)) throw wrong(name, value, JSON.stringify(expected));
}

function wrong(name: string, value: unknown, expected: string): MalformedAttestationError {
  const shown = value === undefined ? "missing" : (JSON.stringify(value) ?? typeof value);
  const short = shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
  return new MalformedAttestationError(`${name} is ${short} instead of ${expected}`);
}
