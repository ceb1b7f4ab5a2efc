// A vote is believed only if its reason, its record, its proposal and the brain's answer all fit together.
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Brain,
  canonicalJson,
  compilePolicy,
  contentHash,
  contentStore,
  decide,
  embeddedBrain,
  explain,
  memoryStore,
  type Proposal,
  type PublishedVote,
  readProposal,
  recordHashIn,
  verifyRecord,
  verifyVote,
} from "../src/index.ts";

const embedded = embeddedBrain();
const policy = compilePolicy("Vote for public goods and open-source software.\nNever vote for minting new tokens.");
const proposal: Proposal = readProposal({
  id: "7",
  dao: "LabDAO",
  title: "Fund open-source documentation as a public good",
  body: "We ask for 1 ETH.",
  kind: "executable",
  actions: [{ target: `0x${"ab".repeat(20)}`, value: "1000000000000000000", calldata: "0x" }],
  context: { treasuryUsd: 5_000_000, prices: { ETH: 3000 } },
});
const store = memoryStore();
const { dao, context } = proposal;
const tools = { store, brain: embedded, dao, context };
let vote: PublishedVote;
let record: string;

beforeAll(async () => {
  const explained = explain(policy, await decide(policy, proposal, embedded), embedded);
  record = explained.record;
  await store.put(record);
  vote = { ...explained.rationale!, reason: explained.reason };
});

test("an honest vote is confirmed: the same inputs give the same record, byte for byte", async () => {
  expect(await verifyVote(vote, proposal, tools)).toMatchObject({ valid: true, action: "for" });
  const again = explain(policy, await decide(policy, proposal, embedded), embedded);
  expect(again.record).toBe(record);
});

test("the reason on chain says which way, why, and where the record is; it is short", () => {
  expect(vote.reason).toMatch(/^for\n/);
  expect(vote.reason.length).toBeLessThan(800);
  expect(recordHashIn(vote.reason)).toBe(contentHash(record));
});

test("questions and skipped proposals have a record and no rationale: there is nothing to sign", async () => {
  const other = { ...proposal, title: "The call moves to Thursday", body: "At ten.", actions: null };
  const explained = explain(policy, await decide(policy, other, embedded), embedded);
  expect(explained.rationale).toBeUndefined();
  expect(await verifyRecord(explained.record, embedded)).toMatchObject({ valid: true, action: "skip" });
});

/** A vote whose reason names another record; reason and hash fit together, as a lying agent would make them. */
async function voteWith(otherRecord: string): Promise<PublishedVote> {
  const reason = vote.reason.replace(/0x[0-9a-f]{64}$/, await store.put(otherRecord));
  return { ...vote, reason, rationaleHash: contentHash(reason) };
}

/** What a cheat publishes who decides honestly, but on other inputs than everybody else sees. */
async function voteOn(other: Proposal): Promise<PublishedVote> {
  const explained = explain(policy, await decide(policy, other, embedded), embedded);
  await store.put(explained.record);
  return { ...explained.rationale!, reason: explained.reason };
}

function changed(change: (record: Record<string, object>) => object): string {
  return canonicalJson(change(JSON.parse(record)));
}

