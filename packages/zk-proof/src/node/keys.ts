// Checks the committed keys from scratch: nothing of them is taken on trust.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { digitModel } from "@synergy/model";
import * as snarkjs from "snarkjs";
import { type Contribution, exportVerificationKey, startCeremony, verifyCeremony } from "../ceremony/index.ts";
import { compileMain } from "./circuits.ts";
import type { CompiledCircuit } from "./compile.ts";
import { circuitsFolder, keysFolder } from "./paths.ts";
import { type PinnedFile, readPins, sha256 } from "./pins.ts";
import { weightsSource } from "./weightsSource.ts";

export type Check = { what: string; passed: boolean; detail?: string };
export type KeysVerdict = { valid: boolean; checks: Check[]; contributions: Contribution[] };

/** What `verifyKeys` looks at; a test passes other bytes. */
export type KeyFiles = Record<Exclude<PinnedFile, "core.r1cs">, Uint8Array>;

export async function readKeyFiles(): Promise<KeyFiles> {
  const names = ["core.wasm", "core.zkey", "core.vkey.json", "pot10.ptau"] as const;
  const entries = names.map(async (name) => [name, await readFile(path.join(keysFolder, name))] as const);
  return Object.fromEntries<Uint8Array>(await Promise.all(entries)) as KeyFiles;
}

/**
 * Rebuilds the circuit and verifies every key from it.
 *
 * @param compiled the core circuit, if the caller has just compiled it
 * @throws {CircuitCompileError} when the circuit does not compile
 */
export async function verifyKeys(files: KeyFiles, compiled?: CompiledCircuit): Promise<KeysVerdict> {
  const checks: Check[] = [];
  const check = (what: string, passed: boolean, detail?: string) =>
    checks.push(detail === undefined ? { what, passed } : { what, passed, detail });

  const weights = await readFile(path.join(circuitsFolder, "main", "weights.circom"), "utf8");
  check("weights.circom holds the committed model", weights === weightsSource(digitModel));

  const pins = await readPins();
  const { r1cs, wasm } = compiled ?? (await compileMain("core"));
  check("the circuit compiles to the pinned constraints", sha256(r1cs) === pins["core.r1cs"]);
  check("the circuit compiles to the committed program", Buffer.compare(wasm, files["core.wasm"]) === 0);
  for (const [name, bytes] of Object.entries(files)) {
    check(`${name} is the pinned file`, sha256(bytes) === pins[name as PinnedFile]);
  }
  check("phase 1: every contribution to the powers of tau holds", await holds(files["pot10.ptau"]));

  const initial = await startCeremony(r1cs, files["pot10.ptau"]);
  const verdict = await verifyCeremony(initial, files["pot10.ptau"], files["core.zkey"]);
  const contributions = verdict.valid ? verdict.contributions : [];
  check("phase 2: core.zkey is this circuit's key, and its contributions hold", verdict.valid, reasonOf(verdict));
  check("at least two people contributed, and a beacon closed it", contributions.length >= 3);

  const exported = verdict.valid ? await exportVerificationKey(files["core.zkey"]) : undefined;
  const isSame = JSON.stringify(exported) === JSON.stringify(parse(files["core.vkey.json"]));
  check("core.vkey.json is the public part of core.zkey", isSame);
  return { valid: checks.every(({ passed }) => passed), checks, contributions };
}

const reasonOf = (verdict: { valid: true } | { valid: false; reason: string }) =>
  verdict.valid ? undefined : verdict.reason;

async function holds(ptau: Uint8Array): Promise<boolean> {
  return snarkjs.powersOfTau.verify(ptau).catch(() => false);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
