// The delegate's desk: what it voted on, what it asks, what it skipped, each with the reason that decided.
import type { Decision } from "../types.ts";

export type Card = {
  proposal: string;
  action: string;
  because: string;
  /** The proposal's own words that were the evidence. */
  quote: string;
};

export type Board = { votes: Card[]; asks: Card[]; skipped: Card[] };

/** Sorts decisions by what becomes of them, each list in the order in which they came. */
export function boardOf(decisions: readonly Decision[]): Board {
  const cards = decisions.map(cardOf);
  return {
    votes: cards.filter(({ action }) => action !== "ask" && action !== "skip"),
    asks: cards.filter(({ action }) => action === "ask"),
    skipped: cards.filter(({ action }) => action === "skip"),
  };
}

function cardOf({ prepared, final, digest }: Decision): Card {
  const quote = final.reasons.find((reason) => reason.quote)?.quote ?? "";
  const title = shorten(prepared.clean.title, 48);
  return {
    proposal: title,
    action: final.action,
    because: shorten(whyOf(final, digest), 80),
    quote: shorten(quote, 48),
  };
}

/** The gate's reason where it stepped in, otherwise the brain's first; for what was skipped, the digest's. */
function whyOf(final: Decision["final"], digest: Decision["digest"]): string {
  const [lowered] = final.lowered;
  if (lowered) return `gate: ${lowered.detail}`;
  if (digest) return [digest.why, ...digest.notable].join("; ");
  return final.reasons[0]?.text ?? "";
}

function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1).toWellFormed()}…` : line;
}
