// Proofs in their three forms, and the stock snarkjs CLI as the judge of what we export.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { digitModel, fieldPrime, infer } from "@synergy/model";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  baseFieldPrime,
  commitImage,
  fromCalldata,
  fromSnarkjsProof,
  fromSnarkjsSignals,
  InputRangeError,
  MalformedProofError,
  newSalt,
  otherProofOf,
  type Proof,
  type Proven,
  packImage,
  proofInput,
  prove,
  toCalldata,
  toPng,
  toSnarkjsFiles,
  toSnarkjsProof,
  UnprovableError,
  verificationKey,
  verify,
} from "../src/index.ts";
import { pictureOf } from "./support/answers.ts";

const cli = path.join(fileURLToPath(import.meta.resolve("snarkjs")), "..", "build", "cli.cjs");
const root = path.join(import.meta.dirname, "..", "..", "..");

let folder: string;
let pixels: readonly number[];
let proven: Proven;
const salt = newSalt();
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "synergy-proof-"));
  pixels = await pictureOf(7);
  proven = await prove({ pixels, salt, ctx: 42n });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `snarkjs groth16 verify` says about the three files in `where`. */
function stockVerify(where: string): { accepted: boolean; said: string } {
  const files = ["verification_key.json", "public.json", "proof.json"].map((name) => path.join(where, name));
  const { status, stdout } = spawnSync(process.execPath, [cli, "groth16", "verify", ...files], { encoding: "utf8" });
  return { accepted: status === 0, said: stdout };
}

function save(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
}

test("the public signals are the commitment, the model's class and the context", async () => {
  const { class: digit } = infer(digitModel, pixels);
  expect(proven.publicSignals).toEqual([await commitImage(pixels, salt), BigInt(digit), 42n]);
  expect(await verify(proven.proof, proven.publicSignals)).toEqual({ valid: true });
});

test("the stock snarkjs CLI accepts what is exported, and refuses it with another class", () => {
  save(toSnarkjsFiles(proven.proof, proven.publicSignals, verificationKey));
  expect(stockVerify(folder)).toEqual({ accepted: true, said: expect.stringContaining("OK!") });
  const [commitment, digit, ctx] = proven.publicSignals;
  save(toSnarkjsFiles(proven.proof, [commitment, (digit + 1n) % 10n, ctx], verificationKey));
  expect(stockVerify(folder)).toEqual({ accepted: false, said: expect.stringContaining("Invalid proof") });
});

test("the demo keeps the same three files with --out, and ends by itself", () => {
  const demo = path.join(root, "packages", "kit", "src", "node", "demoCli.ts");
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo, "zk-proof", "--json", "--out", folder], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  expect(status, stderr).toBe(0);
  expect(stockVerify(folder).accepted).toBe(true);
  const steps = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const reasons = steps.flatMap(({ blocked }) => blocked.map(({ reason }: { reason: string }) => reason)).join("\n");
  for (const reason of ["InvalidProof", "UnprovableError", "OtherModel", "AlreadyAnswered", "not opened"]) {
    expect(reasons).toContain(reason);
  }
});

test("each form of a proof leads back to the same proof", () => {
  expect(fromCalldata(toCalldata(proven.proof))).toEqual(proven.proof);
  expect(fromSnarkjsProof(toSnarkjsProof(proven.proof))).toEqual(proven.proof);
});

test.for([
  ["nothing", undefined],
  ["an empty object", {}],
  ["a proof of another system", { protocol: "plonk", curve: "bn128" }],
  ["a proof over another curve", { protocol: "groth16", curve: "bls12381" }],
  ["points without coordinates", { protocol: "groth16", curve: "bn128", pi_a: [], pi_b: [], pi_c: [] }],
] as const)("%s is no proof file", ([, value]) => {
  expect(() => fromSnarkjsProof(value)).toThrow(MalformedProofError);
});

test("a proof file with any of its numbers replaced by something else is refused by name", () => {
  const text = JSON.stringify(toSnarkjsProof(proven.proof));
  for (const nonsense of ["-1", "1e5", "0x10", "", "seven"]) {
    const changed = JSON.parse(text.replace(String(proven.proof.c[0]), nonsense));
    expect(() => fromSnarkjsProof(changed)).toThrow(MalformedProofError);
  }
  for (const signals of [undefined, {}, [1, 2, 3], ["1", "x"]]) {
    expect(() => fromSnarkjsSignals(signals)).toThrow(MalformedProofError);
  }
});

test("verify names what is wrong: another circuit's signals, numbers outside of the fields, a broken equation", async () => {
  const { proof, publicSignals: signals } = proven;
  const reason = async (changed: Proof, values: readonly bigint[]) => {
    const verdict = await verify(changed, values);
    return verdict.valid ? "valid" : verdict.reason;
  };
  expect(await reason(proof, signals.slice(0, 2))).toBe("wrong-number-of-signals");
  expect(await reason(proof, [...signals, 1n])).toBe("wrong-number-of-signals");
  expect(await reason(proof, [signals[0], signals[1] + fieldPrime, signals[2]])).toBe("signal-outside-field");
  expect(await reason(proof, [signals[0], -1n, signals[2]])).toBe("signal-outside-field");
  expect(await reason({ ...proof, c: [proof.c[0] + baseFieldPrime, proof.c[1]] }, signals)).toBe(
    "coordinate-outside-field",
  );
  expect(await reason({ ...proof, c: [1n, 1n] }, signals)).toBe("wrong-proof"); // on no curve
  expect(await reason({ ...proof, c: [1n, 2n] }, signals)).toBe("wrong-proof"); // on the curve
  expect(await reason(proof, [signals[0], signals[1], 43n])).toBe("wrong-proof");
  expect(await reason(otherProofOf(proof), signals)).toBe("valid"); // malleable: nullify jobs, not proofs
});

test("a class that the model does not give can't be proven, and the other nine are all refused", async () => {
  for (let digit = 0; digit < 10; digit++) {
    if (digit === proven.class) continue;
    await expect(prove({ pixels, salt, ctx: 42n, digit })).rejects.toThrow(UnprovableError);
  }
});

test("salts, contexts and classes outside of their range are refused before any work", async () => {
  const p = fieldPrime;
  for (const salt of [-1n, p, 2n ** 256n]) {
    await expect(commitImage(pixels, salt)).rejects.toThrow(InputRangeError);
    expect(() => proofInput(pixels, salt, 0n, 7)).toThrow(InputRangeError);
    expect(() => proofInput(pixels, 0n, salt, 7)).toThrow(InputRangeError);
  }
  for (const digit of [-1, 10, 1.5, Number.NaN]) {
    expect(() => proofInput(pixels, 0n, 0n, digit)).toThrow(InputRangeError);
  }
});

test("different pictures have different words, and each is below 4^48", () => {
  const picture = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(picture, picture, (one, other) => {
      const input = (drawn: number[]) => infer(digitModel, drawn).input.join();
      expect(packImage(one)).toBeLessThan(4n ** 48n);
      expect(packImage(one) === packImage(other)).toBe(input(one) === input(other));
    }),
  );
});

test("salts are fresh: a thousand of them, no two alike", () => {
  const salts = new Set(Array.from({ length: 1000 }, newSalt));
  expect(salts.size).toBe(1000);
  for (const one of salts) expect(one).toBeLessThan(2n ** 248n);
});

test("the picture that the demo shows is a PNG of 192 × 192 pixels with right check sums", () => {
  const png = toPng(pixels);
  const file = path.join(folder, "picture.png");
  writeFileSync(file, png);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([192, 192]);
});
