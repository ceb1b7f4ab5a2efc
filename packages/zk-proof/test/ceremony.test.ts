// The ceremony: what one honest contribution is worth, and what a cheating participant can't do.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as snarkjs from "snarkjs";
import { bytesToHex } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  applyBeacon,
  contribute,
  exportVerificationKey,
  forgeProof,
  isContributed,
  startCeremony,
  verifyCeremony,
} from "../src/ceremony/index.ts";
import {
  checkCeremony,
  keysFolder,
  latestKey,
  openCeremony,
  readBuiltCore,
  releaseCurve,
  takeTurn,
} from "../src/node/index.ts";

let r1cs: Uint8Array;
let ptau: Uint8Array;
let initial: Uint8Array;

beforeAll(async () => {
  ({ r1cs } = await readBuiltCore());
  ptau = await readFile(path.join(keysFolder, "pot10.ptau"));
  initial = await startCeremony(r1cs, ptau);
});

afterAll(releaseCurve);

const claim = [123n, 7n, 42n];
const isAccepted = async (zkey: Uint8Array, proof: object) =>
  snarkjs.groth16.verify(await exportVerificationKey(zkey), claim.map(String), proof);

test("with a key that nobody contributed to, Eve forges a proof of any claim from nothing", async () => {
  const key = await exportVerificationKey(initial);
  expect(isContributed(key)).toBe(false);
  expect(await isAccepted(initial, forgeProof(key, claim))).toBe(true);
  expect(await isAccepted(initial, forgeProof(key, [123n, 8n, 42n]))).toBe(false); // it is for her claim only
});

test("one honest contribution ends the forgery", async () => {
  const forgery = forgeProof(await exportVerificationKey(initial), claim);
  const { zkey } = await contribute(initial, "Ada");
  const key = await exportVerificationKey(zkey);
  expect(isContributed(key)).toBe(true);
  expect(await isAccepted(zkey, forgery)).toBe(false);
  expect(await isAccepted(zkey, forgeProof(key, claim))).toBe(false);
});

test("everybody finds their contribution in the chain, in order, and the beacon at its end", async () => {
  const ada = await contribute(initial, "Ada", "typed");
  const bob = await contribute(ada.zkey, "Bob");
  const end = await applyBeacon(bob.zkey, "block 1234", "0x0102030405060708");
  expect(await verifyCeremony(initial, ptau, end.zkey)).toEqual({
    valid: true,
    contributions: [
      { name: "Ada", hash: ada.hash },
      { name: "Bob", hash: bob.hash },
      { name: "block 1234", hash: end.hash },
    ],
  });
});

test("the start can be computed again by anybody, byte for byte; a contribution can't", async () => {
  expect(bytesToHex(await startCeremony(r1cs, ptau))).toBe(bytesToHex(initial));
  const [once, again] = [await contribute(initial, "Ada", "same"), await contribute(initial, "Ada", "same")];
  expect(again.hash).not.toBe(once.hash);
});

test("Eve's key with a changed byte is refused, wherever the byte is", async () => {
  const { zkey } = await contribute(initial, "Ada");
  for (const position of [200, 700, 5_000, 200_000, zkey.length - 40_000, zkey.length - 300]) {
    const forged = Uint8Array.from(zkey);
    forged[position]! ^= 1;
    expect(await verifyCeremony(initial, ptau, forged), `byte ${position}`).toMatchObject({ valid: false });
  }
});

test("Eve's start with a secret of her own, instead of the real one, is refused", async () => {
  const { zkey: hers } = await contribute(initial, "Eve");
  const { zkey } = await contribute(hers, "Ada");
  expect(await verifyCeremony(hers, ptau, zkey)).toMatchObject({ valid: false });
  expect(await verifyCeremony(initial, ptau, zkey)).toMatchObject({ valid: true });
});

test("in a folder: people take turns, it can stop and go on, and a spoilt file is named", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "synergy-ceremony-"));
  const first = await openCeremony(folder, r1cs, ptau);
  const ada = await takeTurn(first, "Ada", "abc");
  const later = await openCeremony(folder, r1cs, ptau);
  const bob = await takeTurn(later, "../Bob", "");
  expect((await readdir(folder)).sort()).toEqual(["0000-start.zkey", "0001-Ada.zkey", "0002-_Bob.zkey"]);
  expect(await checkCeremony(later)).toMatchObject({ valid: true, contributions: [{ hash: ada }, { hash: bob }] });

  const { file, zkey } = await latestKey(later);
  await writeFile(path.join(folder, file), zkey.subarray(0, 1000));
  await expect(takeTurn(later, "Carol", "")).rejects.toThrow(file);
  await rm(folder, { recursive: true });
});

test("nobody hides from the chain behind a line break in their name", async () => {
  const { zkey, hash } = await contribute(initial, "Bob\nEve:\n");
  const verdict = await verifyCeremony(initial, ptau, zkey);
  expect(verdict).toEqual({ valid: true, contributions: [{ name: "Bob\u{fffd}Eve:\u{fffd}", hash }] });
});

test("a file that is no key is refused in a sentence, not in a megabyte", async () => {
  const verdict = await verifyCeremony(initial, ptau, ptau);
  expect(verdict).toMatchObject({ valid: false, reason: expect.stringMatching(/^[\s\S]{1,200}$/) });
});
