// Writes down what `npm run train` made: bytes, their browser-safe twins, the contract's weights, the card.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { bytesToHex } from "viem";
import { encodeModel } from "../codec.ts";
import type { Digit } from "../digits.ts";
import { isTestIndex } from "../digits.ts";
import { infer } from "../infer.ts";
import type { Model } from "../model.ts";
import type { Accuracy } from "../training/accuracy.ts";
import { recipes } from "../training/recipes.ts";
import type { Trained } from "../training/train.ts";
import { cardOf, cardText, withShortLists } from "./card.ts";
import { digits } from "./digits.ts";
import { sha256 } from "./sha256.ts";
import { solidityWeights } from "./solidityWeights.ts";

const folder = path.join(import.meta.dirname, "..", "..");

/** The files by path inside the package. Made from the models alone, so that a test can make them again. */
export async function filesOf({
  square,
  relu,
}: Pick<Trained, "square" | "relu">): Promise<Record<string, string | Uint8Array>> {
  return {
    "models/square.bin": encodeModel(square),
    "models/relu.bin": encodeModel(relu),
    "src/weights/squareModel.ts": weightsSource("squareModelBytes", "square", square),
    "src/weights/reluModel.ts": weightsSource("reluModelBytes", "relu", relu),
    "contracts/DigitWeights.sol": solidityWeights(square),
    "src/samples.ts": samplesSource(await digits(), square),
  };
}

/** Writes all files and the card. @returns one line per file: whether its bytes changed */
export async function writeModels(
  trained: Trained,
  accuracies: Record<string, Record<string, Accuracy>>,
): Promise<string[]> {
  const files = await filesOf(trained);
  const validation = JSON.parse(await readFile(validationFile, "utf8")) as Validation;
  const card = await cardOf(trained, accuracies, validation.accuracies);
  files["models/card.json"] = withShortLists(card);
  files["models/card.md"] = cardText(card);
  const lines = ["", "sha256                                                            file"];
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    const before = await readFile(file).catch(() => undefined);
    const isSame = before?.equals(Buffer.from(content)) ?? false;
    await mkdir(path.dirname(file), { recursive: true });
    if (!isSame) await writeFile(file, content);
    lines.push(`${sha256(content)}  ${name}  ${isSame ? "as it was" : "changed"}`);
  }
  return lines;
}

const validationFile = path.join(folder, "models", "validation.json");
export type Validation = { accuracies: Record<string, Record<string, Accuracy>>; recipes: typeof recipes };

/** Notes how the recipes did on pictures that were kept back, for the card. */
export async function writeValidation(accuracies: Validation["accuracies"]): Promise<void> {
  await writeFile(validationFile, withShortLists({ accuracies, recipes }));
}

function weightsSource(constant: string, name: string, model: Model): string {
  return `// The bytes of models/${name}.bin. Made by \`npm run train\`: changes here are lost.
export const ${constant} =
  "${bytesToHex(encodeModel(model))}";
`;
}

/** Ten test pictures to play with, and one that the model misreads. */
function samplesSource(all: readonly Digit[], model: Model): string {
  const test = all.filter((_, index) => isTestIndex(index));
  const samples = Array.from({ length: 10 }, (_, label) => test.find((digit) => digit.label === label)!);
  const misread = test.find(({ pixels, label }) => infer(model, pixels).class !== label)!;
  const call = ({ pixels, label }: Digit) => {
    const shades = pixels.map((pixel) => (pixel === 0 ? "." : pixel.toString(17)));
    const lines = Array.from({ length: 8 }, (_, row) => `    ${shades.slice(8 * row, 8 * row + 8).join("")}\n`);
    return `digit(\n    ${label},\n    \`\n${lines.join("")}  \`,\n  )`;
  };
  return `// Pictures of the test part, which no model learned from. Made by \`npm run train\`: changes here are lost.
import type { Digit } from "./digits.ts";

/** The first test picture of each digit, 0 to 9 (data: data/README.md). */
export const sampleDigits: readonly Digit[] = [
  ${samples.map(call).join(",\n  ")},
];

/** The first test picture that digitModel gets wrong. A proof shows what the model says, not that it is right. */
export const misreadDigit: Digit = ${call(misread).replaceAll("\n  ", "\n")};

/** Rows of 8 signs: "." is 0 (paper), "1" to "9" and "a" to "g" are 1 to 16 (ink). */
function digit(label: number, picture: string): Digit {
  const signs = [...picture.replaceAll(/\\s/g, "")];
  return { label, pixels: signs.map((sign) => (sign === "." ? 0 : Number.parseInt(sign, 17))) };
}
`;
}
