// The student: the small integer network that is committed, proven and paid for.
import type { Digit } from "../digits.ts";
import type { Model } from "../model.ts";
import { quantise } from "../quantise.ts";
import { type Example, fit } from "./fit.ts";
import { clipped, type Limits, rounded, toModel } from "./integers.ts";
import { type Parameters, randomParameters, type Shape } from "./network.ts";
import { randomFrom } from "./random.ts";
import { softmax } from "./softmax.ts";
import { certainly } from "./teacher.ts";

export type StudentRecipe = {
  shape: Shape;
  limits: Limits;
  /** Logits are integers; times the gain they are scores for the softmax. A greater gain makes smaller weights. */
  gain: number;
  /** How far weights move per step at first; a bias b1 moves 4 times, a bias b2 100 times as far. */
  stepSize: number;
  /** Epochs with free weights, and then with rounded ones. */
  freeEpochs: number;
  roundedEpochs: number;
  /** Softens the teacher's probabilities, so that its doubts are heard (Hinton et al., arXiv:1503.02531). */
  temperature: number;
  /** How much the teacher counts against the label: 0 to 1. */
  trust: number;
};

/** A picture, its label, and the teacher's logits. */
export type Lesson = Digit & { opinion: Float64Array };

/** What the student is asked to answer: partly the label, partly what the teacher thinks. */
export function toExample({ temperature, trust }: StudentRecipe, { pixels, label, opinion }: Lesson): Example {
  const believed = new Float64Array(opinion.length);
  softmax(opinion, believed, temperature);
  const target = certainly(label).map((truth, c) => (1 - trust) * truth + trust * believed[c]!);
  return { x: Float64Array.from(quantise(pixels)), target };
}

/** Trains one student. @returns its integers, the real numbers behind them, and its mean loss over the last epoch */
export function trainStudent(
  recipe: StudentRecipe,
  pictures: readonly (readonly Example[])[],
  seed: number,
  onEpoch: (epoch: number, loss: number) => void,
): { model: Model; parameters: Parameters; loss: number } {
  const { shape, limits, gain, stepSize, freeEpochs, roundedEpochs } = recipe;
  const stepSizes = { w1: stepSize, b1: 4 * stepSize, w2: (stepSize * limits.second) / 3, b2: 100 * stepSize };
  const parameters = randomParameters(shape, 1.2 * limits.first, 0.9 * limits.second, randomFrom(seed));
  const common = { pictures, stepSizes, gain, decay: 0 };
  const round = () => rounded(shape, limits, parameters);
  let lastLoss = 0;
  fit(shape, parameters, {
    ...common,
    epochs: freeEpochs,
    seed: seed + 1000,
    view: () => clipped(limits, parameters),
    onEpoch: (epoch, loss) => onEpoch(epoch, loss),
  });
  fit(shape, parameters, {
    ...common,
    epochs: roundedEpochs,
    seed: seed + 2000,
    view: round,
    onEpoch(epoch, loss) {
      lastLoss = loss;
      onEpoch(freeEpochs + epoch, loss);
    },
  });
  return { model: toModel(shape, round()), parameters, loss: lastLoss };
}
