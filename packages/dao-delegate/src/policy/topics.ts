// Which topics a piece of a policy names.
import { longest, type Match, matches } from "../concepts/phrase.ts";
import { POLICY_WORDS } from "../concepts/policyWords.ts";
import type { ConceptId } from "../types.ts";
import { amounts } from "./limits.ts";
import { stances } from "./stance.ts";

export type Topic = Match & { readonly concept: ConceptId };

/** Every topic that the words name; of two phrases that overlap, the longer one. */
export function topics(text: string): Topic[] {
  return longest(
    POLICY_WORDS.flatMap(({ concept, patterns }) => matches(patterns, text).map((match) => ({ ...match, concept }))),
  );
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
  return found.filter(
    ({ concept, quote }) => concept !== "spending" || !(ownToken || ((several || points) && measures.test(quote))),
  );
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
export const inBetween = /\bin[- ]between\b/iu;

/** Whether a clause says more than "vote for it". */
export function hasContent(clause: string): boolean {
  const left = blank(clause, stances(clause));
  return topics(left).length > 0 || amounts(left).length > 0 || restWords.test(left) || inBetween.test(left);
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
