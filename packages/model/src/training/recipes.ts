// Every number that was chosen by hand. Chosen on the validation part (`npm run train -- --validate`), never on the test.
import { laneBits } from "../bounds.ts";
import { inputPositions } from "../quantise.ts";
import type { StudentRecipe } from "./student.ts";
import type { Recipes } from "./train.ts";

const common = {
  stepSize: 0.05,
  freeEpochs: 30,
  roundedEpochs: 150,
  temperature: 2,
  trust: 0.5,
};

/** How one model is made; of several seeds the one with the smallest loss on the training pictures is kept. */
export type Recipe = StudentRecipe & { seeds: readonly number[] };

/** The model of the lab. 36 neurons × 7 bits are what fits one field element (see laneBits). */
const squareRecipe: Recipe = {
  ...common,
  shape: { inputs: inputPositions.length, hidden: 36, classes: 10, activation: "square", shift: 0 },
  limits: { first: 1, second: 3, laneBits },
  gain: 0.0023,
  seeds: [1, 2, 3],
};

/** The one to compare with. */
const reluRecipe: Recipe = {
  ...common,
  shape: { inputs: inputPositions.length, hidden: 32, classes: 10, activation: "relu", shift: 2 },
  limits: { first: 3, second: 7, laneBits: 9 },
  gain: 0.02,
  seeds: [1],
};

/** What `npm run train` does. */
export const recipes: Recipes = {
  // Each picture is seen as it is and in 19 distorted forms.
  variantsPerPicture: 20,
  distortion: { shift: 0.3, stretch: 0.04, slant: 0.04 },
  teacher: { hidden: 96, epochs: 60, stepSize: 0.003, decay: 0.0005, committee: 4 },
  square: squareRecipe,
  relu: reluRecipe,
};
