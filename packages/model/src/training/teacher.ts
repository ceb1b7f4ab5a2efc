// Teachers: wider networks with real numbers, which see all 64 pixels in all 17 shades.
import type { Digit } from "../digits.ts";
import { pictureSide } from "../quantise.ts";
import { type Example, fit } from "./fit.ts";
import { activationsOf, forward, type Parameters, randomParameters, type Shape } from "./network.ts";
import { randomFrom } from "./random.ts";

export type TeacherRecipe = {
  hidden: number;
  epochs: number;
  stepSize: number;
  decay: number;
  /** Networks that differ in their random start; they teach what they agree on. */
  committee: number;
};

/** Scores a picture: one number per class. */
export type Teacher = (pixels: readonly number[]) => Float64Array;

/** Trains a committee on `variants`, the same digits in several distorted forms each. */
export function trainTeacher(
  recipe: TeacherRecipe,
  variants: readonly (readonly Digit[])[],
  follow: (network: number) => (epoch: number, loss: number) => void,
): Teacher {
  const { hidden, epochs, stepSize, decay } = recipe;
  const shape: Shape = { inputs: pictureSide ** 2, hidden, classes: 10, activation: "square", shift: 0 };
  const stepSizes = { w1: stepSize, b1: stepSize, w2: stepSize, b2: stepSize };
  const pictures = variants.map((digits) => digits.map(toExample));
  const networks = Array.from({ length: recipe.committee }, (_, network) => {
    const parameters = randomParameters(shape, 0.25, 0.25, randomFrom(1000 + network));

    const seed = 2000 + network;
    fit(shape, parameters, {
      pictures,
      epochs,
      stepSizes,
      decay,
      gain: 1,
      seed,
      view: (own) => own,
      onEpoch: follow(network),
    });
    return parameters;
  });
  return (pixels) => meanLogits(shape, networks, shades(pixels));
}

function toExample({ pixels, label }: Digit): Example {
  return { x: shades(pixels), target: certainly(label) };
}

function shades(pixels: readonly number[]): Float64Array {
  return Float64Array.from(pixels, (pixel) => pixel / 16);
}

/** All probability on one class. */
export function certainly(label: number): Float64Array {
  const target = new Float64Array(10);
  target[label] = 1;
  return target;
}

function meanLogits(shape: Shape, networks: readonly Parameters[], x: Float64Array): Float64Array {
  const at = activationsOf(shape);
  const mean = new Float64Array(shape.classes);
  for (const network of networks) {
    forward(shape, network, x, at);
    for (let c = 0; c < mean.length; c++) mean[c]! += at.logits[c]! / networks.length;
  }
  return mean;
}
