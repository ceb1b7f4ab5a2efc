// `npm run ceremony [-- folder]`: a class makes a proving key, one after the other at one keyboard or with one folder.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { describeError } from "@synergy/kit";
import * as snarkjs from "snarkjs";
import { exportVerificationKey, forgeProof } from "../ceremony/index.ts";
import { type CeremonyFolder, checkCeremony, latestKey, openCeremony, takeTurn } from "./ceremonyFolder.ts";
import { compileMain } from "./circuits.ts";
import { releaseCurve } from "./curve.ts";
import { keysFolder, rootFolder } from "./paths.ts";

const options = { name: { type: "string" }, entropy: { type: "string", default: "" } } as const;

/** Forges "picture 0 is a 7" with the key as it stands, and says whether the verifier falls for it. */
async function tryForgery(ceremony: CeremonyFolder): Promise<void> {
  const key = await exportVerificationKey((await latestKey(ceremony)).zkey);
  const signals = [0n, 7n, 0n];
  const isAccepted = await snarkjs.groth16.verify(key, signals.map(String), forgeProof(key, signals));
  console.log(`Eve forges a proof with this key, from nothing: ${isAccepted ? "ACCEPTED" : "refused"}`);
}

async function showChain(ceremony: CeremonyFolder): Promise<void> {
  const verdict = await checkCeremony(ceremony);
  if (!verdict.valid) throw new Error(`The last key does not hold: ${verdict.reason}.`);
  for (const [index, { name, hash }] of verdict.contributions.entries()) {
    console.log(`  ${index + 1}. ${printable(name)}  ${hash}`);
  }
  console.log(`All ${verdict.contributions.length} contributions hold. The key: sha256 ${verdict.sha256}`);
}

async function contributeAs(ceremony: CeremonyFolder, name: string, entropy: string): Promise<void> {
  const hash = await takeTurn(ceremony, name, entropy);
  console.log(`Thank you, ${printable(name)}. Write this down, and look for it in the chain later:\n  ${hash}`);
  await tryForgery(ceremony);
}

async function askEverybody(ceremony: CeremonyFolder): Promise<void> {
  const terminal = createInterface({ input: process.stdin });
  const lines = terminal[Symbol.asyncIterator](); // keeps what is typed (or piped) while a turn is computed
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(question);
    const { value, done } = await lines.next();
    return done ? "" : value;
  };
  for (;;) {
    const name = (await ask("\nYour name (or Enter to finish): ")).trim();
    if (name === "") break;
    await contributeAs(ceremony, name, await ask("Hit some keys, then Enter: "));
  }
  terminal.close();
}

/** Without what could steer a terminal: names come from files that somebody else may have made. */
const printable = (text: string) => text.replace(/\p{C}/gu, "?");

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const folder = path.resolve(positionals[0] ?? path.join(rootFolder, ".lab", "ceremony"));
  console.log(`Ceremony in ${folder}${existsSync(folder) ? " (it goes on)" : ""}`);
  const { r1cs } = await compileMain("core");
  const ceremony = await openCeremony(folder, r1cs, await readFile(path.join(keysFolder, "pot10.ptau")));
  await tryForgery(ceremony);
  if (values.name) await contributeAs(ceremony, values.name, values.entropy);
  else await askEverybody(ceremony);
  await showChain(ceremony);
}

try {
  await main();
} catch (error) {
  const { message, fix } = describeError(error);
  console.error(fix ? `${message}\nFix: ${fix}` : message);
  process.exitCode = 1;
} finally {
  await releaseCurve();
}
