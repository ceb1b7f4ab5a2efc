// The model card: what was made, from what, how, and how good it is (Mitchell et al., arXiv:1810.03993).
import { accumulatorBits, differenceBits, worstDifference } from "../bounds.ts";
import { encodeModel } from "../codec.ts";
import type { Model } from "../model.ts";
import { modelRootKeccak, modelRootPoseidon } from "../roots.ts";
import type { Accuracy } from "../training/accuracy.ts";
import { recipes } from "../training/recipes.ts";
import type { Trained } from "../training/train.ts";
import { sha256 } from "./writeModels.ts";

type ModelFacts = Awaited<ReturnType<typeof factsOf>>;
type Accuracies = Record<string, Record<string, Accuracy>>;
export type Card = {
  command: string;
  data: string;
  split: string;
  accuracies: Accuracies;
  models: Record<"square" | "relu", ModelFacts>;
  recipes: typeof recipes;
};

/** Everything that a reader of the card may want to check. */
export async function cardOf({ square, relu }: Trained, accuracies: Accuracies): Promise<Card> {
  return {
    command: "npm run train",
    data: "UCI Optical Recognition of Handwritten Digits, 1797 pictures, E. Alpaydin and C. Kaynak, CC BY 4.0",
    split: "test: index % 5 = 4; training: all others",
    accuracies,
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

/** The card to read. */
export function cardText(card: Card): string {
  const { square, relu } = card.models;
  const row = (label: string, key: keyof ModelFacts) => `| ${label} | ${square[key]} | ${relu[key]} |`;
  return `# Model card

Made by \`${card.command}\`, like the models themselves: changes here are lost. All values are also in
[card.json](card.json), with the whole recipe.

- **What for.** To classify drawn digits of 8 × 8 pixels in lessons about proofs. For nothing else: it has seen the hands
  of 13 people, and answers with some digit whatever it is shown.
- **Data.** ${card.data}.
- **Split.** ${card.split}. Recipes were chosen on a validation part of the training pictures.

| right answers | training | test |
|---|---|---|
${Object.entries(card.accuracies).map(accuracyRow).join("\n")}

The teacher computes with real numbers and all 64 pixels. Square and ReLU are exact integers, as circuit and contract
compute them.

| | square | ReLU |
|---|---|---|
${[
  row("shape", "shape"),
  row("canonical bytes", "bytes"),
  row("sha256", "sha256"),
  row("Keccak root", "rootKeccak"),
  row("Poseidon root", "rootPoseidon"),
  row("bits of an accumulator", "accumulatorBits"),
  row("greatest difference of two logits", "worstDifference"),
  row("its bits", "differenceBits"),
].join("\n")}
`;
}

function accuracyRow([name, parts]: [string, Record<string, Accuracy>]): string {
  const cells = Object.values(parts).map(({ right, of }) => `${right} of ${of} (${((100 * right) / of).toFixed(2)} %)`);
  return `| ${name} | ${cells.join(" | ")} |`;
}
