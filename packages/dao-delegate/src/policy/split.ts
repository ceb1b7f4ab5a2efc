// Cuts a policy into sentences, and those into clauses that take one stance each.
import { stances } from "./stance.ts";
import { hasContent } from "./topics.ts";

/** `listed`: it stands in a list, so that it is meant as a statement and not as background. */
export type Sentence = { readonly text: string; readonly listed: boolean };

const bullet = /^\s*(?:[-*•–]|\(?\d+[.)]|\(?[a-z]\))\s+/u;

/** The sentences of a policy: one for each line, bullet or full stop. */
export function sentences(policy: string): Sentence[] {
  const lines = policy
    .normalize("NFKC")
    .replaceAll(/[’‘]/gu, "'")
    .split(/\n+|(?<=[^.\d]\.|!)\s+(?=\d+[.)]\s)/u);
  return lines.flatMap((line) => {
    const listed = bullet.test(line);
    const parts = line.replace(bullet, "").split(/(?<=[.!])\s+(?=[\p{Lu}\d"'(*])/u);
    return parts.map((text) => ({ text: text.trim(), listed })).filter(({ text }) => /\p{L}/u.test(text));
  });
}

const boundary =
  /\s*(?:[;:!?]|\s[-–—]+\s|,?\s+\b(?:(?<!\b(?:anything|everything|all|any|nothing)\s)but(?!\s+not\b)|however|though(?=\s+(?:ask|check|vote))|whereas|yet)\b|,\s+(?:so|then|and then|otherwise)\b|,?\s+(?:so|then)\s+(?=(?:vote|support|oppose|ask|check|skip|abstain|get)\b))\s*/giu;

/** The clauses of a sentence; brackets stay whole. */
export function clauses(sentence: string): string[] {
  const hidden = sentence.replaceAll(/\([^)]*\)/gu, (inside) => inside.replaceAll(/[;:!?–—-]/gu, ","));
  const parts: string[] = [];
  let from = 0;
  for (const cut of hidden.matchAll(boundary)) {
    parts.push(hidden.slice(from, cut.index));
    from = cut.index + cut[0].length;
  }
  return [...parts, hidden.slice(from)].flatMap(atNewStance).filter((part) => /\p{L}/u.test(part));
}

// "Support grants, oppose mints and skip the rest": a comma or "and" before a second verb starts a new clause.
const newStance =
  /(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?=\b(?:i (?:also )?(?:oppose|support|back|reject|refuse)|vote (?:for|against|no|yes)|oppose|reject|abstain|skip|ignore|ask me|check with me|stay neutral|never (?:vote|support)|get my approval|yes to|no to|say (?:yes|no))\b)|,\s*(?:and\s+)?(?=(?:support|back|approve)\s)/giu;

// Only where both sides take a stance of their own: "If X, oppose it" stays together.
function atNewStance(clause: string): string[] {
  const parts = clause.split(newStance);
  const whole = parts.every((part) => part !== undefined && stances(part).length > 0 && hasContent(part));
  return parts.length > 1 && whole ? parts : [clause];
}
