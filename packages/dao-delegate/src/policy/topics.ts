// Which topics a piece of a policy names.
import { longest, type Match, matches } from "../concepts/phrase.ts";
import { POLICY_WORDS } from "../concepts/policyWords.ts";
import type { ConceptId } from "../types.ts";
import { amounts } from "./limits.ts";
import { stances } from "./stance.ts";

export type Topic = Match & { readonly concept: ConceptId };

/** Every topic that the words name; of two phrases that overlap, the longer one. */
export function topics(text: string): Topic[] {
  const all = POLICY_WORDS.flatMap(({ concept, patterns }) =>
    matches(patterns, text).map((match) => ({ ...withoutTail(match), concept })),
  );
  return longest(all.filter((topic) => !swallows(topic, all)));
}

// "Higher caps and" ends before the "and" that was tried for a second word.
function withoutTail(match: Match): Match {
  const quote = match.quote.replace(/\s+(?:and|or)$/iu, "");
  return { ...match, quote, end: match.start + quote.length };
}

/** Words for these stand inside of phrases for others: "a fund manager", "as collateral". */
const vague: readonly ConceptId[] = ["anything", "spending", "treasuryManagement", "parameters", "people"];

// "Grants to audits and public goods" are two topics, not grants for public goods with something in between.
function swallows(topic: Topic, all: readonly Topic[]): boolean {
  if (!/\b(?:and|or)\b/iu.test(topic.gaps ?? "")) return false;
  const joint = topic.start + topic.quote.search(/\s(?:and|or)\s/iu);
  return all.some(({ concept, start, end, quote }) => {
    if (concept === topic.concept || concept === "anything") return false;
    if (start === topic.start && end <= joint) return concept === "spending" || !vague.includes(concept);
    return !vague.includes(concept) && topic.gaps?.includes(quote);
  });
}

/** Without words for money that only describe another topic: "our own token as grants", "audits that cost". */
export function withoutSideTopics(found: readonly Topic[], text = ""): Topic[] {
  const ownToken = found.some(
    ({ concept, quote }) => concept === "tokenGiveaway" && /\b(?:tokens?|coins?)\b/iu.test(quote),
  );
  const several = found.some(({ concept }) => concept !== "spending" && concept !== "anything");
  const measures = /^(?:costs?|asks?|asking|wants?|needs?|seeks?|requests?|requesting)\b/iu;
  const points = /\b(?:one|any|all|each) of (?:those|these|them)\b|\bsuch (?:a thing|things|programmes?)\b/iu.test(
    text,
  );
  const pronoun = /\b(?:it|one|they|that|this|these|those|each)\s*$/iu;
  return found.filter(
    (topic, index) =>
      !(
        topic.concept === "spending" &&
        (ownToken ||
          (measures.test(topic.quote) && pronoun.test(text.slice(0, topic.start))) ||
          ((several || points) && measures.test(topic.quote)))
      ) && !describes(topic, found[index - 1], found[index + 1], text),
  );
}

const of = /^\s(?:for|to|of|towards?|into|on)\s(?:(?:the|our|any|all|some|new|more|its|own)\s)*$/iu;
const upon = /^\s(?:of|over|from|with|in|into)\s(?:(?:the|our|user|users'|all|any)\s)*$/iu;
const from = /^\s(?:from|by|of|out of|in|with|into|to|on)\s(?:(?:the|our|dao|dao's)\s)*$/iu;

// "Funding for audits" and "audit budgets" are audits; "payments from the treasury" are payments.
function describes(topic: Topic, before: Topic | undefined, after: Topic | undefined, text: string): boolean {
  const gapBefore = before === undefined || before.concept === "anything" ? "" : text.slice(before.end, topic.start);
  const gapAfter = after === undefined || after.concept === "anything" ? "" : text.slice(topic.end, after.start);
  const joined = /^[ -]$/u;
  const pays =
    /^(?:fund|sponsor|pay|reimburs)\w*$/iu.test(topic.quote) &&
    /^\s(?:for\s)?(?:(?:the|our|any|all|some|new|more|its|own|an?)\s)*$/iu.test(gapAfter);
  // "Control over funds" is no payment.
  if (topic.concept === "spending" && /^funds?$/iu.test(topic.quote) && upon.test(gapBefore)) return true;
  if (topic.concept === "spending") return pays || of.test(gapAfter) || joined.test(gapBefore);
  const place = topic.concept === "treasuryManagement" && /^(?:treasury|endowment)$/iu.test(topic.quote);
  return place && (from.test(gapBefore) || joined.test(gapAfter));
}

/** Overwrites what has been read with spaces, so that positions stay. */
export function blank(text: string, read: readonly { start: number; end: number }[]): string {
  let result = text;
  for (const { start, end } of read) result = result.slice(0, start) + " ".repeat(end - start) + result.slice(end);
  return result;
}

/** "everything else", "other topics": whatever no other statement speaks of. */
export const restWords =
  /\b(?:everything|anything|all|whatever)\s+(?:else|remaining)|\bother (?:topics|things|stuff|matters|proposals|votes|subjects)|\b(?:for|about|in|on) the rest\b|^(?:\W*)the rest\b|\b(?:the )?rest\W*$|\bany other (?:topic|proposal|vote|matter)s?\W*$/iu;

/** "anything in between": the amounts that the statements before leave open. */
export const inBetween = /\bin[- ]?between\b|\bbetween (?:those|these|them|the two)\b/iu;

/** Whether a clause says more than "vote for it". */
export function hasContent(clause: string): boolean {
  const left = blank(clause, stances(clause));
  return topics(left).length > 0 || amounts(left).length > 0 || restWords.test(left) || inBetween.test(left);
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
