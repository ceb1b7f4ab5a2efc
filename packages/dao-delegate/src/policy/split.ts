// Cuts a policy into sentences, those at semicolons, and those into clauses that take one stance each.
import type { Verb } from "../types.ts";
import { stanceOfWord, stances } from "./stance.ts";
import { hasContent, unique } from "./topics.ts";

/** `listed`: it stands in a list, so that it is meant as a statement and not as background. */
export type Sentence = { readonly text: string; readonly listed: boolean };

const bullet = /^\s*(?:[-*•–]|\(?\d+[.)]|\(?[a-z]\))\s+/u;

// "As a public-interest fund we support …": who speaks says nothing about a vote.
const preamble = /^as (?:a|an|the)\b[^,.:;]*?,?\s+(?=(?:we|i)\b)/iu;
// Lower case may begin a sentence too; a short word with a point, such as "max.", is an abbreviation.
const sentenceEnd =
  /(?<=[.!])\s+(?=[\p{Lu}\d"'(*])|(?<=(?:\p{L}{3}|\b(?:no|ok|me|us|it))[.!])(?<!\b(?:max|min|mio|etc|incl|excl|approx|resp|esp)\.)\s+(?=\p{Ll})/u;

// "Things I support:", or "FOR" above a list.
function headingOf(text: string, beforeList: boolean): string {
  const label = text.replaceAll(/^[#*_\s]+|[*_:\s]+$/gu, "");
  if (!text.endsWith(":") && !(beforeList && label.split(/\s+/u).length <= 4)) return "";
  return labelOf(label) === undefined ? "" : `${label}:`;
}

// "But never more than $1 million" bounds what stands before it, as "but not more than" does; "never vote" does not.
const comparison =
  "(?:more|less|above|over|below|under|beyond|exceed\\w*|larger|bigger|greater|smaller|higher|lower|fewer|at least|at most)";
const neverBeyond = new RegExp(
  `(?<=[^.!?:\\s])[,;]?(?:\\s+[-–—])?\\s+(?:(?:but|and|yet|though)\\s+)?(?:never(?:\\s+ever)?|not|no)\\s+(?:(?:to|for|on|against|when (?:it|they|that) (?:is|are)|if (?:it|they|that) (?:is|are))\\s+)?(?=${comparison}\\b[^.;]*\\d)`,
  "giu",
);
/** "Vote for grants; the maximum is $60k" is one statement. */
const bareBound = /\s*;\s*(?=(?:with )?(?:the |a )?(?:maximum|max|minimum|min|limit|cap|ceiling)\b[^;.]*\d)/giu;

/** The sentences of a policy: one for each line, bullet or full stop. */
export function sentences(policy: string): Sentence[] {
  const lines = policy
    .normalize("NFKC")
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/\b(never|no), (?=ever\b|no\b)/giu, "$1 ")
    .replaceAll(neverBeyond, ", but not ")
    .replaceAll(bareBound, ", ")
    .split(/\n+|(?<=[^.\d]\.|!)\s+(?=\d+[.)]\s)/u);
  let heading = ""; // "Things I support:" speaks for the list under it
  return lines.flatMap((line, index) => {
    const listed = bullet.test(line);
    const text = line.replace(bullet, "").replace(preamble, "").trim();
    if (!listed) heading = headingOf(text, bullet.test(lines[index + 1] ?? ""));
    if (!listed && heading !== "") return [];
    const parts = text.split(sentenceEnd).filter((part) => /\p{L}/u.test(part));
    return parts.map((part) => ({ text: listed && heading !== "" ? `${heading} ${part}` : part, listed }));
  });
}

const boundary =
  /\s*(?:[:!?]|->|→|(?<![<>])=|\s[-–—]+\s|,?\s+\b(?:(?<!\b(?:anything|everything|all|any|nothing)\s)but(?!\s+not\b)|however|though(?=\s+(?:ask|check|vote))|whereas|yet)\b|,\s+(?:so|then|and then|otherwise)\b|,?\s+(?:so|then)\s+(?=(?:vote|support|oppose|ask|check|skip|abstain|get)\b))\s*/giu;

/** The clauses of a sentence, in one group for each part between semicolons; brackets stay whole. */
export function clauseGroups(sentence: string): string[][] {
  const hidden = sentence.replaceAll(/\([^)]*\)/gu, (inside) => inside.replaceAll(/[;:!?=–—-]/gu, ","));
  const groups = hidden.split(/\s*;\s*/u);
  const label = labelBefore(groups[0] ?? "");
  return groups.map((part) =>
    spellOut(label !== undefined && !part.includes(":") && stances(part).length === 0 ? `${label}: ${part}` : part)
      .split(boundary)
      .flatMap(atNewStance)
      .filter((clause) => /\p{L}/u.test(clause)),
  );
}

const inFull: Readonly<Record<Verb, string>> = {
  for: "vote for",
  against: "vote against",
  never: "never vote for",
  abstain: "abstain on",
  ask: "ask me about",
  skip: "skip",
};

// The stance that a label such as "Against" or "Things I support" gives to what follows its colon.
function labelOf(label: string): Verb | undefined {
  const word = stanceOfWord(label);
  if (word !== undefined) return word;
  if (hasContent(label) || /\b(?:it|that|this|those|these|them)\b/iu.test(label)) return undefined;
  const [stance, ...others] = unique(stances(label).map((match) => match.stance));
  return others.length > 0 || stance === "unclear" ? undefined : stance;
}

// "For: audits; burns" names the stance once for all.
function labelBefore(part: string): string | undefined {
  const [label, ...after] = part.split(":");
  return label !== undefined && after.length > 0 && labelOf(label) !== undefined ? label : undefined;
}

// "Against: airdrops" becomes "vote against airdrops".
function spellOut(part: string): string {
  const [label, ...after] = part.split(/:\s*/u);
  const stance = label === undefined || !/\p{L}/u.test(after.join("")) ? undefined : labelOf(label);
  return stance === undefined ? part : `${inFull[stance]} ${after.join(": ")}`;
}

// "Support grants, oppose mints and skip the rest": a comma or "and" before a second verb starts a new clause.
const newStance =
  /(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?=\b(?:i (?:also )?(?:oppose|support|back|reject|refuse)|vote (?:for|against|no|yes)|oppose|reject|abstains?|skip|ignore|ask me|check with me|stay neutral|never (?:vote|support)|get my approval|(?:yes|no|never|against) (?:for|to|on)?|against|in favou?r of|say (?:yes|no)|i (?:like|love|hate|dislike)|to (?:support|oppose|reject|never|abstain|ask|skip|ignore))\b)|,\s*(?:and\s+)?(?=(?:support|back|approve)\s)/giu;

const answered = /\p{L}.*\s(?:yes|no|never|nope)\W*$/iu;

// Only where both sides take a stance of their own: "If X, oppose it" stays together.
function atNewStance(clause: string): string[] {
  const answers = clause.split(/\s*,\s*(?:and\s+)?/u); // "Audits yes, grants no"
  if (answers.length > 1 && answers.every((answer) => answered.test(answer))) return answers;
  const parts = clause.split(newStance);
  const whole = parts.every((part) => part !== undefined && stances(part).length > 0 && hasContent(part));
  return parts.length > 1 && whole ? parts : [clause];
}
