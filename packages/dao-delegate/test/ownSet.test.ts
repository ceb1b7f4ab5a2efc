// The project's own labelled set is honest: every text says what its calldata does, and every label is about something.
import { describe, expect, test } from "vitest";
import { ownLabels, ownProfiles, ownProposals } from "../data/index.ts";
import { proposalToJson } from "../src/attacks/index.ts";
import { prepare } from "../src/prepare.ts";
import { readProposal } from "../src/readProposal.ts";

test("there are at least forty proposals and six policies in three wordings, and every id is used once", () => {
  expect(ownProposals.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ownProposals.map(({ id }) => id)).size).toBe(ownProposals.length);
  expect(ownProfiles.map(({ text, paraphrase, paraphrase2 }) => new Set([text, paraphrase, paraphrase2]).size)).toEqual(
    [3, 3, 3, 3, 3, 3],
  );
});

test("it has the same form as a set that is read from files", () => {
  const read = ownProposals.map((proposal) => readProposal(JSON.parse(JSON.stringify(proposalToJson(proposal)))));
  expect(read).toEqual(ownProposals);
});

describe.each(ownProposals.map((proposal) => [proposal.id, proposal] as const))("%s", (id, proposal) => {
  test("is clean, is read to its last call, and does what it says", () => {
    const { clean, screening, decoded, facts } = prepare(proposal);
    expect({ flags: clean.flags, findings: screening.findings, unread: decoded.opaque, ...facts }).toMatchObject({
      flags: [],
      findings: [],
      unread: [],
      mismatches: [],
      unlimitedApprovals: [],
      unpriced: [],
    });
  });

  test("has labels", () => {
    expect(ownLabels.some(({ proposal: labelled }) => labelled === id)).toBe(true);
  });
});

test("every policy votes, asks and skips somewhere, and a never-rule always means against", () => {
  for (const { id } of ownProfiles) {
    const actions = new Set(ownLabels.filter(({ profile }) => profile === id).map(({ action }) => action));
    expect([...actions]).toEqual(expect.arrayContaining(["for", "skip"]));
  }
  expect(ownLabels.filter(({ never, action }) => never && action !== "against")).toEqual([]);
});
