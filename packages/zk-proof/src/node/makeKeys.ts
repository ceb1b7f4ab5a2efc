// `npm run keys:make`: new keys for the circuit as it stands. keys/README.md describes the ceremony step by step.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { digitModel, modelRootKeccak } from "@synergy/model";
import * as snarkjs from "snarkjs";
import { applyBeacon, contribute, exportVerificationKey, startCeremony } from "../ceremony/index.ts";
import { compileMain } from "./circuits.ts";
import { releaseCurve } from "./curve.ts";
import { circuitsFolder, keysFolder } from "./paths.ts";
import { sha256, writePins } from "./pins.ts";
import { weightsSource } from "./weightsSource.ts";

/** 2^10 = 1,024 constraints at most. */
const power = 10;
const ptauFile = path.join(keysFolder, `pot${power}.ptau`);
// Fixed before the first contribution, and anybody can compute them. A ceremony for real would name a future block.
const beacon = modelRootKeccak(digitModel);
const pictures = fileURLToPath(import.meta.resolve("@synergy/model/digits.csv.gz"));

type Memory = { type: "mem"; data?: Uint8Array };

/** The first phase serves every circuit of this size: it is made once, and kept when the circuit changes. */
async function makePowersOfTau(): Promise<Uint8Array> {
  console.log("Phase 1: powers of tau. This takes half a minute, once.");
  const [empty, first, second, closed, prepared]: Memory[] = Array.from({ length: 5 }, () => ({ type: "mem" }));
  await snarkjs.powersOfTau.newAccumulator(await snarkjs.curves.getCurveFromName("bn128"), power, empty!);
  await snarkjs.powersOfTau.contribute(empty!, first!, "Ada", randomText());
  await snarkjs.powersOfTau.contribute(first!, second!, "Bob", randomText());
  await snarkjs.powersOfTau.beacon(second!, closed!, "the pictures' hash", sha256(await readFile(pictures)), 10);
  await snarkjs.powersOfTau.preparePhase2(closed!, prepared!);
  return prepared!.data!;
}

const randomText = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("hex");

async function makeKeys(): Promise<void> {
  await mkdir(keysFolder, { recursive: true });
  await writeFile(path.join(circuitsFolder, "main", "weights.circom"), weightsSource(digitModel));
  const { r1cs, wasm } = await compileMain("core");
  const ptau = existsSync(ptauFile) ? await readFile(ptauFile) : await makePowersOfTau();
  console.log("Phase 2: two contributions and a beacon.");
  let zkey = await startCeremony(r1cs, ptau);
  for (const name of ["Ada", "Bob"]) {
    const contributed = await contribute(zkey, name);
    zkey = contributed.zkey;
    console.log(`${name}: ${contributed.hash}`);
  }
  ({ zkey } = await applyBeacon(zkey, "the model's root", beacon));
  const verificationKey = `${JSON.stringify(await exportVerificationKey(zkey), null, 1)}\n`;
  const files = { "core.wasm": wasm, "core.zkey": zkey, "core.vkey.json": verificationKey, "pot10.ptau": ptau };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(keysFolder, name), content);
  await writePins({
    "core.r1cs": sha256(r1cs),
    "core.wasm": sha256(wasm),
    "core.zkey": sha256(zkey),
    "core.vkey.json": sha256(verificationKey),
    "pot10.ptau": sha256(ptau),
  });
}

await makeKeys();
await releaseCurve();
// The contract's constants are the verification key: it is written last, by a script that reads the new files.
await import("./writeVerifier.ts");
console.log("The keys are made. `npm run keys:verify` checks them.");
