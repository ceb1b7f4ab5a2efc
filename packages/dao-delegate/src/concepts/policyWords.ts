// How people say in a policy what they mean. Where two phrases overlap, the longer one counts.
import type { ConceptId } from "./ids.ts";
import { phrases } from "./phrase.ts";
import { moneySayings } from "./sayings/money.ts";
import { riskSayings } from "./sayings/risk.ts";
import { ruleSayings } from "./sayings/rule.ts";

const sayings = { ...riskSayings, ...moneySayings, ...ruleSayings };

/** What to look for in a policy, concept by concept. */
export const POLICY_WORDS = Object.entries(sayings).map(([concept, list]) => ({
  concept: concept as ConceptId,
  patterns: phrases(list),
}));

const literals = new Set(Object.values(sayings).flatMap((list) => list.toLowerCase().match(/[a-z']+\*?/gu) ?? []));
const beginnings = [...literals]
  .filter((word) => word.length > 4 && word.endsWith("*"))
  .map((word) => word.slice(0, -1));

/** Whether a word occurs in the lexicon: such a word may fill the gap of a phrase. */
export const isTopicWord = (word: string): boolean =>
  literals.has(word.toLowerCase()) || beginnings.some((beginning) => word.toLowerCase().startsWith(beginning));
