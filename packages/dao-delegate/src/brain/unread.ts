// A lexicon in English is blind to titles in other languages: what it finds there, or misses, settles nothing.
import { isForeign } from "../text/language.ts";
import type { PreparedProposal, Verdict } from "../types.ts";

/** Turns a FOR, or a skip that no statement asked for, into a question where the title can't be read. */
export function askAboutUnread(verdict: Verdict, { clean }: PreparedProposal): Verdict {
  const restsOnReading = verdict.action === "for" || (verdict.action === "skip" && verdict.ruleIds.length === 0);
  if (!restsOnReading || !isForeign(clean.title)) return verdict;
  const text = "The title is not in English, or not all of it, and that is all that I can read.";
  return {
    ...verdict,
    action: "ask",
    reasons: [...verdict.reasons, { ruleId: "language", text }],
    confidenceBps: 3000,
  };
}