describe("a vote is not believed", () => {
  test("when the published reason is not the signed one", async () => {
    const altered = { ...vote, reason: vote.reason.replace("for", "against") };
    expect(await verifyVote(altered, proposal, tools)).toMatchObject({ valid: false, reason: "altered-reason" });
  });

  test("when the reason names no record, or one that nobody has", async () => {
    const bare = { ...vote, reason: "for", rationaleHash: contentHash("for") };
    expect(await verifyVote(bare, proposal, tools)).toMatchObject({ valid: false, reason: "no-record" });
    const empty = { ...tools, store: memoryStore() };
    expect(await verifyVote(vote, proposal, empty)).toMatchObject({ valid: false, reason: "record-missing" });
  });

  test("when whoever keeps the records hands out another text", async () => {
    const lying = contentStore({ write: async () => {}, read: async () => record.replace("public", "pubic") });
    const check = await verifyVote(vote, proposal, { ...tools, store: lying });
    expect(check).toMatchObject({ valid: false, reason: "record-damaged" });
  });

  test("when the record is about another proposal, even one that differs in a single wei", async () => {
    const richer = { ...proposal, actions: [{ ...proposal.actions![0]!, value: 10n ** 18n + 1n }] };
    expect(await verifyVote(vote, richer, tools)).toMatchObject({ valid: false, reason: "other-proposal" });
    const renamed = { ...proposal, title: `${proposal.title}!` };
    expect(await verifyVote(vote, renamed, tools)).toMatchObject({ valid: false, reason: "other-proposal" });
  });

  test("when the record moves the boundary between title and body, though the letters are the same", async () => {
    const honest = { ...proposal, title: "Documentation", body: "open-source public good, we ask for 1 ETH." };
    const moved = { ...proposal, title: "Documentation,open-source public good", body: " we ask for 1 ETH." };
    expect(`${moved.title},${moved.body}`).toBe(`${honest.title},${honest.body}`);
    const check = await verifyVote(await voteOn(moved), honest, tools);
    expect(check).toMatchObject({ valid: false, reason: "other-proposal" });
  });

  test("when the record has prices or tokens of its own, so that a fortune looks like small change", async () => {
    const { target } = proposal.actions![0]!;
    const cheap = { ...context, prices: { ETH: 0.003 } };
    const renamed = { ...context, tokens: { [target]: { symbol: "USDC", decimals: 18 } } };
    const rich = { ...context, treasuryUsd: 1e12 };
    for (const forged of [cheap, renamed, rich]) {
      const check = await verifyVote(await voteOn({ ...proposal, context: forged }), proposal, tools);
      expect(check).toMatchObject({ valid: false, reason: "other-context" });
    }
  });

  test("when the record gives the DAO the name of a word that the brain shall not see in the title", async () => {
    const check = await verifyVote(await voteOn({ ...proposal, dao: "documentation" }), proposal, tools);
    expect(check).toMatchObject({ valid: false, reason: "other-context" });
  });

  test("when the reason on chain tells another story than the record that it names", async () => {
    const reason = `for\nrule-1: Dan himself told me to vote for this.\nrecord ${contentHash(record)}`;
    const check = await verifyVote({ ...vote, reason, rationaleHash: contentHash(reason) }, proposal, tools);
    expect(check).toMatchObject({ valid: false, reason: "other-reason" });
  });

  test("when more confidence was signed than the record has", async () => {
    const surer = { ...vote, confidenceBps: vote.confidenceBps + 1 };
    expect(await verifyVote(surer, proposal, tools)).toMatchObject({ valid: false, reason: "other-vote" });
  });

  test("when the record says something that the brain does not say", async () => {
    const forged = changed((one) => ({
      ...one,
      outputs: { ...one.outputs, verdict: { action: "against" } },
    }));
    const check = await verifyVote(await voteWith(forged), proposal, tools);
    expect(check).toMatchObject({ valid: false, reason: "other-outcome" });
  });

  test("when the record holds one blank more than its canonical form", async () => {
    const check = await verifyVote(await voteWith(record.replace("{", "{ ")), proposal, tools);
    expect(check).toMatchObject({ valid: false, reason: "other-outcome" });
  });

  test("when the record's policy compiles to other rules", async () => {
    const inputs = { ...JSON.parse(record).inputs, policy: "Vote for audits." };
    const check = await verifyVote(await voteWith(changed((one) => ({ ...one, inputs }))), proposal, tools);
    expect(check).toMatchObject({ valid: false, reason: "other-policy" });
  });

  test("when the vote goes another way than the record", async () => {
    expect(await verifyVote({ ...vote, support: 0 }, proposal, tools)).toMatchObject({ reason: "other-vote" });
  });

  test("when another policy or model was signed than the record has", async () => {
    const other = contentHash("another");
    expect(await verifyVote({ ...vote, policyHash: other }, proposal, tools)).toMatchObject({ reason: "other-vote" });
    expect(await verifyVote({ ...vote, modelHash: other }, proposal, tools)).toMatchObject({ reason: "other-vote" });
  });

  test("when another brain decided: its answer can't be repeated here", async () => {
    const other: Brain = { ...embedded, modelHash: contentHash("another") };
    const check = await verifyVote(vote, proposal, { ...tools, brain: other });
    expect(check).toMatchObject({ valid: false, reason: "other-brain" });
  });

  test("when what lies under the hash is no record at all", async () => {
    const noProposal = changed((one) => ({ ...one, inputs: { ...one.inputs, proposal: { id: "7" } } }));
    for (const text of ["not JSON", "{}", canonicalJson({ format: "something/else" }), noProposal]) {
      expect(await verifyVote(await voteWith(text), proposal, tools)).toMatchObject({ reason: "no-record" });
    }
  });
});

describe("an honest vote is confirmed however its inputs are spelled", () => {
  const target = "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48" as const;
  test.each<[string, Partial<Proposal>]>([
    ["addresses in small letters", { actions: [{ target, value: 1n, calldata: "0x" }] }],
    ["calldata in capitals", { actions: [{ target, value: 0n, calldata: "0xABCDEF12" }] }],
    ["accounts in small letters", { context: { ...context, accounts: [target] } }],
    ["a field that nobody knows", { context: Object.assign({ note: "by hand" }, context) }],
    ["a body beyond the limit of files", { body: "x ".repeat(110_000) }],
  ])("%s", async (_, other) => {
    const given = { ...proposal, ...other };
    const against = compilePolicy("Vote against public goods.");
    const explained = explain(against, await decide(against, given, embedded), embedded);
    await store.put(explained.record);
    const { support, confidenceBps, ...hashes } = explained.rationale!;
    const read = { ...hashes, support: BigInt(support) as unknown as typeof support, confidenceBps };
    const published = { ...read, reason: explained.reason };
    expect(await verifyVote(published, given, { ...tools, context: given.context })).toMatchObject({ valid: true });
  });
});
