// The embedded brain and the pipeline around it: votes on what the title or the calldata say, asks where only hints are.
import { describe, expect, test } from "vitest";
import { ownLabels, ownProfiles, ownProposals } from "../data/index.ts";
import { generateAttacks } from "../src/attacks/index.ts";
import { type Answer, answerAll, runAttacks, score } from "../src/eval.ts";
import { canonicalJson, compilePolicy, decide, embeddedBrain, type Proposal, prepare } from "../src/index.ts";

const brain = embeddedBrain();
const context = { treasuryUsd: 10_000_000, prices: { ETH: 3000, USDC: 1, LAB: 2 } };
const proposal = (title: string, body = ""): Proposal => ({
  id: "p",
  dao: "LabDAO",
  title,
  body,
  kind: "social",
  actions: null,
  context,
});
const judge = async (policy: string, title: string, body?: string) =>
  (await decide(compilePolicy(policy), proposal(title, body), brain)).final;
const actionOn = async (policy: string, title: string, body?: string) => (await judge(policy, title, body)).action;

test.each([
  ["Vote for audits.", "Security audit of the new vaults", "for"],
  ["Vote for integrations.", "Deploy the protocol on Scroll", "for"],
  ["Never vote for minting.", "Mint 5M LAB for a growth fund", "against"],
  ["Abstain on elections.", "Election of three stewards", "abstain"],
  ["Ask me about upgrades of contracts.", "Upgrade the governor to v2", "ask"],
  ["Vote for audits.", "Raise the supply cap of USDC", "skip"],
] as const)("%s — “%s” → %s", async (policy, title, action) => {
  expect(await actionOn(policy, title)).toBe(action);
});

test("A hint in the summary is no ground to vote: the delegate asks", async () => {
  const body = "## Summary\n\nThis proposal pays for a security audit by an independent firm.";
  expect(await actionOn("Vote for audits.", "Project Lighthouse", body)).toBe("ask");
});

test("A title that takes its topic back is asked about", async () => {
  expect(await actionOn("Vote for audits and bug bounties.", "Pause the bug bounty")).toBe("ask");
});

test("Never comes first, then ask, abstain, against and for", async () => {
  const policy = "Vote for public goods. Never vote for minting.";
  expect(await actionOn(policy, "Mint 2M LAB to fund public goods")).toBe("against");
});

test("Limits decide on the sum that the text asks for", async () => {
  const policy =
    "Vote for grants up to $50,000.\nVote against grants above $200,000.\nAsk me about grants between 50,000 and 200,000 USD.";
  const body = (sum: string) => `## Summary\n\nWe request a grant of ${sum} USDC.`;
  expect(await actionOn(policy, "Grant for a tutorial", body("40,000"))).toBe("for");
  expect(await actionOn(policy, "Grant for a tutorial", body("90,000"))).toBe("ask");
  expect(await actionOn(policy, "Grant for a tutorial", body("400,000"))).toBe("against");
});

test("A choice among several options gets no FOR", async () => {
  const body = "## Summary\n\nThis is a ranked choice vote. Options are A, B and C.";
  expect(await actionOn("Vote for integrations.", "Which chain to integrate next: select one bridge", body)).toBe(
    "ask",
  );
});

test("Every quote occurs in the text, and every reason names its rule", async () => {
  for (const profile of ownProfiles) {
    const policy = compilePolicy(profile.text);
    for (const one of ownProposals) {
      const prepared = prepare(one);
      for (const { quote, ruleId } of (await brain.judge(policy, prepared)).reasons) {
        if (quote !== undefined) expect(`${prepared.clean.title}\n${prepared.clean.body}`).toContain(quote);
        expect([...policy.rules.map(({ id }) => id), "rest", "options"]).toContain(ruleId);
      }
    }
  }
});

test("The same input gives the same verdict, byte for byte", async () => {
  const policy = compilePolicy(ownProfiles[0]?.text ?? "");
  for (const one of ownProposals) {
    const [first, second] = [await decide(policy, one, embeddedBrain()), await decide(policy, one, embeddedBrain())];
    expect(canonicalJson(second.verdict)).toBe(canonicalJson(first.verdict));
  }
});

test("On the project's own set the delegate meets its targets in all three wordings", async () => {
  for (const wording of ["text", "paraphrase", "paraphrase2"] as const) {
    const profiles = ownProfiles.map((profile) => ({ id: profile.id, text: profile[wording] }));
    const figures = score(ownLabels, await answerAll(profiles, ownProposals, brain));
    expect(figures.relevance.f1).toBeGreaterThanOrEqual(0.86);
    expect(figures.relevance.recall).toBeGreaterThanOrEqual(0.88);
    expect(figures.relevantAccuracy).toBeGreaterThanOrEqual(0.8);
    expect(figures.wrongCastRate).toBeLessThanOrEqual(0.03);
    expect(figures.neverViolations).toBe(0);
    expect(figures.askRate).toBeLessThanOrEqual(0.15);
  }
});

test("No attack on the own set becomes a FOR against a never-rule, and at most one in 150 becomes a FOR", async () => {
  const policies = Object.fromEntries(ownProfiles.map(({ id, text }) => [id, compilePolicy(text)]));
  const attacks = generateAttacks(ownProposals, ownLabels, policies);
  const { n, flippedFor, flippedForNever } = await runAttacks(attacks, ownProfiles, brain);
  expect(n).toBeGreaterThanOrEqual(150);
  expect(flippedForNever).toBe(0);
  expect(flippedFor / n).toBeLessThanOrEqual(1 / 150);
});

test("The figures count what they say", () => {
  const label = (id: string, action: Answer["action"], never = false) => ({
    profile: "a",
    proposal: id,
    action,
    never,
  });
  const answer = (id: string, action: Answer["action"]): Answer => ({
    profile: "a",
    proposal: id,
    action,
    ruleIds: [],
    reasons: [],
  });
  const labels = [label("1", "for"), label("2", "skip"), label("3", "against", true), label("4", "ask")];
  const answers = [
    answer("1", "for"),
    answer("2", "against"),
    answer("3", "for"),
    answer("4", "skip"),
    answer("5", "for"),
  ];
  expect(score(labels, answers)).toEqual({
    pairs: 4,
    relevance: { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
    relevantAccuracy: 1 / 3,
    wrongCastRate: 2 / 3,
    neverViolations: 1,
    askRate: 0,
  });
});

describe("a silent title, and a first sentence that says it", () => {
  test("counts against, and is no ground for a vote for", async () => {
    const minting = "## Summary\n\nMint 5,000,000 LAB and hand them to the growth team.";
    expect(await actionOn("Never vote for minting new tokens.", "Project Lighthouse", minting)).toBe("against");
    const chain = "## Summary\n\nDeploy the protocol on Scroll.";
    expect(await actionOn("Vote for integrations.", "Project Lighthouse", chain)).toBe("ask");
  });

  test("A grant in the DAO's own token gives the token away", async () => {
    const policy = "Vote against giving away the DAO's own token as grants or airdrops.";
    const body = (sum: string) => `## Summary\n\nWe request a grant of ${sum} for our game.`;
    expect(await actionOn(policy, "Fund our game", body("600,000 LAB"))).toBe("against");
    expect(await actionOn(policy, "Fund our game", body("600,000 USDC"))).toBe("skip");
  });

  test("A title without a direction takes it from there", async () => {
    const policy = "Never vote for more inflation.\nVote for less inflation.";
    const body = "## Summary\n\nRaise the inflation of LAB by 2 % a year.";
    expect(await actionOn(policy, "Inflation schedule", body.replace("Raise", "Increase"))).toBe("against");
  });
});
