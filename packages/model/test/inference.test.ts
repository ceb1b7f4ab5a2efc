// What the model answers, and how often it is right.
import { describe, expect, test } from "vitest";
import { PixelRangeError, WrongPictureSizeError } from "../src/errors.ts";
import { digitModel, infer, isTestIndex, misreadDigit, quantise, reluModel, sampleDigits } from "../src/index.ts";
import type { Model } from "../src/model.ts";
import { digits } from "../src/node/digits.ts";

const all = await digits();
const testPart = all.filter((_, index) => isTestIndex(index));
const rightAnswers = (model: Model) =>
  testPart.filter(({ pixels, label }) => infer(model, pixels).class === label).length;

describe("accuracy", () => {
  test("the square model reads 353 of 359 test pictures, 98.3 %", () => {
    expect(testPart).toHaveLength(359);
    expect(rightAnswers(digitModel)).toBe(353);
    expect(353 / 359).toBeGreaterThanOrEqual(0.975);
  });

  test("the ReLU model reads 351 of 359 test pictures, 97.8 %", () => {
    expect(rightAnswers(reluModel)).toBe(351);
  });

  test("the samples are test pictures, one of each digit, and one that is misread", () => {
    expect(sampleDigits.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const sample of [...sampleDigits, misreadDigit]) expect(testPart).toContainEqual(sample);
    expect(infer(digitModel, misreadDigit.pixels).class).not.toBe(misreadDigit.label);
  });
});

describe("how an answer comes about", () => {
  const paper = Array<number>(64).fill(0);

  test("blank paper leaves the biases, and their squares", () => {
    const { input, accumulators, hidden } = infer(digitModel, paper);
    expect(input).toEqual(Array(48).fill(0));
    expect(accumulators).toEqual(digitModel.b1);
    expect(hidden).toEqual(digitModel.b1.map((bias) => bias * bias));
  });

  test("a ReLU forgets what is negative, and the last bits", () => {
    const { accumulators, hidden } = infer(reluModel, sampleDigits[7]!.pixels);
    const shift = reluModel.shift;
    expect(hidden).toEqual(accumulators.map((sum) => Math.floor(Math.max(sum, 0) / 2 ** shift)));
    expect(accumulators.some((sum) => sum < 0)).toBe(true);
  });

  test("of equal logits the first wins", () => {
    const undecided = {
      ...digitModel,
      w2: digitModel.w2.map((row) => row.map(() => 0)),
      b2: [1, 5, 5, 0, 0, 5, 0, 0, 0, 0],
    };
    expect(infer(undecided, paper).class).toBe(1);
  });

  test("17 shades become 4, and the outer columns are not read", () => {
    const shades = paper.map((_, index) => (index < 17 ? index : 0));
    expect(quantise(shades).slice(0, 13)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 0]);
    const edges = paper.map((_, index) => (index % 8 === 0 || index % 8 === 7 ? 16 : 0));
    expect(infer(digitModel, edges)).toEqual(infer(digitModel, paper));
  });
});

describe("pictures that are none", () => {
  const paper = Array<number>(64).fill(0);

  test.for([0, 63, 65, 784])("%i pixels are refused", (size) => {
    expect(() => infer(digitModel, Array<number>(size).fill(0))).toThrow(WrongPictureSizeError);
  });

  test.for([-1, 17, 255, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("a pixel of %d is refused", (pixel) => {
    expect(() => infer(digitModel, paper.with(10, pixel))).toThrow(PixelRangeError);
    expect(() => infer(digitModel, paper.with(10, pixel))).toThrow(`Pixel 10 is ${pixel}`);
  });

  test("so is one in a column that the model does not read, or one that is missing", () => {
    expect(() => infer(digitModel, paper.with(7, 99))).toThrow(PixelRangeError);
    expect(() => infer(digitModel, Array<number>(64))).toThrow("Pixel 0 is undefined");
  });
});
