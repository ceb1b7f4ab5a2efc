// The whole training once more: half a minute, so that nobody has to believe where the committed bytes come from.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { encodeModel } from "../src/codec.ts";
import { isTestIndex } from "../src/digits.ts";
import { digits } from "../src/node/digits.ts";
import { recipes } from "../src/training/recipes.ts";
import { trainModels } from "../src/training/train.ts";

const committed = (name: string) => readFile(new URL(`../models/${name}.bin`, import.meta.url));

test("training from the pictures gives the committed bytes, bit for bit", { timeout: 300_000 }, async () => {
  const trainingPart = (await digits()).filter((_, index) => !isTestIndex(index));
  const { square, relu } = trainModels(trainingPart, recipes, () => {});
  expect(Buffer.from(encodeModel(square)).equals(await committed("square"))).toBe(true);
  expect(Buffer.from(encodeModel(relu)).equals(await committed("relu"))).toBe(true);
});
