// Sentences that speak of voting without being an order: what others do, what might be, what is compared, and what
// holds on a condition that nobody can check.
import { amounts } from "./limits.ts";
import type { StanceMatch } from "./stance.ts";
import type { Topic } from "./topics.ts";

type Clause = {
  /** The clause without its exception, with stances, topics and amounts still in it. */
  readonly text: string;
  readonly found: readonly Topic[];
  /** With words for money that only describe another topic. */
  readonly named: readonly Topic[];
  readonly stances: readonly StanceMatch[];
};

/** The first sign that a clause is no plain order, or null. */
export function findHedge(clause: Clause): string | null {
  return byOthers(clause) ?? between(clause) ?? hypothetical(clause) ?? comparison(clause) ?? condition(clause);
}

const auxiliary =
  "(?:also|always|often|usually|will|would|should|may|might|can|could|must|to|ever|all|both|just|really|has|have|who|that|do|does|don't|never|want|wants|likes?)";
const others = new RegExp(
  `^\\W*(?:(?:but|and|if|when|where|as|since|because|the|our|some|most|many|all|other|few|these|those|my|your|a|an|any|big|small|token|core)\\s+)*(?:he|she|they|people|holders?|others|some|many|most|everyone|everybody|someone|somebody|anyone|no one|council|committee|team|teams|foundation|whales?|members?|delegates|contributors|community|company|companies|firm|firms|multisig|signers?|board|persons?|individuals?|groups?|parties|those|voters?)\\s+(?:${auxiliary}\\s+){0,4}$`,
  "iu",
);
const verb =
  /^(?:(?:never|always|not|don't)\s+)?(?:vot(?:e|es|ing)|supports?|oppos(?:e|es|ing)|backs?|rejects?|approves?|accepts?|favou?rs?|endorses?|refuses?|blocks?|agrees?|likes?|loves?|hates?|says?|abstains?|ask|skip|ignore|welcome|against|in favou?r)\b/iu;

// "Holders vote for minting", "some support airdrops": others do, and the voter has said nothing of himself.
function byOthers({ text, stances }: Clause): string | null {
  const foreign = stances.find(({ start, quote }) => verb.test(quote) && others.test(text.slice(0, start)));
  return foreign === undefined
    ? null
    : `"${text.slice(0, foreign.end).trim()}" tells what others do, and not what I shall do`;
}

// "Minting never, burning always": the word in the middle answers one of them only.
function between({ found, stances }: Clause): string | null {
  const middle = stances.find(
    ({ quote, start, end }) =>
      /^(?:yes|no|never|nope)$/iu.test(quote) &&
      found.some((topic) => topic.end <= start) &&
      found.some((topic) => topic.start >= end),
  );
  return middle === undefined ? null : `"${middle.quote}" stands between two topics, and may answer one of them only`;
}

const unreal =
  /\bif (?:i|we|it) (?:was|were|had|could)\b|\b(?:i|we) (?:might|may|could|can)\b|\b(?:was|were|had been) (?:\w+ )?$/iu;

// "If I were you, I would support grants", "I might vote for grants", "I was against grants".
function hypothetical({ text, stances }: Clause): string | null {
  const found = stances.map(({ start }) => unreal.exec(text.slice(0, start))).find((match) => match !== null);
  return found ? `"${found[0].trim()}" tells what might be or once was, and not what to do` : null;
}

const compared = /\b(?:(?:more|less|better|rather|worse|fewer|other) than|as (?:much|little|few) as)\b/giu;
const ranked = /\b(?:over|above|before|below|under)\b/giu;

// "Audits more than grants", "audits over grants": no word of voting, and no amount after it.
function comparison({ text, found }: Clause): string | null {
  const sums = amounts(text);
  const touches = (start: number, end: number) =>
    found.some((topic) => start < topic.end && end > topic.start) ||
    sums.some((sum) => (sum.start >= start && sum.start - end < 25) || (sum.end <= start && start - sum.end < 12));
  for (const { index, 0: quote } of text.matchAll(compared)) {
    if (!touches(index, index + quote.length)) return `"${quote}" compares, and I need a vote for each`;
  }
  for (const { index, 0: quote } of text.matchAll(ranked)) {
    const end = index + quote.length;
    const between =
      found.some((topic) => topic.end <= index) && found.some((topic) => topic.start - end <= 12 && topic.start >= end);
    if (between && !touches(index, end)) return `"${quote}" ranks two topics, and I need a vote for each`;
  }
  return null;
}

const conjunction =
  /\b(?:if|when|whenever|where|while|unless|until|as long as|so long as|provided|providing|assuming|given that|in case|once|after|with|having|accompanied|together with|that|which|who|for)\b/giu;

// "Upgrades if there is an audit": the second topic is a condition of the first, and not a second wish.
function condition({ text, found, named, stances }: Clause): string | null {
  for (const { index, 0: quote } of text.matchAll(conjunction)) {
    const end = index + quote.length;
    if (named.some((topic) => index < topic.end && end > topic.start)) continue;
    if (stances.some((stance) => index < stance.end && end > stance.start)) continue;
    const before = named.filter((topic) => topic.end <= index && topic.concept !== "anything");
    // "Funding for audits" is no condition.
    if (quote === "for" && before.at(-1)?.concept === "spending") continue;
    const after = found.find((topic) => topic.start >= end && !before.some(({ concept }) => concept === topic.concept));
    if (after !== undefined && /,|\b(?:and|or)\b/iu.test(text.slice(end, after.start))) continue;
    if (
      before.length > 0 &&
      after !== undefined &&
      after.concept !== "anything" &&
      !/(?:,|\band|\bor)\s*$/iu.test(text.slice(0, index))
    )
      return `"${quote} ... ${after.quote}" is a condition that I can't check`;
  }
  return null;
}
