// Why a clause can't be followed as it stands. Whatever could turn a statement around is asked back, never guessed.
import type { ConceptId, Limit } from "../types.ts";
import { amounts } from "./limits.ts";
import { narrowingWord } from "./plainWords.ts";
import type { Stance } from "./stance.ts";
import { blank, inBetween, restWords, type Topic, topics } from "./topics.ts";

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
  /\b(?:not (?:just|only|merely|limited to)|whether or not|without (?:any )?exceptions?|no exceptions?|no matter (?:what|how|who)|no longer than|without (?:asking|bothering|disturbing) me|(?:no|not) (?:more|less|larger|smaller|bigger|greater|higher|fewer|over|above|under|below|later|exceeding)(?: than)?|(?:don't|doesn't|do not|does not) exceed)\b/giu;
const undoing =
  /\b(?:off|disabl\w*|deactivat\w*|stop\w*|end(?:s|ing)?|cut\w*|reduc\w*|lower\w*|remov\w*|cancel\w*|defund\w*|halt\w*|ban\w*|prohibit\w*|forbid\w*|prevent\w*|block\w*|less|fewer|undo\w*|revers\w*|scrap\w*|abolish\w*|repeal\w*|against|limit(?:s|ing)|restrict\w*|discourag\w*|delay\w*|postpon\w*|avoid\w*|kill\w*|clos(?:e|es|ing)|revok\w*)\W+(?:(?:the|our|all|any|of|these|those|more|new|to|some|on|for)\W+){0,3}$/iu;
/** "giving the council admin keys": taking them away is another thing. */
const granting =
  /\b(?:giv(?:e|es|ing)|grant(?:s|ing)?|hand(?:s|ing)?|assign(?:s|ing)?|add(?:s|ing)?|creat(?:e|es|ing)|restor(?:e|es|ing))\b/iu;
const taking = /\b(?:tak|revok|renounc|remov|drop|relinquish|strip|eliminat|abandon|retir|over to|burn|giv\w* up)\w*/iu;
const someOf = /\b(?:some|most|one|many|several)\s+(?:of\s+(?:the|our)\s+)?$/iu;
const fromVoters =
  /\bfrom (?:the |our |all )?(?:ordinary |token |small )?(?:holders?|voters?|community|dao|people|users?|members)\b/iu;
const foreignMoney =
  /\b\d[\d,.]*\s*(?:k\s+|m\s+)?(?:\w{0,2}eth|ether|btc|tokens?|coins?|eur|euros?|gbp|pounds?)\b|[€£¥]\s*\d|\b\d[\d,.]*\s+[A-Z]{3,6}\b/u;
// "anything that makes voting easier": what follows "that" has to be understood, or the rule would be for anything.
const narrowed =
  /\b(?:anything|everything|whatever|proposals?|votes?|those|ones?)\W+(?:that|which|who|to|about|involving|regarding|on|for|with|in|from|by)\b|\bwhatever\b/iu;

/** The first reason to ask back, or null. */
export function findTrouble(reading: Reading): string | null {
  return inException(reading) ?? inAmounts(reading) ?? inNegations(reading) ?? inScope(reading);
}

// "Unless there is an audit" is a circumstance; "unless it funds audits" says what the money is for.
const circumstance = /\b(?:is|are|was|were|has|have|had|been|being|gets?|passe[sd]|with|after|before)\b/iu;
const purpose = /\b(?:(?:is|are) (?:only )?(?:for|about|to (?:fund|pay))|funds?|pays?)\b/iu;

function inException({ excepted, exceptLimit }: Reading): string | null {
  if (excepted === "") return null;
  const empty = topics(excepted).length === 0 && (exceptLimit === undefined || exceptLimit === "unclear");
  if (empty) return `the exception "${excepted.trim()}" names no topic and no amount that I know`;
  if (exceptLimit === undefined && circumstance.test(excepted) && !purpose.test(excepted))
    return `whether "${excepted.trim()}" holds is a condition that I can't check`;
  const negates = negation.test(blank(excepted, amounts(excepted)).replaceAll(harmless, " "));
  return negates ? `the exception "${excepted.trim()}" contains a negation, and I could turn it around` : null;
}

function inAmounts({ limit, left, content, found }: Reading): string | null {
  const rate = otherShare(content, found);
  if (rate !== null) return rate;
  if (limit === "unclear") return "an amount is named, but not whether above or below it";
  return foreignMoney.test(left)
    ? "I can compare sums in USD, and shares of the treasury in percent, and nothing else"
    : null;
}

// What a share may be of. Where nothing is said, the topic has to be money: "inflation up to 2 %" is a rate.
const ofTreasury =
  /^(?:\s*\([^)]*\))?\s*(?:in value\s+)?of\s+(?:the\s+|our\s+|its\s+|all\s+|total\s+|whole\s+|entire\s+|my\s+)*(?:dao(?:'s)?\s+)?(?:treasur(?:y|ies)|reserves?|funds|assets|holdings|money|what\s+(?:the dao|it|we)\s+(?:owns?|has|have|holds?)|everything)\b/iu;
const perTime = /^\s*(?:(?:a|per|each|every)\s+(?:year|month|quarter|annum|epoch)|annual\w*|yearly|monthly|p\.?a\b)/iu;
const held: readonly ConceptId[] = [
  "anything",
  "spending",
  "treasuryManagement",
  "treasurySwap",
  "treasuryYield",
  "treasuryLocked",
  "endowment",
  "realWorldAssets",
  "workingGroups",
  "publicGoods",
  "grantsProgramme",
  "serviceProviders",
  "securityWork",
  "legal",
  "partnership",
];

function otherShare(content: string, found: readonly Topic[]): string | null {
  for (const share of amounts(content).filter(({ unit }) => unit === "share")) {
    const after = content.slice(share.end);
    const named = /^(?:\s*\([^)]*\))?\s*(?:in value\s+)?of\b/iu.test(after);
    const money = !perTime.test(after) && found.every(({ concept }) => held.includes(concept));
    if (named ? !ofTreasury.test(after) : !money)
      return `"${content.slice(share.start, share.end)}" is no share of the treasury, and I can measure no other`;
  }
  return null;
}

function inNegations({ content, left, found, stances }: Reading): string | null {
  const stray = found.length === 0 ? null : negation.exec(left.replaceAll(harmless, " "));
  if (stray !== null) return `"${stray[0]}" stands inside the description, and I could turn it around`;
  for (const topic of found) {
    const some = stances.some((stance) => votes.includes(stance)) && someOf.exec(left.slice(0, topic.start));
    if (some) return `"${some[0].trim()} ${topic.quote}" leaves open which`;
    const before = undoing.exec(left.slice(0, topic.start));
    if (before !== null && topic.concept !== "anything") {
      return `"${before[0].trim()} ${topic.quote}" could mean the opposite of "${topic.quote}"`;
    }
    const robbed = topic.concept === "privilegeRevoked" && fromVoters.exec(content);
    if (robbed) return `"${robbed[0]}" could mean the opposite: power is taken from those who vote`;
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
  if (!general || limit !== undefined || restWords.test(content) || inBetween.test(content) || !narrowed.test(content))
    return null;
  return `I don't know what is meant by "${content.trim().replaceAll(/\s+/gu, " ")}"`;
}
