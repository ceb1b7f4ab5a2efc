// The three circuits compute what the model computes, and refuse everything else.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Digit } from "@synergy/model";
import {
  digitModel,
  fieldPrime,
  inferQuantised,
  isTestIndex,
  poseidon,
  quantise,
  type SquareModel,
} from "@synergy/model";
import { digits } from "@synergy/model/node";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { commitImage } from "../src/image.ts";
import {
  type CircuitName,
  type ConstraintSystem,
  circuitsFolder,
  compileCircuit,
  compileMain,
  loadWitnessProgram,
  mainFile,
  readBuiltCore,
  readR1cs,
  WitnessRefused,
} from "../src/node/index.ts";
import { gapBits, weightsSource } from "../src/node/weightsSource.ts";
import { commitModel, modelWords, scoreBits } from "../src/private/modelWords.ts";

type Program = Awaited<ReturnType<typeof loadWitnessProgram>>;
const systems = {} as Record<CircuitName, ConstraintSystem>;
const programs = {} as Record<CircuitName, Program>;
let coreR1cs: Uint8Array;
let pictures: Digit[];

beforeAll(async () => {
  pictures = await digits();
  for (const name of ["core", "private", "plain"] as const) {
    const { r1cs, wasm } = name === "core" ? await readBuiltCore() : await compileMain(name);
    systems[name] = readR1cs(r1cs);
    programs[name] = await loadWitnessProgram(wasm);
    if (name === "core") coreR1cs = r1cs;
  }
});

const salt = 31415926535897932384626433832795n;
const big = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(BigInt));
const claim = (input: readonly number[], digit: number) => ({
  pixels: input.map(BigInt),
  salt,
  class: BigInt(digit),
  ctx: 7n,
});
const privateClaim = (model: SquareModel, input: readonly number[], digit: number, modelSalt = 99n) => ({
  ...claim(input, digit),
  ...modelWords(model),
  modelSalt,
});
const plainClaim = ({ w1, b1, w2, b2 }: SquareModel, input: readonly number[], digit: number) => ({
  ...claim(input, digit),
  w1: big(w1),
  b1: b1.map(BigInt),
  w2: big(w2),
  b2: b2.map(BigInt),
});

test("the weights in circuits/main are those of the committed model", async () => {
  const file = path.join(circuitsFolder, "main", "weights.circom");
  expect(await readFile(file, "utf8"), "run `npm run keys:make`").toBe(weightsSource(digitModel));
});

test("the core circuit costs what its headers say, and no more than 918 constraints", () => {
  const gaps = gapBits(digitModel).reduce((sum, bits) => sum + bits, 0);
  const { inputs, hidden } = digitModel;
  expect(systems.core.constraints).toHaveLength(2 * inputs + 240 + hidden + 14 + gaps + 1);
  expect(systems.core.constraints.length).toBeLessThanOrEqual(918);
});

test("the private circuit stays within 4,466 constraints, and the plain one pays for every weight", () => {
  expect(systems.private.constraints.length).toBeLessThanOrEqual(4466);
  const weights = digitModel.hidden * (digitModel.inputs + 10);
  expect(systems.plain.constraints.length).toBeGreaterThan(weights);
});

test("leaving out Poseidon's unused tables changes no constraint", async () => {
  const { r1cs, wasm } = await compileCircuit(mainFile("core"));
  expect(Buffer.compare(r1cs, coreR1cs)).toBe(0);
  expect(wasm.length).toBeGreaterThan(1_000_000);
});

test("all 1,797 pictures: the circuit takes the model's class and gives TypeScript's commitment", async () => {
  expect(pictures).toHaveLength(1797);
  for (const { pixels } of pictures) {
    const input = quantise(pixels);
    const [, imageCommitment] = programs.core(claim(input, inferQuantised(digitModel, input).class));
    expect(imageCommitment).toBe(await commitImage(pixels, salt));
  }
});

test("no other class is accepted, and none that does not exist", () => {
  for (const { pixels } of pictures.slice(0, 20)) {
    const input = quantise(pixels);
    const right = inferQuantised(digitModel, input).class;
    for (const wrong of [-5, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14].filter((digit) => digit !== right)) {
      expect(() => programs.core(claim(input, wrong)), `${wrong} for a ${right}`).toThrow(WitnessRefused);
    }
  }
});

test("a tie goes to the lower class, in the circuit as in TypeScript", () => {
  const { hidden, classes, b1 } = digitModel;
  const blind = { ...digitModel, w2: Array.from({ length: classes }, () => Array(hidden).fill(0)), b1 };
  const tied = { ...blind, b2: [0, 5, 5, 0, 0, 0, 0, 5, 0, 0] } as SquareModel;
  const input = quantise(pictures[0]!.pixels);
  expect(programs.plain(plainClaim(tied, input, 1))).toBeDefined();
  expect(programs.private(privateClaim(tied, input, 1))).toBeDefined();
  expect(() => programs.private(privateClaim(tied, input, 2))).toThrow(WitnessRefused);
  expect(() => programs.plain(plainClaim(tied, input, 2))).toThrow(WitnessRefused);
  expect(() => programs.plain(plainClaim(tied, input, 7))).toThrow(WitnessRefused);
});

