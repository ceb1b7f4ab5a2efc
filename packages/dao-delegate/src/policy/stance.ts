// Which stance the words of a policy take: for, against, never, abstain, ask, skip, or one that has to be asked back.
import { longest, type Match, matches, occurrences } from "../concepts/phrase.ts";
import type { Verb } from "../types.ts";
import { STANCE_WORDS, type Stance } from "./stanceWords.ts";

export type { Stance } from "./stanceWords.ts";
export type StanceMatch = Match & { readonly stance: Stance };

// "support" and "back" are verbs only where a verb can stand: "L2 support" and "paying back" take no stance.
const verbOnly =
  /(?<=^\s*|[,:;(–—-]\s*|\b(?:i|we|you|i'd|i'll|we'd|we'll|do|could|might|may|can|not|never|holders|people|please|always|to|also|and|then|so|would|will|delegate|or|should|must|usually|gladly|happily|fully|strongly)\s+)(?:support|back|favou?r|accept|vote to)(?=\s+[\p{L}\p{N}$])|^\s*fund(?=\s)/giu;
// A bare "no" counts at the start of an item, as in "no fresh issuance"; "no more than" is an amount.
const bareNo =
  /(?<=^\s*|[,:;–—]\s*|\s-\s|\b(?:and|or)\s+)no(?!\s+(?:more than|less than|larger|smaller|bigger|greater|under|below|over|above|matter|later|higher than|fewer|interest|time|opinion|objection|one|side|way))(?=\b)/giu;

// "Token printing: never." stands alone.
const bareNever = /(?<=^\s*|[:,;–—]\s*|\s-\s)never(?=\s*(?:[,.!;]|$))/giu;

// "Veto airdrops" takes a stance, "a council that may veto" does not; nor does "borrowing against the treasury".
const veto =
  /(?<=^\s*|[:;]\s*|\b(?:i|please|always)\s+)veto(?=\s+(?!(?:power|right|council|committee|guardian)s?\b))/giu;
const borrowed = /\b(?:borrow\w*|loans?|lend\w*|credit|secured|backed)\s+against\b/giu;

// "Audits yes, grants no": the word stands last.
const lastWord = /(?<=[\p{L}\d%)]\s+)(?:yes|no|never|nope)(?=\s*(?:[,.!;]|$))/giu;

// "Grants: OK up to 50k"
const bareOk = /(?<=^\s*)(?:ok|okay|fine|good)(?=\s+(?:up to|below|under|above|over|if|for|with)\b|\s*(?:[,.!;]|$))/giu;

// Signs for words; whoever sends a wink or a laugh may mean the opposite.
const signs: readonly (readonly [RegExp, Stance])[] = [
  [/👍|✅|✔|🟢|💚|👌/gu, "for"],
  [/👎|❌|✖|🚫|⛔|🛑|🔴/gu, "against"],
  [/[🙃😂🤣😜😉😏🙄]|\/s(?![\p{L}\d])/gu, "unclear"],
];

// "audits (for) and upgrades (ask me)"
const bracketed = /(?<=\()\s*(for|yes|against|no)\s*(?=\))/giu;

/** Every stance that a clause takes; of two that overlap, the longer one. */
export function stances(clause: string): StanceMatch[] {
  const found: StanceMatch[] = STANCE_WORDS.flatMap(({ stance, patterns }) =>
    matches(patterns, clause).map((match) => ({ ...match, stance })),
  );
  for (const match of occurrences(verbOnly, clause)) found.push({ ...match, stance: "for" });
  for (const match of occurrences(bareNo, clause)) found.push({ ...match, stance: "against" });
  for (const match of occurrences(lastWord, clause)) {
    const word = match.quote.toLowerCase();
    found.push({ ...match, stance: word === "yes" ? "for" : word === "never" ? "never" : "against" });
  }
  for (const match of occurrences(bareOk, clause)) found.push({ ...match, stance: "for" });
  for (const [pattern, stance] of signs) {
    for (const match of occurrences(pattern, clause)) found.push({ ...match, stance });
  }
  for (const match of occurrences(bareNever, clause)) found.push({ ...match, stance: "never" });
  for (const match of occurrences(bracketed, clause)) {
    found.push({ ...match, stance: /for|yes/iu.test(match.quote) ? "for" : "against" });
  }
  for (const match of occurrences(veto, clause)) found.push({ ...match, stance: "never" });
  const loans = occurrences(borrowed, clause);
  return longest(found).filter(({ end }) => !loans.some((loan) => loan.end === end));
}

const words: readonly (readonly [RegExp, Verb])[] = [
  [
    /^(?:for|yes|yep|yeah|pro|pros|aye|in favou?r|approve|support|supported|.*\b(?:i|we) (?:support|back|like|want))$/iu,
    "for",
  ],
  [/^(?:against|no|nope|con|cons|nay|oppose|opposed|reject)$/iu, "against"],
  [/^(?:never|never ever|hard no|no way|red lines?|veto)$/iu, "never"],
  [/^(?:abstain|abstention|neutral)$/iu, "abstain"],
  [/^(?:ask|ask me|ask first|check|consult|ask me first)$/iu, "ask"],
  [/^(?:skip|ignore|ignored|skipped|don't care|whatever)$/iu, "skip"],
];

/** The stance of a word that stands alone, as in "Against: airdrops" or "audits -> for". */
export const stanceOfWord = (text: string): Verb | undefined =>
  words.find(([pattern]) => pattern.test(text.trim().replace(/[.!]$/u, "")))?.[1];
