// No picture drives a number out of its range: worst cases from the weights, and tries to exceed them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accumulatorRanges,
  assertFitsLanes,
  differenceBits,
  hiddenRanges,
  laneBits,
  worstDifference,
} from "../src/bounds.ts";
import { BoundExceededError } from "../src/errors.ts";
import { infer, inferQuantised } from "../src/infer.ts";
import { digitModel, reluModel } from "../src/models.ts";
import { logitLaneBits } from "../src/pack.ts";
import { inputMax } from "../src/quantise.ts";

const models = { square: digitModel, relu: reluModel };
const picture = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 64, maxLength: 64 });

describe.for(Object.entries(models))("the %s model", ([, model]) => {
  test("reaches both ends of each accumulator's range, with the picture that is made for it", () => {
    for (const [neuron, range] of accumulatorRanges(model).entries()) {
      const darkest = (sign: number) => model.w1[neuron]!.map((weight) => (weight * sign > 0 ? inputMax : 0));
      expect(inferQuantised(model, darkest(1)).accumulators[neuron]).toBe(range.greatest);
      expect(inferQuantised(model, darkest(-1)).accumulators[neuron]).toBe(range.least);
    }
  });

  test("stays inside for any picture", () => {
    const [accumulators, hidden, difference] = [accumulatorRanges(model), hiddenRanges(model), worstDifference(model)];
    fc.assert(
      fc.property(picture, (pixels) => {
        const run = infer(model, pixels);
        for (const [i, sum] of run.accumulators.entries()) expect(isIn(accumulators[i]!, sum)).toBe(true);
        for (const [i, value] of run.hidden.entries()) expect(isIn(hidden[i]!, value)).toBe(true);
        expect(Math.max(...run.logits) - Math.min(...run.logits)).toBeLessThanOrEqual(difference);
      }),
    );
  });

  test("has logits whose differences fit the announced bits, and no fewer", () => {
    expect(worstDifference(model)).toBeLessThan(2 ** differenceBits(model));
    expect(worstDifference(model)).toBeGreaterThanOrEqual(2 ** (differenceBits(model) - 1));
  });
});

test("the square model's weights are −1, 0 and 1, then −3 to 3, and all neurons fit one field element", () => {
  expect(new Set(digitModel.w1.flat())).toEqual(new Set([-1, 0, 1]));
  expect(Math.max(...digitModel.w2.flat().map(Math.abs))).toBeLessThanOrEqual(3);
  expect(digitModel.hidden * laneBits).toBeLessThan(253);
  expect(() => assertFitsLanes(digitModel)).not.toThrow();
});

test("every logit fits its lane in the contract", () => {
  const ranges = hiddenRanges(digitModel);
  for (const [c, row] of digitModel.w2.entries()) {
    const reach = row.reduce(
      (sum, weight, i) => sum + Math.abs(weight) * ranges[i]!.greatest,
      Math.abs(digitModel.b2[c]!),
    );
    expect(reach).toBeLessThan(2 ** (logitLaneBits - 1));
  }
});

test("a neuron that could leave its lane is named", () => {
  const heavy = { ...digitModel, b1: digitModel.b1.with(3, 100) };
  expect(() => assertFitsLanes(heavy)).toThrow(BoundExceededError);
  expect(() => assertFitsLanes(heavy)).toThrow("Accumulator 3 can reach");
  expect(() => assertFitsLanes({ ...digitModel, b1: digitModel.b1.with(0, -100) })).toThrow("can reach -1");
});

function isIn({ least, greatest }: { least: number; greatest: number }, value: number): boolean {
  return value >= least && value <= greatest;
}
