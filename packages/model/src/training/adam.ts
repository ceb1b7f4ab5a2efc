// Adam (Kingma and Ba, arXiv:1412.6980): each parameter gets a step size of its own, from its recent gradients.
import { type Group, groups, type Parameters, type Shape, zeros } from "./network.ts";

const momentum = 0.9;
const memory = 0.999;

/** How far one step goes in each group of parameters. */
export type StepSizes = Record<Group, number>;

/** @returns `step(gradients, factor)`, which moves `parameters` against the gradients */
export function adam(shape: Shape, parameters: Parameters, stepSizes: StepSizes) {
  const mean = zeros(shape);
  const square = zeros(shape);
  // The memories start at 0, so early means are too small by these factors, which go to 1.
  let momentumLeft = 1;
  let memoryLeft = 1;
  return (gradients: Parameters, factor: number): void => {
    momentumLeft *= momentum;
    memoryLeft *= memory;
    for (const group of groups) {
      const [p, g, m, s] = [parameters[group], gradients[group], mean[group], square[group]];
      const size = (stepSizes[group] * factor) / (1 - momentumLeft);
      for (let k = 0; k < p.length; k++) {
        m[k] = momentum * m[k]! + (1 - momentum) * g[k]!;
        s[k] = memory * s[k]! + (1 - memory) * g[k]! * g[k]!;
        p[k]! -= (size * m[k]!) / (Math.sqrt(s[k]! / (1 - memoryLeft)) + 1e-12);
      }
    }
  };
}
