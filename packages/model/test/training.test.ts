// Training, at a scale that takes a second. The whole of it is `npm run train`.
import { describe, expect, test } from "vitest";
import { encodeModel } from "../src/codec.ts";
import { isTestIndex } from "../src/digits.ts";
import { accumulatorRanges } from "../src/index.ts";
import { digits } from "../src/node/digits.ts";
import { accuracyOf } from "../src/training/accuracy.ts";
import { gradientsOf } from "../src/training/fit.ts";
import { type Group, groups, randomParameters, type Shape } from "../src/training/network.ts";
import { distorted } from "../src/training/pictures.ts";
import { randomFrom, shuffled } from "../src/training/random.ts";
import { recipes } from "../src/training/recipes.ts";
import { exponential, softmax } from "../src/training/softmax.ts";
import { type Curve, trainModels } from "../src/training/train.ts";

const trainingPart = (await digits()).filter((_, index) => !isTestIndex(index));
const small = {
  ...recipes,
  variantsPerPicture: 2,
  teacher: { ...recipes.teacher, hidden: 24, epochs: 4, committee: 1 },
  square: { ...recipes.square, freeEpochs: 2, roundedEpochs: 6, seeds: [1, 2] },
  relu: { ...recipes.relu, freeEpochs: 2, roundedEpochs: 4, seeds: [1] },
};
const train = (seeds = [1, 2]) => {
  const curves: Curve[] = [];
  const square = { ...small.square, seeds };
  return trainModels(trainingPart.slice(0, 300), { ...small, square }, (curve) => void curves.push(curve));
};

describe("training", () => {
  const once = train();

  test("twice from the same seeds gives the same bytes", () => {
    const again = train();
    expect(encodeModel(again.square)).toEqual(encodeModel(once.square));
    expect(encodeModel(again.relu)).toEqual(encodeModel(once.relu));
  });

  test("from other seeds gives another model", () => {
    expect(encodeModel(train([7]).square)).not.toEqual(encodeModel(once.square));
  });

  test("lowers the loss of every network, and learns digits after a few epochs", () => {
    for (const { losses, epochs } of once.curves) {
      expect(losses).toHaveLength(epochs);
      expect(losses.at(-1)).toBeLessThan(losses[0]!);
    }
    const { seen } = accuracyOf(once.square, { seen: trainingPart.slice(0, 300) });
    expect(seen!.right).toBeGreaterThan(150);
  });

  test("keeps every accumulator in its lane, whatever it learns", () => {
    const lane = 2 ** (recipes.square.limits.laneBits - 1);
    for (const { least, greatest } of accumulatorRanges(once.square)) {
      expect(least).toBeGreaterThanOrEqual(-lane);
      expect(greatest).toBeLessThan(lane);
    }
  });
});

describe("its parts", () => {
  test.for([
    ["square", 0, 0.1],
    // The gradient ignores that a ReLU cuts bits off. Here it keeps 20 more bits, so that nothing of weight is cut.
    ["relu", -20, 0.1 / 2 ** 20],
  ] as const)("the gradient of a network with %s is the slope of its loss", ([activation, shift, gain]) => {
    const shape: Shape = { inputs: 5, hidden: 4, classes: 3, activation, shift };
    const parameters = randomParameters(shape, 1, 1, randomFrom(3));
    const example = { x: Float64Array.from([1, 0, 2, 3, 1]), target: Float64Array.from([0.1, 0.7, 0.2]) };
    const { gradients } = gradientsOf(shape, parameters, [example], gain);
    const lossWith = (group: Group, index: number, nudge: number) => {
      const nudged = { ...parameters, [group]: parameters[group].with(index, parameters[group][index]! + nudge) };
      return gradientsOf(shape, nudged, [example], gain).loss;
    };
    const nudge = 1e-3;
    for (const group of groups) {
      for (const index of parameters[group].keys()) {
        const slope = (lossWith(group, index, nudge) - lossWith(group, index, -nudge)) / (2 * nudge);
        expect(gradients[group][index], `${group}[${index}]`).toBeCloseTo(slope, 4);
      }
    }
  });

  test("probabilities add up to 1, and agree with Math.exp to five digits", () => {
    const out = new Float64Array(4);
    softmax([3, -2, 0, 900], out);
    expect(out.reduce((sum, value) => sum + value)).toBeCloseTo(1, 12);
    for (const x of [0, -0.1, -1, -5, -20]) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 5);
  });

  test("random numbers are those of mulberry32, and a shuffle loses nothing", () => {
    const random = randomFrom(0);
    expect(Array.from({ length: 3 }, () => Math.floor(random() * 2 ** 32))).toEqual([1144304738, 1416247, 958946056]);
    expect(shuffled(100, random).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  test("no distortion leaves a picture as it is, and any leaves shades between paper and ink", () => {
    const { pixels } = trainingPart[0]!;
    expect(distorted(pixels, { shift: 0, stretch: 0, slant: 0 }, randomFrom(1))).toEqual(pixels);
    const moved = distorted(pixels, { shift: 2, stretch: 0.5, slant: 0.5 }, randomFrom(1));
    expect(moved).toHaveLength(64);
    expect(moved.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 16)).toBe(true);
  });
});
