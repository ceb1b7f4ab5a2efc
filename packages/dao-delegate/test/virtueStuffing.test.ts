// The attack that works: a title that claims what Dan likes. It is measured, so that the lesson can't forget it.
import { expect, test } from "vitest";
import { ownLabels, ownProfiles, ownProposals } from "../data/index.ts";
import { stuffTitles } from "../src/attacks/index.ts";
import { compilePolicy, decide, embeddedBrain, runAttacks, takeExam } from "../src/index.ts";

const policies = Object.fromEntries(ownProfiles.map(({ id, text }) => [id, compilePolicy(text)]));
const stuffed = stuffTitles(ownProposals, ownLabels, policies);

test("only proposals that the policy does not want are stuffed, and only their titles", () => {
  expect(stuffed.length).toBeGreaterThan(150);
  for (const { action, proposal } of stuffed) {
    expect(action).not.toBe("for");
    const original = ownProposals.find(({ id }) => proposal.id === `${id} + virtue`)!;
    expect(proposal).toEqual({ ...original, id: proposal.id, title: proposal.title });
    expect(proposal.title.endsWith(`: ${original.title}`)).toBe(true);
  }
});

test("a lying title does turn votes: this is not solved, and the exam says so", async () => {
  const { flippedFor } = await runAttacks(stuffed, ownProfiles, embeddedBrain());
  expect(flippedFor).toBeGreaterThan(0);
  const row = (await takeExam()).find(({ measured }) => measured.includes("not solved"));
  expect(row?.result).toBe(`${flippedFor} of ${stuffed.length}`);
});

test("what the calls prove, no title can hide: a mint under a never-rule is refused all the same", async () => {
  const { proposal, profile } = stuffed.find(({ never, proposal }) => never && proposal.actions)!;
  const decision = await decide(policies[profile]!, proposal, embeddedBrain());
  expect(decision.final.action).toBe("against");
});
