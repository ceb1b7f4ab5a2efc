// Which sum a rule's limit speaks of, and whether the proposal is within it.
import { findMentions, worthOf } from "../text/money.ts";
import type { ConceptId, Limit, PreparedProposal } from "../types.ts";

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

// A company's name beside a word of asking: "Kwenta Funding Request", "Grant for Acme Labs".
const proper = "(?:[A-Z][\\w’'-]*|[\\w-]+\\.(?:eth|xyz|io|org|limo|fi))";
const asking = new RegExp(
  `(?:[Ff]und(?:ing|s)?|[Gg]rant|[Rr]eimburs\\w*|[Pp]ay(?:ment|ing)?|[Ss]tream|[Cc]ompensat\\w*|[Rr]enew\\w*|[Aa]cqui\\w*|[Rr]etainer|[Ee]ngag\\w*)(?: request)?(?: (?:for|to|of|from|by|with))?(?: the)? ${proper}|${proper}(?: ${proper})* (?:[Ff]unding|[Gg]rant|[Bb]udget|[Rr]enewal|[Rr]etainer|[Ee]ngagement|[Pp]roposal|[Ss]treams?)`,
  "u",
);

/** Whether all the money goes to one company: one address in the calldata, or one name in the title. */
export function hasOneRecipient({ facts, clean, proposal }: PreparedProposal): boolean {
  const paid = facts.movements.filter(
    (movement) => movement.source === "calldata" && (movement.how === "transfer" || movement.how === "stream"),
  );
  const recipients = new Set(paid.map((movement) => movement.to?.toLowerCase()));
  if (recipients.size > 1) return false;
  const title = clean.title.replaceAll(/\[[^\]]*\]/gu, " ").replaceAll(proposal.dao, "dao");
  if (
    /\b(?:working groups?|program(?:me)?s?|service providers?|contributors|spp\d*|season|collective|wg)\b/iu.test(title)
  )
    return false;
  return (
    recipients.size === 1 || asking.test(title) || /\b(?:labs|inc|ltd|llc|limited|gmbh|foundation)\b/iu.test(title)
  );
}
