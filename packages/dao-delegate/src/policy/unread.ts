// Words of a statement that nothing has read. They could turn it around or narrow it, so they make it a question.
import { amounts } from "./limits.ts";
import { isHarmless } from "./plainWords.ts";
import { stances } from "./stance.ts";
import type { Statement } from "./statements.ts";
import { blank, restWords, topics } from "./topics.ts";
import { unreadAmount } from "./unreadAmount.ts";

// "Check with me before people are elected": what the voter is asked, comes before the vote.
const beforeVoting = /\bbefore\b/giu;
// "but for audits" may add audits or leave them out.
const eitherWay = /\bbut for\b|(?<!\bnot )\bonly\b|\bnot\W*$/iu;

/** The first word of a statement that is no stance, no topic, no amount and not harmless; undefined when all are read. */
export function unreadWord({ sentence, stance }: Pick<Statement, "sentence" | "stance">): string | undefined {
  if (stance === "skip") return undefined;
  const turns = eitherWay.exec(sentence)?.[0];
  if (turns !== undefined) return turns.trim();
  const amount = unreadAmount(sentence);
  if (amount !== undefined) return amount;
  const left = unread(sentence);
  const words = (stance === "ask" ? left.replaceAll(beforeVoting, " ") : left).match(/[\p{L}][\p{L}'-]*/gu) ?? [];
  return words.find((word) => !isHarmless(word));
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
