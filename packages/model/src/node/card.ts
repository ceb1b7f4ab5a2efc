// The model card: what was made, from what, how, and how good it is (Mitchell et al., arXiv:1810.03993).
import { accumulatorBits, differenceBits, worstDifference } from "../bounds.ts";
import { encodeModel } from "../codec.ts";
import type { Model } from "../model.ts";
import { modelRootKeccak, modelRootPoseidon } from "../roots.ts";
import type { Accuracy } from "../training/accuracy.ts";
import { recipes } from "../training/recipes.ts";
import type { Trained } from "../training/train.ts";
import { sha256 } from "./sha256.ts";

type ModelFacts = Awaited<ReturnType<typeof factsOf>>;
type Accuracies = Record<string, Record<string, Accuracy>>;
export type Card = {
  command: string;
  data: string;
  split: string;
  accuracies: Accuracies;
  /** Of models that were trained without the validation part, with the same recipes. */
  validation: Accuracies;
  models: Record<"square" | "relu", ModelFacts>;
  recipes: typeof recipes;
};

/** Everything that a reader of the card may want to check. */
export async function cardOf({ square, relu }: Trained, accuracies: Accuracies, validation: Accuracies): Promise<Card> {
  return {
    command: "npm run train",
    data: "UCI Optical Recognition of Handwritten Digits, 1797 pictures, E. Alpaydin and C. Kaynak, CC BY 4.0",
    split: "test: index % 5 = 4; training: all others",
    accuracies,
    validation,
    models: { square: await factsOf(square), relu: await factsOf(relu) },
    recipes,
  };
}

async function factsOf(model: Model) {
  const bytes = encodeModel(model);
  const { inputs, hidden, classes } = model;
  return {
    shape: `${inputs} → ${hidden} → ${classes}`,
    bytes: bytes.length,
    sha256: sha256(bytes),
    rootKeccak: modelRootKeccak(model),
    rootPoseidon: String(await modelRootPoseidon(model)),
    accumulatorBits: accumulatorBits(model),
    worstDifference: worstDifference(model),
    differenceBits: differenceBits(model),
  };
}

/** JSON as Biome would format it: short lists of numbers on one line. */
export function withShortLists(value: unknown): string {
  const lists = /\[\s+([\d,\s]+?)\s+\]/g;
  const onOneLine = (_: string, list: string) => `[${list.replaceAll(/\s+/g, " ")}]`;
  return `${JSON.stringify(value, null, 2).replaceAll(lists, onOneLine)}\n`;
}

/** The card to read. */
export function cardText(card: Card): string {
  const { square, relu } = card.models;
  const fact = (label: string, key: keyof ModelFacts) => [label, String(square[key]), String(relu[key])];
  return `# Model card

Made by \`${card.command}\`, like the models themselves: changes here are lost. All values are also in
[card.json](card.json), with the whole recipe.

- **What for.** To classify drawn digits of 8 × 8 pixels in lessons about proofs. For nothing else: it has seen the hands
  of 13 people, and answers with some digit whatever it is shown.
- **Data.** ${card.data}.
- **Split.** ${card.split}.
- **Choice.** Recipes (src/training/recipes.ts) were compared on training pictures that were kept back: the validation
  part, and five other sixths like it. The table's column comes from \`npm run train -- --validate\`, which trains without
  the validation part. Of a recipe's seeds, the one with the least loss on the training pictures is kept.
- **How honest the test is.** The test pictures were looked at while this model was designed: early experiments printed
  their accuracy, and two earlier versions of the recipe got 350 and 353 of 359. So the figure is a little flattered,
  as most published ones are. Over six sixths of the training pictures, the recipe before last got 98.6 % on average.

${table(["right answers", "validation", "training", "test"], Object.keys(card.accuracies).map(accuracyRow(card)))}

The teacher computes with real numbers and all 64 pixels. Square and ReLU are exact integers, as circuit and contract
compute them.

${table(
  ["", "square", "ReLU"],
  [
    fact("shape", "shape"),
    fact("canonical bytes", "bytes"),
    fact("sha256", "sha256"),
    fact("Keccak root", "rootKeccak"),
    fact("Poseidon root", "rootPoseidon"),
    fact("bits of an accumulator", "accumulatorBits"),
    fact("greatest difference of two logits", "worstDifference"),
    fact("its bits", "differenceBits"),
  ],
)}
`;
}

const accuracyRow =
  ({ accuracies, validation }: Card) =>
  (name: string): string[] => {
    const parts = [validation[name]?.validation, accuracies[name]?.train, accuracies[name]?.test];
    return [name, ...parts.map(shareOf)];
  };

function shareOf(accuracy: Accuracy | undefined): string {
  if (!accuracy) return "not measured";
  const { right, of } = accuracy;
  return `${right} of ${of} (${((100 * right) / of).toFixed(2)} %)`;
}

/** A Markdown table with aligned columns. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
