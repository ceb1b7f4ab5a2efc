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
const warnings: string[] = [];
const open = (options: Partial<ExamOptions>) =>
  openExam({ wording: "text", ...options }, folder, (text) => warnings.push(text));

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

test("a split may stand in any of the files; where none has one, all is measured, with a warning", async () => {
  warnings.length = 0;
  const plain = labels.map(({ split: _, ...label }) => label);
  await put("plain.json", JSON.stringify({ labels: plain, version: 1, actions: ["for"] }));
  await put("plain.jsonl", lines.map((line) => line.replace(/"split":"\w+",/, "")).join("\n"));
  const profiles = [
    { id: "dan", text: "Vote for audits.", split: "test" },
    { id: "eve", text: "Vote for audits.", split: "train" },
  ];
  await put("split.json", JSON.stringify(profiles));
  const unsplit = { ...files, labels: "plain.json", proposals: "plain.jsonl" };
  const exam = await open({ ...unsplit, profiles: "split.json", split: "test" });
  expect(exam.profiles.map(({ id }) => id)).toEqual(["dan"]);
  expect(warnings).toEqual([]);
  expect((await open({ ...unsplit, split: "test" })).labels).toHaveLength(2);
  expect((await open({ split: "test" })).proposals.length).toBeGreaterThan(40);
  expect(warnings).toEqual(Array(2).fill(expect.stringContaining("--split test")));
});

test("a mark at the beginning of a file, and ends of lines of Windows, do no harm", async () => {
  await put("windows.jsonl", `\ufeff${lines.join("\r\n")}\r\n`);
  expect((await open({ ...files, proposals: "windows.jsonl" })).proposals).toHaveLength(2);
});

/** As npm starts it: INIT_CWD says where the person typed the command. These tests may run under npm themselves. */
const command = (...options: string[]) =>
  promisify(execFile)(process.execPath, [cli, ...options], { cwd: folder, env: { ...process.env, INIT_CWD: folder } });

test.each([
  [["auditor"], 'UsageError: There is no evaluation "auditor"'],
  [["delegate", "more"], 'UsageError: "more" belongs to no option'],
  [["delegate", "--slit", "test"], "UsageError: Unknown option '--slit'"],
  [["delegate", "--attacks"], "UsageError: Option '--attacks"],
  [["delegate", "--attacks", "nowhere.jsonl"], "EvalFileError: "],
  [["delegate", "--wording", "verse"], "UnknownWordingError: "],
])("the command %j ends with 1, says why and what to do, and shows no stack", async (options, why) => {
  const error = await command(...options).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(why) });
  expect(error).toMatchObject({ stderr: expect.stringMatching(/^(?!.*\n {4}at ).*\n/s) });
});

test("with --json it prints one object with the agreed fields, and warnings elsewhere", async () => {
  const attack = { profile: "dan", action: "against", never: true, proposal: JSON.parse(lines[0] ?? "") };
  await put("attacks.jsonl", JSON.stringify(attack));
  const three = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
  const { stdout, stderr } = await command("delegate", ...three, "--attacks", "attacks.jsonl", "--json");
  expect(stderr).toBe("");
  const ratios = { precision: 1, recall: 1, f1: 1 };
  expect(JSON.parse(stdout)).toEqual({
    pairs: 2,
    relevance: ratios,
    relevantAccuracy: 1,
    wrongCastRate: 0,
    neverViolations: 0,
    askRate: 0,
    attacks: { n: 1, flippedFor: 1, flippedForNever: 1 },
    verdicts: ["train", "test"].map((id) => ({
      profile: "dan",
      proposal: id,
      action: "for",
      ruleIds: ["rule-1"],
      reasons: [{ ruleId: "rule-1", text: expect.any(String), quote: "audit", where: "title" }],
    })),
  });
});
