// One bad line of somebody else's set costs one line, and is named; what is harmless is mended.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { score } from "../src/eval.ts";
import { openExam } from "../src/node/evalExam.ts";

const context = { treasuryUsd: 1, prices: {} };
const proposal = { id: "p", dao: "LabDAO", title: "An audit", body: "", kind: "social", actions: null, context };
const label = { profile: "dan", proposal: "p", action: "for" };
const dan = { id: "dan", text: "Vote for audits." };
let folder: string;
let warnings: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "synergy-lenient-"));
});
beforeEach(() => {
  warnings = [];
});
afterAll(() => rm(folder, { recursive: true }));

type Set = { proposals?: unknown[]; labels?: unknown[]; profiles?: unknown[]; attacks?: unknown[] };
async function open({ proposals = [proposal], labels = [label], profiles = [dan], attacks = [] }: Set) {
  const lines = (list: unknown[]) => list.map((each) => JSON.stringify(each)).join("\n");
  const texts = { proposals: lines(proposals), labels: JSON.stringify({ labels }), profiles: JSON.stringify(profiles) };
  for (const [name, text] of Object.entries({ ...texts, attacks: lines(attacks) }))
    await writeFile(path.join(folder, name), text);
  const files = { proposals: "proposals", labels: "labels", profiles: "profiles", attacks: "attacks" };
  return openExam({ ...files, wording: "text" }, folder, (text) => warnings.push(text));
}

test("labels and attacks of unknown profiles or proposals are named, and not counted", async () => {
  const labels = [label, { ...label, proposal: "q" }, { ...label, profile: "eve" }];
  const exam = await open({ labels, attacks: [{ profile: "eve", action: "skip", proposal }] });
  expect(exam.labels).toHaveLength(1);
  expect(exam.attacks).toEqual([]);
  expect(warnings.join()).toMatch(/profiles.*"eve".*proposals.*"q".*attacks.*"eve"/);
});

test("of two lines with one id the first counts, and the id is named", async () => {
  const second = { ...proposal, title: "Another" };
  const exam = await open({ proposals: [proposal, second], profiles: [dan, { ...dan, text: "Vote for parks." }] });
  expect(exam.proposals.map(({ title }) => title)).toEqual(["An audit"]);
  expect(exam.profiles).toHaveLength(1);
  expect(warnings).toEqual([expect.stringContaining('"dan"'), expect.stringContaining('"p"')]);
});

test("missing actions, unknown prices, values in hex, null for never and numbers for splits are harmless", async () => {
  const { actions: _, ...without } = proposal;
  const actions = [{ target: `0x${"1".repeat(40)}`, value: "0x10", calldata: "0x" }];
  const unknown = { ...proposal, id: "u", split: 2, actions, context: { treasuryUsd: null, prices: { LAB: null } } };
  const exam = await open({ proposals: [without, unknown], labels: [{ ...label, never: null, split: 1 }] });
  expect(exam.proposals[0]?.actions).toBeNull();
  expect(exam.proposals[1]).toMatchObject({ actions: [{ value: 16n }], context: { treasuryUsd: 0, prices: {} } });
  expect(exam.labels).toMatchObject([{ never: false, split: "1" }]);
});

test("a body over the limit is cut, and a line that is no proposal is a question; both are named", async () => {
  const exam = await open({
    proposals: [
      { ...proposal, body: "x".repeat(200_001) },
      { id: "none", title: 7 },
    ],
  });
  expect(exam.proposals[0]?.body).toHaveLength(200_000);
  expect(exam.unreadable).toEqual(["none"]);
  expect(warnings.join()).toMatch(/line 1: the body has 200001.*line 2: .*no proposal/);
});

test("a policy that is not active is named, since every answer under it is a question", async () => {
  await open({ profiles: [{ ...dan, text: "Be nice." }] });
  expect(warnings).toEqual([expect.stringMatching(/"dan" is not active.*Be nice/)]);
});

test("ids with blanks stay apart: no answer is taken for that to another pair", () => {
  const answer = { profile: "a", proposal: "b c", action: "for", ruleIds: [], reasons: [] } as const;
  expect(score([{ profile: "a b", proposal: "c", action: "for" }], [answer]).pairs).toBe(0);
});
