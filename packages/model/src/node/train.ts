// `npm run train`: makes both models again, from the pictures to the last byte, and writes them down.
// With `-- --compare` it shows on the validation part what rounding costs, and what teachers and rounding early save.
// With `-- --validate` it leaves the validation part out, and only notes how the recipes do on that part.
import { parseArgs } from "node:util";
import { drawChart } from "@synergy/kit/node";
import { assertFitsLanes } from "../bounds.ts";
import { type Digit, isTestIndex, isValidationIndex } from "../digits.ts";
import { type Accuracy, accuracyOf, type Parts } from "../training/accuracy.ts";
import { recipes } from "../training/recipes.ts";
import { type Curve, type Trained, trainModels } from "../training/train.ts";
import { compareRounding } from "./compareRounding.ts";
import { digits } from "./digits.ts";
import { writeModels, writeValidation } from "./writeModels.ts";

/** The first epochs are so much worse than all others that nothing else could be seen beside them. */
const firstDrawn = 5;

const flag = { type: "boolean", default: false } as const;
const { values } = parseArgs({ options: { validate: flag, compare: flag } });
const started = performance.now();
if (values.compare) compareRounding(await digits(), console.log);
else await train(values.validate);
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);

async function train(isValidating: boolean): Promise<void> {
  const parts = split(await digits(), isValidating);
  const trained = trainModels(parts.train!, recipes, showProgress);
  const accuracies = Object.fromEntries(
    (["teacher", "square", "relu"] as const).map((name) => [name, accuracyOf(trained[name], parts)]),
  );
  showCurves(trained);
  showAccuracies(accuracies);
  if (isValidating) return writeValidation(accuracies);
  assertFitsLanes(trained.square, recipes.square.limits.laneBits);
  assertFitsLanes(trained.relu, recipes.relu.limits.laneBits);
  for (const line of await writeModels(trained, accuracies)) console.log(line);
}

/** The test part is left alone while one chooses; the validation part belongs to training once one has chosen. */
function split(all: readonly Digit[], isValidating: boolean): Parts {
  const where = (isIn: (index: number) => boolean) => all.filter((_, index) => isIn(index));
  if (!isValidating) return { train: where((index) => !isTestIndex(index)), test: where(isTestIndex) };
  const isTrainIndex = (index: number) => !isTestIndex(index) && !isValidationIndex(index);
  return { train: where(isTrainIndex), validation: where(isValidationIndex) };
}

/** One line per network; on a terminal it counts the epochs. */
function showProgress({ name, epochs, losses }: Curve): void {
  const isLast = losses.length === epochs;
  if (!process.stdout.isTTY && !isLast) return;
  const line = `${name.padEnd(16)} epoch ${String(losses.length).padStart(3)} of ${epochs}   loss ${losses.at(-1)?.toFixed(4)}`;
  process.stdout.write(`${process.stdout.isTTY ? "\r" : ""}${line}${isLast ? "\n" : ""}`);
}

function showCurves({ curves }: Trained): void {
  const series = ["teacher 1", "square, seed 1", "relu, seed 1"].flatMap((wanted) => {
    const curve = curves.find(({ name }) => name === wanted);
    const points = curve?.losses.map((loss, index): [number, number] => [index + 1, Number(loss.toFixed(3))]);
    return points ? [{ name: wanted, points: points.slice(firstDrawn - 1) }] : [];
  });
  console.log(`\nMean loss after each epoch, from epoch ${firstDrawn} on`);
  for (const line of drawChart({ title: "learning curve", kind: "line", unit: "loss", series })) console.log(line);
}

function showAccuracies(accuracies: Record<string, Record<string, Accuracy>>): void {
  console.log("");
  for (const [name, accuracy] of Object.entries(accuracies)) {
    const shares = Object.entries(accuracy).map(
      ([part, { right, of }]) => `${part} ${right} of ${of} (${((100 * right) / of).toFixed(2)} %)`,
    );
    console.log(`${name.padEnd(8)} ${shares.join("   ")}`);
  }
}
