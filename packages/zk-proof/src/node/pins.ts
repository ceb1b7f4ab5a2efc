// keys/sha256.json: the SHA-256 of every file that a proof depends on.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { LabError } from "@synergy/kit";
import { keysFolder } from "./paths.ts";

/** `core.r1cs` is not committed, because `npm run build` makes it byte for byte. */
export type PinnedFile = "core.r1cs" | "core.wasm" | "core.zkey" | "core.vkey.json" | "pot10.ptau";
export type Pins = Record<PinnedFile, string>;

/** The circuit was changed after its keys were made. */
export class StaleKeysError extends LabError {
  override name = "StaleKeysError";
  constructor(file: string, pinned: string, actual: string) {
    super(`The circuit no longer fits its keys: ${file} has the SHA-256 ${actual}, but ${pinned} is pinned.`, {
      fix: "Make new keys with `npm run keys:make`, or undo your change to circuits/ or to the model.",
    });
  }
}

const file = path.join(keysFolder, "sha256.json");

export async function readPins(): Promise<Pins> {
  return JSON.parse(await readFile(file, "utf8")) as Pins;
}

export async function writePins(pins: Pins): Promise<void> {
  await writeFile(file, `${JSON.stringify(pins, null, 2)}\n`);
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** @throws {StaleKeysError} when `bytes` are not the pinned ones */
export async function requirePinned(name: PinnedFile, bytes: Uint8Array): Promise<void> {
  const pins = await readPins();
  const actual = sha256(bytes);
  if (pins[name] !== actual) throw new StaleKeysError(name, pins[name], actual);
}
