import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AnswerError, parseChoice, parseDrawing, parseNumber } from "../src/index.ts";
import { openKeyboard, openOutFolder, parseAnswers, terminalAsk } from "../src/node/index.ts";

test("a number is taken as it is, inside its range only", () => {
  expect(parseNumber("amount", "2.5", { min: 0, max: 3 })).toBe(2.5);
  expect(() => parseNumber("amount", "4", { min: 0, max: 3 })).toThrow(AnswerError);
  expect(() => parseNumber("amount", "", {})).toThrow(AnswerError);
  expect(() => parseNumber("amount", "ten", {})).toThrow('"ten" is no answer to the question "amount".');
});

test("a choice must be one of its options, and the error names them", () => {
  expect(parseChoice("colour", "red", ["red", "blue"])).toBe("red");
  expect(() => parseChoice("colour", "green", ["red", "blue"])).toThrow(
    expect.objectContaining({ fix: "Give one of: red, blue." }),
  );
});

test("every 8×8 drawing survives being written down and read again", () => {
  const drawing = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(drawing, (pixels) => {
      expect(parseDrawing("digit", JSON.stringify(pixels))).toEqual(pixels);
    }),
  );
});

test("a drawing with a pixel too few, too dark or broken is refused", () => {
  const blank = Array<number>(64).fill(0);
  for (const wrong of [blank.slice(1), [17, ...blank.slice(1)], [-1, ...blank.slice(1)], [0.5, ...blank.slice(1)]])
    expect(() => parseDrawing("digit", wrong.join(","))).toThrow(AnswerError);
});

test("--set gives answers, and a question without one gets its default", async () => {
  const { ask } = terminalAsk({ answers: parseAnswers(["name=Ada=Lovelace", "count=3"]), folder: "." });
  expect(await ask.text("name", "Who?", "nobody")).toBe("Ada=Lovelace");
  expect(await ask.number("count", "How many?", 1)).toBe(3);
  expect(await ask.choice("colour", "Which?", ["red", "blue"])).toBe("red");
  expect(() => parseAnswers(["picture"])).toThrow(AnswerError);
});

test("a file is read relative to the person's folder, and a missing one is a clear error", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "lab-"));
  await writeFile(path.join(folder, "photo.jpg"), "bytes");
  const { ask } = terminalAsk({ answers: parseAnswers(["picture=photo.jpg", "other=nope.jpg"]), folder });
  const fallback = async () => ({ name: "none", bytes: new Uint8Array() });
  expect(await ask.file("picture", "Yours?", fallback)).toMatchObject({ name: "photo.jpg", bytes: { length: 5 } });
  await expect(ask.file("other", "Yours?", fallback)).rejects.toMatchObject({ name: "FileAnswerError" });
});

test("an answer to a question that was never asked is an error, so that a typing mistake can't pass", async () => {
  const { ask, checkAllUsed } = terminalAsk({ answers: parseAnswers(["picure=a.jpg"]), folder: "." });
  await ask.text("picture", "Which?", "none");
  expect(checkAllUsed).toThrow(expect.objectContaining({ fix: "Its questions are: picture." }));
});

test("a kept file is whole, and its name can't lead out of the folder", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "lab-"));
  const keep = await openOutFolder(path.join(folder, "out"));
  const file = await keep("../../proof.json", "{}");
  expect(file).toBe(path.join(folder, "out", "proof.json"));
  expect(await readFile(file, "utf8")).toBe("{}");
  await expect(openOutFolder(path.join(file, "sub"))).rejects.toMatchObject({ name: "OutFolderError" });
});

test("typed lines answer the questions in turn, and a pipe that ends leaves the rest at their defaults", async () => {
  const keyboard = openKeyboard(Readable.from(["Ada\n", "3\n"]), { write: () => {} });
  const { ask } = terminalAsk({ answers: new Map(), folder: ".", prompt: keyboard.question });
  expect(await ask.text("name", "Who?", "nobody")).toBe("Ada");
  expect(await ask.number("count", "How many?", 1)).toBe(3);
  expect(await ask.choice("colour", "Which?", ["red", "blue"])).toBe("red");
  keyboard.close();
});
