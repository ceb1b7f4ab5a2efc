// Which sum a rule's limit speaks of, and whether the proposal is within it.
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
export function sumFor(concept: ConceptId, { facts }: PreparedProposal): number | null {
  return staysInTreasury.includes(concept)
    ? (facts.movedUsd ?? facts.requestedUsd)
    : (facts.requestedUsd ?? facts.movedUsd);
}

/** Whether a proposal is within the limit of a rule. */
export function within(limit: Limit, concept: ConceptId, prepared: PreparedProposal): Within {
  const sum = sumFor(concept, prepared);
  const value = limit.unit === "usd" ? sum : prepared.facts.treasuryShare;
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
