// What rounding costs, and two ways to pay less: learn from teachers, and learn with rounded weights.
import { drawTable } from "@synergy/kit/node";
import { type Digit, isTestIndex, isValidationIndex } from "../digits.ts";
import { quantise } from "../quantise.ts";
import { accuracyOf } from "../training/accuracy.ts";
import { activationsOf, forward, type Parameters, type Shape } from "../training/network.ts";
import { recipes } from "../training/recipes.ts";
import { toExample, trainStudent } from "../training/student.ts";
import { prepareLessons } from "../training/train.ts";

const seeds = [1, 2, 3];

/** A table: right answers on the validation part in percent, the mean of three seeds. */
export function compareRounding(all: readonly Digit[], say: (line: string) => void): void {
  const validation = all.filter((_, index) => isValidationIndex(index));
  const others = all.filter((_, index) => !isTestIndex(index) && !isValidationIndex(index));
  const { lessons } = prepareLessons(others, recipes, (network) => (epoch) => {
    if (epoch === recipes.teacher.epochs) say(`teacher ${network + 1} is ready`);
  });
  const { shape, freeEpochs, roundedEpochs } = recipes.square;
  const early = { freeEpochs, roundedEpochs };
  const late = { freeEpochs: freeEpochs + roundedEpochs, roundedEpochs: 0 };
  const rows = [recipes.square.trust, 0].map((trust) => {
    const train = (epochs: typeof early) => {
      const recipe = { ...recipes.square, trust, ...epochs };
      const examples = lessons.map((forms) => forms.map((lesson) => toExample(recipe, lesson)));
      return seeds.map((seed) => trainStudent(recipe, examples, seed, () => {}));
    };
    const [free, rounded] = [train(late), train(early)];
    const percent = (counts: number[]) =>
      ((100 * counts.reduce((sum, count) => sum + count)) / (counts.length * validation.length)).toFixed(1);
    const integers = ({ model }: (typeof free)[number]) => accuracyOf(model, { validation }).validation!.right;
    return {
      "learned from": trust > 0 ? "labels and teacher" : "labels alone",
      "real numbers": percent(free.map(({ parameters }) => rightWithReals(shape, parameters, validation))),
      "rounded at the end": percent(free.map(integers)),
      "rounded while learning": percent(rounded.map(integers)),
    };
  });
  for (const line of drawTable(rows)) say(line);
}

function rightWithReals(shape: Shape, parameters: Parameters, digits: readonly Digit[]): number {
  const at = activationsOf(shape);
  const logits = (pixels: readonly number[]) => {
    forward(shape, parameters, Float64Array.from(quantise(pixels)), at);
    return at.logits;
  };
  return accuracyOf(logits, { digits }).digits!.right;
}
