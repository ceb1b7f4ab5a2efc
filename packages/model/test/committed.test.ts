// The committed files say the same as each other.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { digitModel, reluModel } from "../src/models.ts";
import { sha256 } from "../src/node/sha256.ts";
import { filesOf } from "../src/node/writeModels.ts";
import { recipes } from "../src/training/recipes.ts";

const folder = path.join(import.meta.dirname, "..");

test.for([
  ["models/square.bin", "e2fd0bfad7657fbabb75826bc04f6b8c6ff0e062abc7394e3ae7d04656c6fe5e"],
  ["models/relu.bin", "e0ca8cd42a75d2faf6121cfd2583f888dd41d50ef2b94a9a1a35125d1e0492f9"],
  ["data/digits.csv.gz", "46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a"],
] as const)("%s has the pinned sha256", async ([file, expected]) => {
  expect(sha256(await readFile(path.join(folder, file)))).toBe(expected);
});

test("bytes, browser modules, Solidity constants and samples are what the models give", async () => {
  const files = await filesOf({ square: digitModel, relu: reluModel });
  for (const [file, content] of Object.entries(files)) {
    expect(sha256(await readFile(path.join(folder, file))), file).toBe(sha256(content));
  }
});

test("the card's figures on the validation part belong to the recipes of today", async () => {
  const read = async (file: string) => JSON.parse(await readFile(path.join(folder, "models", file), "utf8"));
  const [validation, card] = [await read("validation.json"), await read("card.json")];
  expect(validation.recipes).toEqual(recipes);
  expect(card).toMatchObject({ recipes, validation: validation.accuracies });
});

test("the card names the committed bytes", async () => {
  const card = JSON.parse(await readFile(path.join(folder, "models/card.json"), "utf8"));
  expect(card.models.square.sha256).toBe(sha256(await readFile(path.join(folder, "models/square.bin"))));
  expect(card.models.relu.sha256).toBe(sha256(await readFile(path.join(folder, "models/relu.bin"))));
});