test("property: for any drawing at all, the circuit accepts exactly the model's class", () => {
  const drawing = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 48, maxLength: 48 });
  fc.assert(
    fc.property(drawing, fc.integer({ min: 0, max: 9 }), (input, digit) => {
      const right = inferQuantised(digitModel, input).class;
      expect(programs.core(claim(input, right))).toBeDefined();
      if (digit !== right) expect(() => programs.core(claim(input, digit))).toThrow(WitnessRefused);
    }),
    { numRuns: 150 },
  );
});

test("property: a pixel that is not 0 to 3 is refused, be it 4, −1, p − 1 or any other field element", () => {
  const pixel = fc.oneof(
    fc.bigInt({ min: 4n, max: 300n }),
    fc.bigInt({ min: fieldPrime - 300n, max: fieldPrime - 1n }),
    fc.bigInt({ min: 4n, max: fieldPrime - 1n }),
  );
  const input = quantise(pictures[4]!.pixels);
  const { class: right, pixels, ...rest } = claim(input, inferQuantised(digitModel, input).class);
  fc.assert(
    fc.property(fc.nat({ max: 47 }), pixel, (index, value) => {
      for (const program of [programs.core, programs.plain, programs.private]) {
        const bad = { ...rest, class: right, pixels: pixels.with(index, value) };
        const { w1, b1, w2, b2 } = plainClaim(digitModel, input, 0);
        const extra = program === programs.core ? {} : program === programs.plain ? { w1, b1, w2, b2 } : modelInput();
        expect(() => program({ ...bad, ...extra })).toThrow(WitnessRefused);
      }
    }),
    { numRuns: 40 },
  );
});

const modelInput = () => ({ ...modelWords(digitModel), modelSalt: 99n });

test("a number and the same number plus p are one field element: inputs of p and more are reduced, not smuggled in", () => {
  const input = quantise(pictures[4]!.pixels);
  const good = claim(input, inferQuantised(digitModel, input).class);
  const shifted = { ...good, pixels: good.pixels.map((value) => value + fieldPrime), salt: good.salt + fieldPrime };
  expect(programs.core(shifted)).toEqual(programs.core(good));
});

test("hidden weights: the private circuit agrees on class and on both commitments", async () => {
  const modelCommitment = await commitModel(digitModel, 99n);
  for (const { pixels } of pictures.filter((_, index) => isTestIndex(index)).slice(0, 25)) {
    const input = quantise(pixels);
    const right = inferQuantised(digitModel, input).class;
    const [, image, model] = programs.private(privateClaim(digitModel, input, right));
    expect([image, model]).toEqual([await commitImage(pixels, salt), modelCommitment]);
    expect(() => programs.private(privateClaim(digitModel, input, (right + 1) % 10))).toThrow(WitnessRefused);
  }
});

test("hidden weights: another model, or another salt, has another commitment", async () => {
  const swapped = { ...digitModel, b2: digitModel.b2.toReversed() };
  const commitments = [commitModel(digitModel, 99n), commitModel(swapped, 99n), commitModel(digitModel, 100n)];
  expect(new Set(await Promise.all(commitments)).size).toBe(3);
});

test("plain weights: the circuit agrees on class and commitment", async () => {
  for (const { pixels } of pictures.slice(0, 60)) {
    const input = quantise(pixels);
    const right = inferQuantised(digitModel, input).class;
    expect(programs.plain(plainClaim(digitModel, input, right))[1]).toBe(await commitImage(pixels, salt));
    expect(() => programs.plain(plainClaim(digitModel, input, (right + 1) % 10))).toThrow(WitnessRefused);
  }
});

test("plain weights: Eve's own weights call every picture a 7, and nothing in the public signals shows it", async () => {
  const sevens = {
    ...digitModel,
    w2: digitModel.w2.map((row) => row.map(() => 0)),
    b2: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
  };
  const { pixels } = pictures.find(({ label }) => label === 0)!;
  const [, commitment, digit] = programs.plain(plainClaim(sevens, quantise(pixels), 7));
  expect([commitment, digit]).toEqual([await commitImage(pixels, salt), 7n]);
  // The private circuit shows it: the commitment is another one.
  const eve = programs.private(privateClaim(sevens, quantise(pixels), 7));
  expect(eve[2]).not.toBe(await commitModel(digitModel, 99n));
});

test("an input that is missing is named as such", () => {
  expect(() => programs.core({ salt, class: 1n, ctx: 7n })).toThrow(WitnessRefused);
  expect(scoreBits(digitModel)).toBeLessThan(24);
});

test("the same Poseidon on both sides, also as a sponge", async () => {
  expect(await poseidon([1n, 2n])).toBe(7853200120776062878684798364095072458815029376092732009249414926327459813530n);
});
