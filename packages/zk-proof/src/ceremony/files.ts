// What a ceremony starts from, checked against the hashes that the repository pins.
import { sha256 } from "viem";
import pins from "../../keys/sha256.json" with { type: "json" };
import { DamagedFileError } from "../errors.ts";

/** The circuit's constraints, and the result of the first phase. */
export type CeremonyFile = "core.r1cs" | "pot10.ptau";
export type CeremonyFiles = Record<CeremonyFile, Uint8Array>;

/** @throws {DamagedFileError} when a file is not the pinned one: keys made from it would fit nobody else's */
export function checkCeremonyFiles(files: CeremonyFiles): CeremonyFiles {
  for (const file of ["core.r1cs", "pot10.ptau"] as const) {
    const actual = sha256(files[file]).slice(2);
    if (actual !== pins[file]) throw new DamagedFileError(file, pins[file], actual);
  }
  return files;
}
