// Words of a statement that nothing has read. They could turn it around or narrow it, so they make it a question.
import { isTopicWord } from "../concepts/policyWords.ts";
import { amounts } from "./limits.ts";
import { isHarmless } from "./plainWords.ts";
import { stances } from "./stance.ts";
import type { Statement } from "./statements.ts";
import { blank, restWords, topics } from "./topics.ts";
import { unreadAmount } from "./unreadAmount.ts";

// "Check with me before people are elected": what the voter is asked, comes before the vote.
const beforeVoting = /\bbefore\b/giu;
// "but for audits" may add audits or leave them out.
const eitherWay =
  /\b(?:this|next|last) (?:year|quarter|month|week)\b|\?\W*$|\bbut (?:one|two|some|a few|those|these)\b|\bbut for\b|(?<!\bnot )\bonly\b|\bnot\W*$/iu;

// "Only if it costs less than $50k" is an amount like any other.
const boundedOnly =
  /\b(?:but )?only (?=(?:if|when|where|up to|below|under|over|above|less|at most|for less|ask|vote|support)\b)/giu;
const withoutBoundedOnly = (sentence: string): string =>
  amounts(sentence).length > 0 ? sentence.replaceAll(boundedOnly, " ") : sentence;

// "All spending but audits" may leave audits out, or speak of them too.
function butWithoutStance(sentence: string): string | undefined {
  const tails = [...sentence.matchAll(/\bbut\b(?! (?:also|not)\b)([^;:.!?]*)/giu)];
  return tails.find(([, tail = ""]) => {
    const silent = stances(tail).length === 0 && amounts(tail).length === 0;
    return silent && topics(tail).some(({ concept }) => concept !== "anything");
  })?.[0];
}

/** "Small grants" need a figure to say what is small. */
const size = /^(?:small(?:er)?|big(?:ger)?|larger?|huge|tiny|cheap|expensive|modest|medium|reasonable|high|low)$/iu;

/** What may not stand in the gap of a phrase: it could turn the phrase around. */
const turning = /^(?:no|not|never|none|without|than|instead|except|unless|only|less|fewer|against|off|n't)$|n't$/iu;

/** The first word of a statement that is no stance, no topic, no amount and not harmless; undefined when all are read. */
export function unreadWord({ sentence, stance }: Pick<Statement, "sentence" | "stance">): string | undefined {
  if (stance === "skip") return undefined;
  const turns = eitherWay.exec(withoutBoundedOnly(sentence))?.[0];
  if (turns !== undefined) return turns.trim();
  const but = butWithoutStance(sentence);
  if (but !== undefined) return but;
  const amount = unreadAmount(sentence);
  if (amount !== undefined) return amount;
  const swallowed = topics(blank(sentence, stances(sentence))).flatMap(
    ({ gaps }) => gaps?.match(/[\p{L}][\p{L}'-]*/gu) ?? [],
  );
  const strange = swallowed.find((word) => turning.test(word) || !(isHarmless(word) || isTopicWord(word)));
  if (strange !== undefined) return strange;
  const left = unread(sentence);
  const words = (stance === "ask" ? left.replaceAll(beforeVoting, " ") : left).match(/[\p{L}][\p{L}'-]*/gu) ?? [];
  const bounded = amounts(sentence).length > 0;
  return words.find((word) => !isHarmless(word) || (!bounded && stance !== "ask" && size.test(word)));
}

function unread(sentence: string): string {
  const withoutStances = blank(sentence, stances(sentence));
  return blank(blank(withoutStances, topics(withoutStances)), amounts(withoutStances)).replace(restWords, " ");
}

const verbs: readonly string[] = ["oppose", "support", "against", "abstain", "approve", "reject", "never"];

/** A word that is nearly a verb of voting, such as "Opose"; undefined when there is none. */
export const nearlyVerb = (sentence: string): string | undefined =>
  sentence.match(/\p{L}+/gu)?.find((word) => verbs.some((verb) => oneSlip(word.toLowerCase(), verb)));

// One letter missing, added or wrong, or two neighbours swapped.
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < b.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped =
    restA.length > 1 && restA[1] === restB[0] && restA[0] === restB[1] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}
