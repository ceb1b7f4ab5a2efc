// The committed keys belong to the circuit, and a key that does not is found.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contribute, startCeremony } from "../src/ceremony/index.ts";
import {
  type KeyFiles,
  readBuiltCore,
  readKeyFiles,
  releaseCurve,
  requirePinned,
  verifyKeys,
} from "../src/node/index.ts";

let files: KeyFiles;

beforeAll(async () => {
  files = await readKeyFiles();
});

afterAll(releaseCurve);

const failed = async (changed: Partial<KeyFiles>) => {
  const { valid, checks } = await verifyKeys({ ...files, ...changed }, await readBuiltCore());
  expect(valid).toBe(false);
  return checks.filter(({ passed }) => !passed).map(({ what }) => what);
};

test("the committed keys hold: two contributions and a beacon", async () => {
  const { checks, valid, contributions } = await verifyKeys(files);
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  expect(valid).toBe(true);
  expect(contributions.map(({ name }) => name)).toEqual(["Ada", "Bob", "the model's root"]);
});

test("Eve's proving key for this circuit, made by herself alone, is found", async () => {
  const { r1cs } = await readBuiltCore();
  const { zkey } = await contribute(await startCeremony(r1cs, files["pot10.ptau"]), "Eve");
  expect(await failed({ "core.zkey": zkey })).toEqual([
    "core.zkey is the pinned file",
    "at least two people contributed, and a beacon closed it",
    "core.vkey.json is the public part of core.zkey",
  ]);
});

test("a corrupted proving key is found, and so is a corrupted phase 1", async () => {
  const zkey = Uint8Array.from(files["core.zkey"]);
  zkey[zkey.length - 40_000]! ^= 1;
  expect(await failed({ "core.zkey": zkey })).toContain(
    "phase 2: core.zkey is this circuit's key, and its contributions hold",
  );
  const ptau = Uint8Array.from(files["pot10.ptau"]);
  ptau[3_000]! ^= 1;
  expect(await failed({ "pot10.ptau": ptau })).toContain("phase 1: every contribution to the powers of tau holds");
});

test("a changed circuit does not pass as the pinned one, and the error names the command that mends it", async () => {
  const source = await readFile(new URL("../circuits/main/core.circom", import.meta.url));
  const rejection = requirePinned("core.r1cs", source);
  await expect(rejection).rejects.toThrow("The circuit no longer fits its keys");
  await expect(rejection).rejects.toMatchObject({ fix: expect.stringContaining("npm run keys:make") });
});
