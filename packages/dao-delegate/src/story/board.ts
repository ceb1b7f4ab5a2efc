// The delegate's desk: what it votes on, what it asks, what it skips, each with the reason that decided.
import { decode } from "../calldata/decode.ts";
import type { Draft } from "../onchain/index.ts";
import type { Decision } from "../types.ts";

/** `quote` holds the proposal's own words, `notable` what a skipped proposal should not hide. */
export type VoteCard = { proposal: string; vote: string; because: string; quote: string };
export type AskCard = { proposal: string; because: string; quote: string };
export type SkipCard = { proposal: string; because: string; notable: string };
export type Board = { votes: VoteCard[]; asks: AskCard[]; skipped: SkipCard[] };

/** Sorts decisions by what becomes of them, each list in the order in which they came. */
export function boardOf(decisions: readonly Decision[]): Board {
  const board: Board = { votes: [], asks: [], skipped: [] };
  for (const { prepared, final, digest } of decisions) {
    const proposal = shorten(prepared.clean.title, 48);
    const because = shorten(whyOf(final), 100);
    const quote = shorten(final.reasons.find((reason) => reason.quote)?.quote ?? "", 48);
    if (digest) board.skipped.push({ proposal, because, notable: shorten(digest.notable.join("; "), 100) });
    else if (final.action === "ask") board.asks.push({ proposal, because, quote });
    else board.votes.push({ proposal, vote: final.action, because, quote });
  }
  return board;
}

/** The gate's objection where it stepped in, otherwise the brain's first reason. */
export function whyOf({ lowered, reasons }: Decision["final"]): string {
  const [objection] = lowered;
  return objection ? `gate: ${objection.detail}` : (reasons[0]?.text ?? "");
}

/** One line of at most `length` characters; long hex and long numbers lose their middle. */
export function shorten(text: string, length: number): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/(0x[0-9a-f]{4})[0-9a-f]{30,}([0-9a-f]{4})/gi, "$1…$2")
    .replace(/\b(\d{6})\d{24,}(\d{4})\b/g, "$1…$2");
  return line.length > length ? `${line.slice(0, length - 1).toWellFormed()}…` : line;
}

/** What arrives: titles, and the functions that would run. */
export function agendaOf(proposals: readonly Draft[]): { title: string; "would run": string }[] {
  return proposals.map(({ title, actions }) => {
    const { calls, opaque } = decode(actions);
    const known = calls.map(({ name, value }) => (name === "receive" && value === 0n ? "nothing" : name));
    const unknown = opaque.map(({ selector }) => `something that can't be read (${selector})`);
    return { title, "would run": [...known, ...unknown].join(", ") };
  });
}

/** A text of several lines as a table. */
export function toLines(text: string): { line: string }[] {
  return text.split("\n").map((line) => ({ line }));
}
