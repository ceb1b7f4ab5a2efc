// What was skipped is not hidden: the digest names it, and says loudly what was large or could not be read.
import type { DigestEntry, Facts, PreparedProposal, Verdict } from "./types.ts";

/** From here on a sum is large whatever the policy says. */
const largeShare = 0.05;
const largeUsd = 1_000_000;

/**
 * The digest's line about a proposal.
 *
 * @returns null when it was not skipped; `notable` is empty for a small, plain one
 */
export function digest(prepared: PreparedProposal, verdict: Verdict): DigestEntry | null {
  if (verdict.action !== "skip") return null;
  const { proposal, clean } = prepared;
  const why = verdict.reasons[0]?.text ?? "No statement of yours speaks of it.";
  return { proposal: proposal.id, title: clean.title, why, notable: notableIn(prepared) };
}

function notableIn({ facts, decoded, screening }: PreparedProposal): string[] {
  return [
    ...large(facts),
    ...decoded.opaque.map(({ target, reason }) => `the call to ${target} can't be read: ${reason}`),
    ...facts.unlimitedApprovals.map(({ token, spender }) => `${spender} could take any amount of ${token}`),
    ...facts.mismatches.map(({ detail }) => `text and calldata differ: ${detail}`),
    ...facts.unpriced.map((token) => `nobody knows what ${token} is worth`),
    ...screening.findings.map(({ quote }) => `the text tries to steer its reader: "${quote}"`),
  ];
}

function large({ movedUsd, treasuryShare }: Facts): string[] {
  if (movedUsd === null || (movedUsd < largeUsd && (treasuryShare ?? 0) < largeShare)) return [];
  const share = treasuryShare === null ? "" : ` (${(treasuryShare * 100).toFixed(1)} % of the treasury)`;
  return [`it moves $${Math.round(movedUsd).toLocaleString("en-US")}${share}`];
}

/** The digest of many proposals as lines of text, notable ones first. */
export function formatDigest(entries: readonly DigestEntry[]): string[] {
  const line = ({ proposal, title, why, notable }: DigestEntry) =>
    [`${proposal}: ${title}`, `  skipped: ${why}`, ...notable.map((note) => `  ! ${note}`)].join("\n");
  return entries.toSorted((a, b) => b.notable.length - a.notable.length).map(line);
}
