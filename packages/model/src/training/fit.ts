// The training loop, the same for teachers with real numbers and for students with integers.
import { adam, type StepSizes } from "./adam.ts";
import { activationsOf, backward, forward, type Parameters, type Shape, zeros } from "./network.ts";
import { randomFrom, shuffled } from "./random.ts";
import { softmax } from "./softmax.ts";

/** One picture as the network reads it, and the probabilities that it should answer. */
export type Example = { x: Float64Array; target: Float64Array };

export type FitOptions = {
  /** Per picture its variants: each epoch takes one of them at random. */
  pictures: readonly (readonly Example[])[];
  epochs: number;
  stepSizes: StepSizes;
  /** Logits are multiplied by this before the softmax: integers come out in the thousands. */
  gain: number;
  /** Pulls every weight towards 0: weight decay. */
  decay: number;
  seed: number;
  /**
   * What the network computes with, in place of the parameters: the identity, or their rounding. The gradient is
   * taken there and applied to the parameters themselves ("straight-through", Bengio et al., arXiv:1308.3432).
   */
  view: (parameters: Parameters) => Parameters;
  /** Told after each epoch: how many there were, and the mean loss. */
  onEpoch?: (epoch: number, loss: number) => void;
};

const batchSize = 64;

/** Changes `parameters` until they fit. */
export function fit(shape: Shape, parameters: Parameters, options: FitOptions): void {
  const { pictures, epochs } = options;
  const random = randomFrom(options.seed);
  const step = adam(shape, parameters, options.stepSizes);
  const total = epochs * Math.ceil(pictures.length / batchSize);
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = shuffled(pictures.length, random);
    let loss = 0;
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.slice(start, start + batchSize).map((index) => {
        const variants = pictures[index]!;
        return variants[Math.floor(random() * variants.length)]!;
      });
      const { gradients, loss: batchLoss } = gradientsOf(shape, options.view(parameters), batch, options.gain);
      if (options.decay > 0)
        for (const g of ["w1", "w2"] as const) addScaled(gradients[g], parameters[g], options.decay);
      // Long steps first, then ever shorter ones, down to none.
      step(gradients, cooling(done++ / total));
      loss += batchLoss;
    }
    options.onEpoch?.(epoch, loss / order.length);
  }
}
const cooling = (t: number): number => (1 - t) * (1 - t) * (1 + 2 * t);

function addScaled(a: Float64Array, b: Float64Array, factor: number): void {
  for (let k = 0; k < a.length; k++) a[k]! += factor * b[k]!;
}

/** Mean gradients of some examples, and their summed loss: cross-entropy, less what no network can avoid. */
export function gradientsOf(shape: Shape, parameters: Parameters, batch: readonly Example[], gain: number) {
  const gradients = zeros(shape);
  const at = activationsOf(shape);
  const error = new Float64Array(shape.classes);
  const scaled = new Float64Array(shape.classes);
  let loss = 0;
  for (const { x, target } of batch) {
    forward(shape, parameters, x, at);
    for (let c = 0; c < scaled.length; c++) scaled[c] = at.logits[c]! * gain;
    softmax(scaled, error);
    for (let c = 0; c < error.length; c++) {
      if (target[c]! > 0) loss += target[c]! * Math.log(target[c]! / (error[c]! + 1e-300));
      // d cross-entropy / d score = probability − target
      error[c] = ((error[c]! - target[c]!) * gain) / batch.length;
    }
    backward(shape, parameters, x, at, error, gradients);
  }
  return { gradients, loss };
}
