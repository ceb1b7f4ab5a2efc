// A ceremony that many people take part in, one after the other, as files in a folder: it can stop and go on any time.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { LabError } from "@synergy/kit";
import { type CeremonyVerdict, contribute, startCeremony, verifyCeremony } from "../ceremony/index.ts";
import { sha256 } from "./pins.ts";

/** A file of the folder is no part of the ceremony that the others belong to. */
export class BrokenCeremonyError extends LabError {
  override name = "BrokenCeremonyError";
  constructor(file: string, reason: string) {
    super(`${file} is not this ceremony's key: ${reason}.`, {
      fix: "Delete it and go on from the file before, or begin again in an empty folder.",
    });
  }
}

/** `0000-start.zkey`, `0001-Ada.zkey`, …: each file is the whole key so far. */
export type CeremonyFolder = { folder: string; initial: Uint8Array; ptau: Uint8Array };

/** Opens a folder; in a new one it puts the key without contributions. */
export async function openCeremony(folder: string, r1cs: Uint8Array, ptau: Uint8Array): Promise<CeremonyFolder> {
  await mkdir(folder, { recursive: true });
  // Computed, never read: whoever put another start into the folder would know its secret.
  const initial = await startCeremony(r1cs, ptau);
  const ceremony = { folder, initial, ptau };
  const files = await keyFiles(ceremony);
  if (files.length === 0) await writeFile(path.join(folder, "0000-start.zkey"), initial);
  return ceremony;
}

/** The key after the last contribution, and its file. */
export async function latestKey(ceremony: CeremonyFolder): Promise<{ file: string; zkey: Uint8Array }> {
  const file = (await keyFiles(ceremony)).at(-1)!;
  return { file, zkey: await readFile(path.join(ceremony.folder, file)) };
}

/**
 * One person's turn: checks everything so far, then adds a contribution in a new file.
 *
 * @returns the contribution's hash, for the person to write down
 * @throws {BrokenCeremonyError} when what is there already does not hold
 */
export async function takeTurn(ceremony: CeremonyFolder, name: string, entropy: string): Promise<`0x${string}`> {
  const { file, zkey } = await latestKey(ceremony);
  const verdict = await verifyCeremony(ceremony.initial, ceremony.ptau, zkey);
  if (!verdict.valid) throw new BrokenCeremonyError(file, verdict.reason);
  const contributed = await contribute(zkey, name, entropy);
  const number = String((await keyFiles(ceremony)).length).padStart(4, "0");
  await writeFile(path.join(ceremony.folder, `${number}-${fileName(name)}.zkey`), contributed.zkey, { flag: "wx" });
  return contributed.hash;
}

/** Checks the last key, which records all contributions before it. */
export async function checkCeremony(ceremony: CeremonyFolder): Promise<CeremonyVerdict & { sha256: string }> {
  const { zkey } = await latestKey(ceremony);
  return { ...(await verifyCeremony(ceremony.initial, ceremony.ptau, zkey)), sha256: sha256(zkey) };
}

async function keyFiles({ folder }: Pick<CeremonyFolder, "folder">): Promise<string[]> {
  return (await readdir(folder)).filter((file) => /^\d{4}-.*\.zkey$/.test(file)).sort();
}

/** A name as part of a file's name: letters and digits of any script. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, "_").slice(0, 40) || "somebody";
}
