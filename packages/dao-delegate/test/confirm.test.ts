// Between Dan's words and the power to vote: he sees what was understood, and only a clear and confirmed policy counts.
import { expect, test } from "vitest";
import {
  compilePolicy,
  confirmationTable,
  decide,
  embeddedBrain,
  NotConfirmedError,
  policyHashOf,
  policyNames,
  requireClear,
  requireConfirmed,
  samplePolicy,
  UnclearPolicyError,
} from "../src/index.ts";
import { newProposal } from "./support/proposals.ts";

test.for(policyNames)(
  "the sample policy «%s» is understood, one rule for each statement but «everything else»",
  (name) => {
    const policy = compilePolicy(samplePolicy(name));
    expect(policy.problems).toEqual([]);
    requireClear(policy);
    const statements = samplePolicy(name).split("\n");
    const ruled = statements.filter((statement) => !/everything else/.test(statement));
    expect(policy.rules.map(({ sentence }) => sentence)).toEqual(ruled);
  },
);

test("the table that Dan confirms has a line for each rule, with its limit and his own sentence", () => {
  const table = confirmationTable(compilePolicy(samplePolicy("commons first")));
  expect(table).toContainEqual({
    "Dan's words": "Never vote for minting new tokens or raising inflation.",
    "what happens": "never for, vote against",
    about: "minting, inflation, emissions",
    sums: "any sum",
  });
  expect(table.map(({ sums }) => sums)).toContain("above 5 % of the treasury");
  expect(table.at(-1)).toMatchObject({ "what happens": "skip", about: "everything else" });
  const [but] = confirmationTable(compilePolicy("Vote for upgrades except audits."));
  expect(but?.about).toMatch(/^upgrades .*, except audits/);
});

test("a statement that is not understood is named, and nothing is activated", () => {
  const policy = compilePolicy("Vote for audits.\nVote for frobnication of the quux.");
  expect(() => requireClear(policy)).toThrow(UnclearPolicyError);
  expect(() => requireClear(policy)).toThrow(/frobnication of the quux/);
});

test("statements that contradict each other are named, and nothing is activated", () => {
  expect(() => requireClear(compilePolicy("Vote for token burns.\nVote against token burns."))).toThrow(/burns/);
});

test("whoever does not say yes has not confirmed", () => {
  requireConfirmed("yes");
  expect(() => requireConfirmed("no")).toThrow(NotConfirmedError);
  expect(() => requireConfirmed("")).toThrow(NotConfirmedError);
});

test("the policy's hash commits to the words and to what was understood", () => {
  const policy = compilePolicy("Vote for audits.");
  expect(policyHashOf(policy)).not.toBe(policyHashOf(compilePolicy("Vote for audits. ")));
  expect(policyHashOf(policy)).not.toBe(policyHashOf({ ...policy, rest: "ask" }));
});

test.each(["Vote against airdrops.", "Vote for audits.", "Abstain on elections."])(
  "a policy with an open question casts nothing and skips nothing, whatever its clear statements say: %s",
  async (clear) => {
    const policy = compilePolicy(`${clear}\nVote for frobnication of the quux.\nSkip everything else.`);
    for (const title of ["Airdrop 5% of the supply", "Pay for an audit", "Election of stewards", "A new logo"]) {
      const { final, digest } = await decide(policy, newProposal({ title, body: "" }), embeddedBrain());
      expect(final).toMatchObject({ action: "ask", ruleIds: [], confidenceBps: 0 });
      expect(final.reasons[0]?.text).toMatch(/not active: "Vote for frobnication of the quux."/);
      expect(digest).toBeNull();
    }
  },
);

test("a sentence that makes no rule stands in the table, so that a lost wish is seen", () => {
  const table = confirmationTable(compilePolicy("I teach physics.\nVote for audits."));
  expect(table[1]).toMatchObject({ "Dan's words": "I teach physics.", "what happens": "read, no rule" });
});
