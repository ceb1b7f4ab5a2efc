// Which sum a rule's limit speaks of, and whether the proposal is within it.
import { leadOf } from "../concepts/lead.ts";
import { movesAll } from "../concepts/limitless.ts";
import { budgetSum } from "../concepts/request.ts";
import { firstSentence } from "../concepts/summary.ts";
import { findMentions, worthOf } from "../text/money.ts";
import type { ConceptId, Limit, PreparedProposal } from "../types.ts";
import { hasOneRecipient } from "./recipient.ts";

/** "unknown": the proposal names no sum, or sums on both sides of the limit. */
export type Within = "yes" | "no" | "unknown";

const staysInTreasury: readonly ConceptId[] = [
  "treasurySwap",
  "endowment",
  "treasuryYield",
  "treasuryManagement",
  "anything",
];

/** The sum in USD that counts for a concept: what is moved about, or what is asked for. */
export function sumFor(concept: ConceptId, proposal: PreparedProposal): number | null {
  const { facts } = proposal;
  if (staysInTreasury.includes(concept)) return facts.movedUsd ?? facts.requestedUsd;
  return facts.requestedUsd ?? facts.movedUsd ?? largerOf(onlySumInSummary(proposal), budgetSum(proposal));
}

// "$6,000 a month each" in the summary, and what all of it comes to in the budget.
const largerOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

const pays = /\b(?:fund|grant|budget|pay|compensat|reimburs|repay|distribut|spend|sponsor)\w*/iu;

// The text may name its sum in the summary only; that counts where the title speaks of paying.
function shareOf(prepared: PreparedProposal): number | null {
  if (prepared.facts.treasuryShare !== null) return prepared.facts.treasuryShare;
  if (movesAll(prepared.clean.body)) return 1;
  const sum = pays.test(prepared.clean.title) ? onlySumInSummary(prepared) : null;
  return sum === null ? null : sum / prepared.proposal.context.treasuryUsd;
}

// Where no sentence asks for money in so many words, the one sum of the summary is what it costs.
function onlySumInSummary({ clean, proposal }: PreparedProposal): number | null {
  const lead = leadOf(clean.body);
  for (const text of [firstSentence(lead), lead]) {
    const sums = findMentions(text)
      .filter(({ unit }) => unit !== null)
      .map((mention) => worthOf(mention, proposal.context));
    const different = new Set(sums.filter((sum) => sum !== null && sum >= 1000));
    if (different.size === 1) return [...different][0] ?? null;
  }
  return null;
}

/** Whether a proposal is within the limit of a rule. */
export function within(limit: Limit, concept: ConceptId, prepared: PreparedProposal): Within {
  const sum = sumFor(concept, prepared);
  const value = limit.unit === "usd" ? sum : shareOf(prepared);
  if (value === null) return "unknown";
  if (limit.oneRecipient && !hasOneRecipient(prepared)) return "no";
  return (limit.above === undefined || value > limit.above) && (limit.upTo === undefined || value <= limit.upTo)
    ? "yes"
    : "no";
}

/** Whether a sum comes from the calldata, and so can't be a misreading of the text. */
export const isDecoded = ({ facts }: PreparedProposal): boolean =>
  facts.movements.some((movement) => movement.source === "calldata" && movement.usd !== null);

/** The largest sum that the text names anywhere, in USD. */
export function largestMention({ clean, proposal }: PreparedProposal): number {
  return Math.max(
    0,
    ...findMentions(`${clean.title}\n${clean.body}`).map((mention) => worthOf(mention, proposal.context) ?? 0),
  );
}
