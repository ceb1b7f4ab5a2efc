// Why a clause can't be followed as it stands. Whatever could turn a statement around is asked back, never guessed.
import type { Limit } from "../types.ts";
import { amounts } from "./limits.ts";
import { narrowingWord } from "./plainWords.ts";
import type { Stance } from "./stance.ts";
import { blank, inBetween, type Topic, topics } from "./topics.ts";

type Reading = {
  readonly content: string;
  /** The content without the topics and amounts that were understood. */
  readonly left: string;
  readonly found: readonly Topic[];
  readonly excepted: string;
  readonly limit: Limit | "unclear" | undefined;
  readonly exceptLimit: Limit | "unclear" | undefined;
  readonly stances: readonly Stance[];
};

const negation = /\b(?:not|no|never|without|nor|neither|none|cannot|lack\w*|fail\w*|absent)\b|n't\b/iu;
const harmless =
  /\b(?:not (?:just|only|merely|limited to)|whether or not|without (?:any )?exceptions?|no exceptions?|no matter (?:what|how|who)|no longer than|without (?:asking|bothering|disturbing) me|(?:no|not) (?:more|less|larger|over|above|later|exceeding)(?: than)?|(?:don't|doesn't|do not|does not) exceed)\b/giu;
const undoing =
  /\b(?:stop\w*|end(?:s|ing)?|cut\w*|reduc\w*|lower\w*|remov\w*|cancel\w*|defund\w*|halt\w*|ban\w*|prohibit\w*|forbid\w*|prevent\w*|block\w*|less|fewer|undo\w*|revers\w*|scrap\w*|abolish\w*|repeal\w*|against|limit(?:s|ing)|restrict\w*|discourag\w*|delay\w*|postpon\w*|avoid\w*|kill\w*|clos(?:e|es|ing)|revok\w*)\W+(?:(?:the|our|all|any|of|these|those|more|new|to|some|on|for)\W+){0,3}$/iu;
/** "giving the council admin keys": taking them away is another thing. */
const granting =
  /\b(?:giv(?:e|es|ing)|grant(?:s|ing)?|hand(?:s|ing)?|assign(?:s|ing)?|add(?:s|ing)?|creat(?:e|es|ing)|restor(?:e|es|ing))\b/iu;
const taking = /\b(?:tak|revok|renounc|remov|drop|relinquish|strip|eliminat|abandon|retir|over to)\w*/iu;
const foreignMoney =
  /\b\d[\d,.]*\s*(?:k\s+|m\s+)?(?:\w{0,2}eth|ether|btc|tokens?|coins?|eur|euros?|gbp|pounds?)\b|[€£¥]\s*\d|\b\d[\d,.]*\s+[A-Z]{3,6}\b/u;
// "anything that makes voting easier": what follows "that" has to be understood, or the rule would be for anything.
const narrowed =
  /\b(?:anything|everything|whatever|proposals?|votes?|those|ones?)\W+(?:that|which|who|to|about|involving|regarding|on|for|with|in|from|by)\b|\bwhatever\b/iu;

/** The first reason to ask back, or null. */
export function findTrouble(reading: Reading): string | null {
  return inException(reading) ?? inAmounts(reading) ?? inNegations(reading) ?? inScope(reading);
}

function inException({ excepted, exceptLimit }: Reading): string | null {
  if (excepted === "") return null;
  const empty = topics(excepted).length === 0 && (exceptLimit === undefined || exceptLimit === "unclear");
  if (empty) return `the exception "${excepted.trim()}" names no topic and no amount that I know`;
  const negates = negation.test(blank(excepted, amounts(excepted)).replaceAll(harmless, " "));
  return negates ? `the exception "${excepted.trim()}" contains a negation, and I could turn it around` : null;
}

function inAmounts({ limit, left }: Reading): string | null {
  if (limit === "unclear") return "an amount is named, but not whether above or below it";
  return foreignMoney.test(left)
    ? "I can compare sums in USD, and shares of the treasury in percent, and nothing else"
    : null;
}

function inNegations({ content, left, found }: Reading): string | null {
  const stray = found.length === 0 ? null : negation.exec(left.replaceAll(harmless, " "));
  if (stray !== null) return `"${stray[0]}" stands inside the description, and I could turn it around`;
  for (const topic of found) {
    const before = undoing.exec(left.slice(0, topic.start));
    if (before !== null && topic.concept !== "anything") {
      return `"${before[0].trim()} ${topic.quote}" could mean the opposite of "${topic.quote}"`;
    }
    const given = topic.concept === "privilegeRevoked" && !taking.test(content) && granting.exec(left);
    if (given) return `"${given[0]} ${topic.quote}" could mean the opposite of taking it away`;
  }
  return null;
}

const votes: readonly Stance[] = ["for", "against", "never"];

function inScope({ content, left, found, limit, stances }: Reading): string | null {
  const money = found.length > 0 && found.every(({ concept }) => concept === "spending" || concept === "anything");
  const narrow = money && stances.some((stance) => votes.includes(stance)) ? narrowingWord(left) : undefined;
  if (narrow !== undefined)
    return `"${narrow}" makes it narrower than payments in general, in a way that I can't follow`;
  const general = found.length > 0 && found.every(({ concept }) => concept === "anything");
  if (!general || limit !== undefined || inBetween.test(content) || !narrowed.test(content)) return null;
  return `I don't know what is meant by "${content.trim().replaceAll(/\s+/gu, " ")}"`;
}
