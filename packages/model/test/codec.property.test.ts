// Canonical bytes: one model, one form, two roots.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeModel, encodeModel } from "../src/codec.ts";
import { MalformedModelError, PoseidonInputError } from "../src/errors.ts";
import type { Model } from "../src/model.ts";
import { digitModel, reluModel } from "../src/models.ts";
import { fieldPrime, poseidon } from "../src/poseidon.ts";
import { modelRootKeccak, modelRootPoseidon } from "../src/roots.ts";

const int = (bits: number) => fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 });
const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
const size = fc.integer({ min: 1, max: 6 });

/** Any small model, good or bad at digits. */
const anyModel: fc.Arbitrary<Model> = fc
  .tuple(size, size, size, fc.integer({ min: 0, max: 32 }))
  .chain(([inputs, hidden, classes, kind]) =>
    fc
      .record({
        w1: list(list(int(8), inputs), hidden),
        b1: list(int(16), hidden),
        w2: list(list(int(8), hidden), classes),
        b2: list(int(32), classes),
      })
      .map((weights) => {
        const layers = { inputs, hidden, classes, ...weights };
        return kind === 32 ? { activation: "square", ...layers } : { activation: "relu", shift: kind, ...layers };
      }),
  );

describe("encode and decode", () => {
  test("any model comes back as it was, and its bytes too", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const bytes = encodeModel(model);
        expect(decodeModel(bytes)).toEqual(model);
        expect(encodeModel(decodeModel(bytes))).toEqual(bytes);
      }),
    );
  });

  test("whatever bytes arrive, they are a model in its only form or a named error", () => {
    const bytes = encodeModel({
      ...reluModel,
      hidden: 1,
      w1: [reluModel.w1[0]!],
      b1: [0],
      w2: reluModel.w2.map(() => [1]),
    });
    const changed = fc
      .tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length + 2))
      .map(([at, value, length]) => Uint8Array.from({ length }, (_, i) => (i === at ? value : (bytes[i] ?? 0))));
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 30 })), (candidate) => {
        try {
          expect(encodeModel(decodeModel(candidate))).toEqual(candidate);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedModelError);
        }
      }),
    );
  });

  test.for([
    ["nothing at all", () => new Uint8Array(), "0 bytes are no header"],
    ["another kind of file", () => new TextEncoder().encode("PK\x03\x04 and so on"), 'no "SLM1" in front'],
    ["an unknown activation", () => withByte(4, 2), "activation 2 is neither 0 nor 1"],
    ["a square with a shift", () => withByte(5, 1), "a shift of 1"],
    ["an empty layer", () => withByte(7, 0), "a layer is empty"],
    ["a missing byte", () => encodeModel(digitModel).slice(0, -1), "bytes instead of"],
    ["a byte too many", () => Uint8Array.of(...encodeModel(digitModel), 0), "bytes instead of"],
  ] as const)("%s is refused", ([, make, message]) => {
    expect(() => decodeModel(make())).toThrow(MalformedModelError);
    expect(() => decodeModel(make())).toThrow(message);
  });

  test.for([
    ["a weight that needs 9 bits", { w1: digitModel.w1.with(0, digitModel.w1[0]!.with(0, 128)) }, "128 is no integer"],
    ["a weight that is no integer", { b1: digitModel.b1.with(0, 0.5) }, "0.5 is no integer of 2 bytes"],
    ["a row that is too short", { w1: digitModel.w1.with(1, [1]) }, "w1 is not"],
    ["a bias too few", { b2: digitModel.b2.slice(1) }, "bytes instead of"],
  ] as const)("%s has no bytes", ([, change, message]) => {
    expect(() => encodeModel({ ...digitModel, ...change })).toThrow(MalformedModelError);
    expect(() => encodeModel({ ...digitModel, ...change })).toThrow(message);
  });
});

describe("roots", () => {
  // Poseidon takes 50 ms for the whole model in TypeScript. So: each byte of a small one, and some of the real one.
  const tiny: Model = { ...digitModel, hidden: 1, w1: [digitModel.w1[0]!], b1: [7], w2: digitModel.w2.map(() => [1]) };
  test.for([
    ["each byte of a small model", tiny, 1],
    ["every hundredth byte of the committed one", digitModel, 100],
  ] as const)("%s, changed, gives another root in both hashes, or is refused", async ([, model, step]) => {
    const bytes = encodeModel(model);
    const roots = new Set([modelRootKeccak(model), await modelRootPoseidon(model)]);
    const refused: number[] = [];
    for (let at = 0; at < bytes.length; at += step) {
      const changed = decodeOrRefuse(bytes.with(at, bytes[at]! ^ 1));
      if (!changed) refused.push(at);
      else roots.add(modelRootKeccak(changed)).add(await modelRootPoseidon(changed));
    }
    // The name "SLM1", the shift of a square, and the three sizes can't change alone.
    expect(refused).toEqual([0, 1, 2, 3, 5, 6, 7, 8].filter((at) => at % step === 0));
    expect(roots.size).toBe(2 + 2 * (Math.ceil(bytes.length / step) - refused.length));
  });

  test("the two committed models have different roots", async () => {
    expect(modelRootKeccak(digitModel)).not.toBe(modelRootKeccak(reluModel));
    expect(await modelRootPoseidon(digitModel)).not.toBe(await modelRootPoseidon(reluModel));
  });
});

describe("Poseidon", () => {
  test("gives circomlib's published hash of 1 and 2", async () => {
    expect(await poseidon([1n, 2n])).toBe(
      7853200120776062878684798364095072458815029376092732009249414926327459813530n,
    );
  });

  test.for([
    ["nothing", []],
    ["17 numbers", Array(17).fill(0n)],
    ["a negative number", [-1n]],
    ["the prime itself, which would hash like 0", [fieldPrime]],
  ] as const)("%s is refused", async ([, inputs]) => {
    await expect(poseidon(inputs)).rejects.toThrow(PoseidonInputError);
  });
});

function withByte(at: number, value: number): Uint8Array {
  return encodeModel(digitModel).with(at, value);
}

function decodeOrRefuse(bytes: Uint8Array): Model | undefined {
  try {
    return decodeModel(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedModelError);
    return undefined;
  }
}
