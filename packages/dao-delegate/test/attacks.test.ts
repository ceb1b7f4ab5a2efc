// Eve's exam: hundreds of poisoned proposals, judged by the most gullible brain there is. Only the screen, the decoder
// and the gate stand between her and a FOR.
import { describe, expect, test } from "vitest";
import { ownLabels, ownProfiles, ownProposals } from "../data/index.ts";
import { attacksToJsonl, callAttacks, generateAttacks, textAttacks } from "../src/attacks/index.ts";
import { gate } from "../src/gate.ts";
import { compilePolicy } from "../src/policy/compilePolicy.ts";
import { prepare } from "../src/prepare.ts";
import { readProposal } from "../src/readProposal.ts";
import type { Action, Policy, Proposal } from "../src/types.ts";

const policies = Object.fromEntries(ownProfiles.map(({ id, text }) => [id, compilePolicy(text)]));
const cases = generateAttacks(ownProposals, ownLabels, policies);

/** Votes FOR everything, in the name of every statement that says FOR anything. */
function gullible(policy: Policy, proposal: Proposal): Action {
  const ruleIds = policy.rules.filter(({ verb }) => verb === "for").map(({ id }) => id);
  return gate(policy, prepare(proposal), { action: "for", ruleIds, reasons: [], confidenceBps: 10_000 }).action;
}

test("there are enough of them, against every kind of trick, and some against never-rules", () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(cases.map(({ proposal }) => proposal.id.split(" + ")[1])).size).toBe(
    textAttacks.length + callAttacks.length,
  );
  expect(cases.filter(({ never }) => never).length).toBeGreaterThan(20);
});

describe.each([...textAttacks, ...callAttacks].map(({ name }) => name))("%s", (name) => {
  test("is never voted FOR", () => {
    const mine = cases.filter(({ proposal }) => proposal.id.endsWith(` + ${name}`));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.filter(({ profile, proposal }) => gullible(policies[profile]!, proposal) === "for")).toEqual([]);
  });
});

test("the honest twins of all these proposals keep their FOR", () => {
  const wanted = ownLabels.filter(({ action }) => action === "for");
  const lowered = wanted.filter(({ profile, proposal }) => {
    const honest = ownProposals.find(({ id }) => id === proposal)!;
    return gullible(policies[profile]!, honest) !== "for";
  });
  expect(wanted.length).toBeGreaterThan(20);
  expect(lowered).toEqual([]);
});

test("the exam can be written to a file and read back", () => {
  const lines = attacksToJsonl(cases)
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ proposal }) => readProposal(proposal))).toEqual(cases.map(({ proposal }) => proposal));
  expect(Object.keys(lines[0]).sort()).toEqual(["action", "never", "profile", "proposal"]);
});
