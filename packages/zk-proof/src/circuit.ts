// The core circuit's files: what a prover downloads, checked against the hashes that the repository pins.
import { sha256, toHex } from "viem";
import { platform } from "#platform";
import verificationKeyJson from "../keys/core.vkey.json" with { type: "json" };
import pins from "../keys/sha256.json" with { type: "json" };
import { DamagedFileError } from "./errors.ts";
import type { CircuitFile } from "./prover/platform.ts";

export type CircuitFiles = Record<CircuitFile, Uint8Array>;

/** snarkjs's verification_key.json of the core circuit. */
export const verificationKey: object = verificationKeyJson;

let loading: Promise<CircuitFiles> | undefined;

/**
 * Reads program and proving key once, and keeps them.
 *
 * @throws {MissingFileError} when one can't be read @throws {DamagedFileError} when one is not what was pinned
 */
export function loadCircuit(): Promise<CircuitFiles> {
  loading ??= readAll().catch((error: unknown) => {
    loading = undefined; // the next call tries again
    throw error;
  });
  return loading;
}

async function readAll(): Promise<CircuitFiles> {
  const [wasm, zkey] = await Promise.all([platform.readFile("core.wasm"), platform.readFile("core.zkey")]);
  return checkFiles({ "core.wasm": wasm, "core.zkey": zkey });
}

/** @throws {DamagedFileError} when a file is not the pinned one; a wrong key would leak or prove nothing */
export function checkFiles(files: CircuitFiles): CircuitFiles {
  for (const file of ["core.wasm", "core.zkey"] as const) {
    const actual = sha256(toHex(files[file])).slice(2);
    if (actual !== pins[file]) throw new DamagedFileError(file, pins[file], actual);
  }
  return files;
}
