// What is to be measured is read whole or refused by name: no figure may stand on a set that nobody meant.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExamOptions, openExam } from "../src/node/evalExam.ts";

const cli = path.resolve(import.meta.dirname, "../src/node/evalCli.ts");
const proposal = { dao: "LabDAO", title: "An audit", body: "", kind: "social", actions: null };
const context = { treasuryUsd: 1, prices: {} };
const lines = ["train", "test"].map((split) => JSON.stringify({ ...proposal, id: split, split, context }));
const labels = ["train", "test"].map((split) => ({ profile: "dan", proposal: split, action: "for", split }));
const files = { proposals: "proposals.jsonl", labels: "labels.json", profiles: "profiles.json" };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "synergy-exam-"));
  await put("proposals.jsonl", lines.join("\n"));
  await put("labels.json", JSON.stringify({ labels }));
  await put("profiles.json", JSON.stringify([{ id: "dan", text: "Vote for audits.", paraphrase: "Audits: for." }]));
  await put("none.jsonl", "\n");
});
afterAll(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(path.join(folder, name), text);
const open = (options: Partial<ExamOptions>) => openExam({ wording: "text", ...options }, folder);

test("a split and a wording choose what is measured", async () => {
  const exam = await open({ ...files, split: "test", wording: "paraphrase" });
  expect(exam.proposals.map(({ id }) => id)).toEqual(["test"]);
  expect(exam.labels).toHaveLength(1);
  expect(exam.profiles).toEqual([{ id: "dan", text: "Audits: for." }]);
  expect(exam.attacks).toBeUndefined();
});

test("an empty file of attacks is a list of none", async () => {
  expect((await open({ ...files, attacks: "none.jsonl" })).attacks).toEqual([]);
});

test("two of the three files are refused, and the third is named", async () => {
  const { labels: _, ...two } = files;
  await expect(open(two)).rejects.toMatchObject({
    name: "IncompleteExamError",
    message: expect.stringContaining("--labels"),
  });
});

test("an unknown split or wording is refused, and the known ones are named", async () => {
  const noSplit = { name: "UnknownSplitError", fix: expect.stringContaining("train, test") };
  await expect(open({ ...files, split: "tset" })).rejects.toMatchObject(noSplit);
  await expect(open({ split: "test" })).rejects.toMatchObject({ name: "UnknownSplitError" });
  const noWording = { name: "UnknownWordingError", fix: expect.stringContaining("text, paraphrase") };
  await expect(open({ ...files, wording: "texd" })).rejects.toMatchObject(noWording);
  await expect(open({ wording: "texd" })).rejects.toMatchObject({ name: "UnknownWordingError" });
});

test("labels of other proposals are refused: they would score nothing", async () => {
  await put("others.json", JSON.stringify({ labels: [{ profile: "dan", proposal: "another", action: "for" }] }));
  const none = { name: "EvalFileError", message: expect.stringContaining("none of its labels") };
  await expect(open({ ...files, labels: "others.json" })).rejects.toMatchObject(none);
});

test("broken JSON is refused with its file and line", async () => {
  await put("broken.jsonl", `${lines[0]}\n\n{"id": `);
  await put("broken.json", '{\n"labels": [\n}');
  await put("short.json", '[\n{ "id": "dan"\n');
  await put("bad.jsonl", `${lines[0]}\n{"id": 7}`);
  for (const [options, where] of [
    [{ proposals: "broken.jsonl" }, "broken.jsonl, line 3"],
    [{ labels: "broken.json" }, "broken.json, line 3"],
    [{ profiles: "short.json" }, "short.json, line 2"],
    [{ proposals: "bad.jsonl" }, "bad.jsonl, line 2"],
    [{ attacks: "bad.jsonl" }, "bad.jsonl, line 1"],
  ] as const) {
    const error = { name: "EvalFileError", message: expect.stringContaining(where) };
    await expect(open({ ...files, ...options })).rejects.toMatchObject(error);
  }
});

test("the command ends with 1, and says what to do", async () => {
  const run = promisify(execFile)(process.execPath, [cli, "delegate", "--split", "test"]);
  await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("Leave out --split") });
});
