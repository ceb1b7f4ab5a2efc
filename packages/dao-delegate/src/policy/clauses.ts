// Cuts a policy into sentences and clauses, and reads what each clause says.
import { longest, matches } from "../concepts/phrase.ts";
import { POLICY_WORDS } from "../concepts/policyWords.ts";
import type { ConceptId, Limit } from "../types.ts";
import { amounts, readLimit } from "./limits.ts";
import { type StanceMatch, stances } from "./stance.ts";

export type Clause = {
  readonly text: string;
  readonly stances: readonly StanceMatch[];
  readonly concepts: readonly ConceptId[];
  readonly limit: Limit | "unclear" | undefined;
  /** "everything else", "other topics": whatever no other statement speaks of. */
  readonly rest: boolean;
  /** "any other proposal that …": what earlier statements settle is left out. */
  readonly other: boolean;
  /** "anything in between": the amounts that the statements before leave open. */
  readonly between: boolean;
  readonly except: readonly ConceptId[];
  readonly exceptLimit: Limit | undefined;
  /** Circumstances that shall make no difference: "even if it funds public goods". */
  readonly evenIf: readonly ConceptId[];
  /** Why the clause can't be followed as it stands. */
  readonly trouble: string | null;
};

/** The sentences of a policy: one per line, bullet or full stop. */
export function sentences(text: string): string[] {
  return text
    .normalize("NFKC")
    .replaceAll(/[’‘]/gu, "'")
    .split(/\n+|(?<=[.!?])\s+(?=[\p{Lu}\d"'(*-])/u)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\(?\d+[.)]|\(?[a-z]\))\s+/u, "").trim())
    .filter((line) => /\p{L}/u.test(line));
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
  /(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?=\b(?:vote (?:for|against|no|yes)|oppose|reject|abstain|skip|ignore|ask me|check with me|stay neutral|never (?:vote|support)|get my approval|yes to|no to|say (?:yes|no))\b)|,\s*(?:and\s+)?(?=(?:support|back|approve)\s)/giu;

function atNewStance(clause: string): string[] {
  const parts = clause.split(newStance);
  // Only where both sides take a stance of their own; "If X, oppose it" and "grants: skip" stay together.
  const whole = parts.every((part) => part !== undefined && stances(part).length > 0 && hasContent(part));
  return parts.length > 1 && whole ? parts : [clause];
}

const exception =
  /\b(?:except(?:ing)?(?: for| if| when| where| that)?|unless|other than|apart from|aside from|excluding|with the exception of|save for|besides|but not|(?<=\b(?:anything|everything|all|any)\s)but)\b/iu;
const evenIf = /\beven\s+(?:if|when|though|for|where|in case)\b[^,;:.]*/giu;
const notSpending =
  /\b(?:is|are|isn't|aren't|does)(?: not|n't)?\s+(?:really\s+|count as\s+)?(?:a |an )?(?:spending|expense|cost|expenditure)s?\b/giu;
const rest =
  /\b(?:everything|anything|all|whatever)\s+(?:else|other|remaining)|\bother (?:topics|things|stuff|matters|proposals|votes|subjects)|\b(?:for|about|in|on) the rest\b|^(?:\W*)the rest\b|\b(?:the )?rest\W*$|\bany other (?:topic|proposal|vote|matter)s?\W*$/iu;
const other = /\b(?:any|every|all|for)?\s*other\b|\b(?:anything|everything) else (?:that|which)/iu;
// "anything that makes voting easier": what follows "that" has to be understood, or the rule would be for anything.
const narrowed =
  /\b(?:anything|everything|whatever|proposals?|votes?|those|ones?)\W+(?:that|which|who|to|about|involving|regarding|on|for|with|in|from|by)\b|\bwhatever\b/iu;
const inBetween = /\bin[- ]between\b/iu;
const idiom =
  /\b(?:not (?:just|only|merely|limited to)|whether or not|without (?:any )?exceptions?|no exceptions?|no matter (?:what|how|who)|no longer than|without (?:asking|bothering|disturbing) me)\b/giu;
const negation = /\b(?:not|no|never|without|nor|neither|none|cannot|lack\w*|fail\w*|absent)\b|n't\b/iu;
const inverter =
  /\b(?:stop\w*|end(?:s|ing)?|cut\w*|reduc\w*|lower\w*|remov\w*|cancel\w*|defund\w*|halt\w*|ban\w*|prohibit\w*|forbid\w*|prevent\w*|block\w*|less|fewer|undo\w*|revers\w*|scrap\w*|abolish\w*|repeal\w*|against|limit(?:s|ing)|restrict\w*|discourag\w*|delay\w*|postpon\w*|avoid\w*|kill\w*|clos(?:e|es|ing)|revok\w*)\W+(?:(?:the|our|all|any|of|these|those|more|new|to|some|on|for)\W+){0,3}$/iu;

const foreignMoney =
  /\b\d[\d,.]*\s*(?:k\s+|m\s+)?(?:\w{0,2}eth|ether|btc|tokens?|coins?|eur|euros?|gbp|pounds?)\b|[€£¥]\s*\d|\b\d[\d,.]*\s+[A-Z]{3,6}\b/u;
// "grants to cat shelters": whom the money is for has to be understood too.
const beneficiary =
  /^\s+(?:to|for|from|by|towards)\s+(?:(?:the|a|an|any|our|all|new|more|some|other|their)\s+)*([\p{L}-]{3,})/iu;
const known =
  /^(?:contributors?|teams?|people|persons?|work|workers|developers?|devs?|development|builders?|projects?|compan\w+|firms?|proposals?|requests?|more|less|over|under|worth|anyone|anybody|every\w+|community|dao|ecosystem|members?|things?|stuff|services?|salar\w+|one|single|individuals?|vendors?|recipients?|organi[sz]ations?|that|which|whatever|months?|years?|reasons?)$/iu;

/** Reads one clause. */
export function readClause(full: string): Clause {
  const circumstances = full.match(evenIf)?.join(" ") ?? "";
  const text = full.replaceAll(evenIf, " ").replaceAll(notSpending, " ");
  const cut = text.match(exception);
  const [main, excepted] = cut?.index === undefined ? [text, ""] : splitException(text, cut.index, cut[0].length);
  const taken = doubled(stances(main), main);
  const content = blank(main, taken);
  const found = swallow(conceptMatches(content));
  const limitRead = readLimit(content);
  const exceptLimit = readLimit(excepted);
  const isRest = rest.test(content) && !other.test(content.replace(rest, " ")) && !/\b(?:that|which)\b/iu.test(content);
  const left = blank(blank(content, conceptMatches(content)), amounts(content));
  return {
    text: full.trim(),
    stances: taken,
    concepts: isRest ? [] : unique(found.map((match) => match.concept)),
    limit: limitRead,
    rest: isRest,
    other: !isRest && other.test(content),
    between: inBetween.test(content),
    except: unique(conceptMatches(excepted).map((match) => match.concept)).filter((id) => id !== "anything"),
    exceptLimit: exceptLimit === "unclear" ? undefined : exceptLimit,
    evenIf: unique(conceptMatches(circumstances).map((match) => match.concept)),
    trouble: trouble({ content, left, found, excepted, exceptLimit, limitRead }),
  };
}

type Reading = {
  content: string;
  left: string;
  found: ReturnType<typeof conceptMatches>;
  excepted: string;
  exceptLimit: Clause["limit"];
  limitRead: Clause["limit"];
};

function trouble({ content, left, found, excepted, exceptLimit, limitRead }: Reading): string | null {
  if (
    excepted !== "" &&
    conceptMatches(excepted).length === 0 &&
    (exceptLimit === undefined || exceptLimit === "unclear")
  ) {
    return `the exception "${excepted.trim()}" names no topic and no amount that I know`;
  }
  if (
    excepted !== "" &&
    negation.test(blank(excepted, amounts(excepted))) &&
    !/\b(?:no|not) more than\b/iu.test(excepted)
  ) {
    return `the exception "${excepted.trim()}" contains a negation, and I could turn it around`;
  }
  if (limitRead === "unclear") return "an amount is named, but not whether above or below it";
  const plain = left
    .replaceAll(idiom, " ")
    .replaceAll(/\b(?:no|not) (?:more|less|larger|over|above|later) (?:than)?/giu, " ");
  const stray = plain.match(negation);
  if (stray !== null && found.length > 0)
    return `"${stray[0]}" stands inside the description, and I could turn it around`;
  if (foreignMoney.test(left))
    return "I can compare sums in USD, and shares of the treasury in percent, and nothing else";
  const narrow = found
    .map((match) => (match.concept === "spending" ? beneficiary.exec(left.slice(match.end)) : null))
    .find((hit) => hit !== null);
  if (narrow?.[1] !== undefined && !known.test(narrow[1])) {
    return `"${narrow[0].trim()}" makes it narrower in a way that I can't follow`;
  }
  const general = found.length > 0 && found.every(({ concept }) => concept === "anything");
  if (general && narrowed.test(content) && !inBetween.test(content) && limitRead === undefined) {
    return `I don't know what is meant by "${content.trim().replaceAll(/\s+/gu, " ")}"`;
  }
  for (const match of found) {
    const before = left.slice(0, match.start).match(inverter);
    if (before !== null && match.concept !== "anything")
      return `"${before[0].trim()} ${match.quote}" could mean the opposite of "${match.quote}"`;
  }
  return null;
}

// "Oppose those who oppose public goods": two refusals before the topic cancel each other.
function doubled(taken: StanceMatch[], text: string): StanceMatch[] {
  const refusals = taken.filter(
    ({ stance, quote }) => (stance === "against" || stance === "never") && quote.toLowerCase() !== "no",
  );
  const second = refusals[1];
  const cancels = second !== undefined && conceptMatches(text.slice(second.end)).length > 0;
  return cancels ? taken.map((match) => ({ ...match, stance: "unclear" })) : taken;
}

// "Except for audits, vote against spending": a leading exception ends at its comma.
function splitException(text: string, at: number, length: number): [main: string, excepted: string] {
  const after = text.slice(at + length);
  const comma = after.indexOf(",");
  if (text.slice(0, at).trim() === "" && comma !== -1) return [after.slice(comma + 1), after.slice(0, comma)];
  return [text.slice(0, at), after];
}

/** The topics that a piece of a policy names, longest phrase first. */
export function conceptMatches(text: string) {
  return longest(
    POLICY_WORDS.flatMap(({ concept, patterns }) => matches(patterns, text).map((match) => ({ ...match, concept }))),
  );
}

// "our own token as grants, airdrops or incentives" speaks of the token, not of grants in general.
function swallow<T extends { concept: ConceptId; quote: string }>(found: readonly T[]): T[] {
  const ownToken = found.some(
    ({ concept, quote }) => concept === "tokenGiveaway" && /\b(?:tokens?|coins?)\b/iu.test(quote),
  );
  const several = found.some(({ concept }) => concept !== "spending" && concept !== "anything");
  // "audits that cost less than": the verb only measures.
  const measures = (quote: string) =>
    several && /^(?:costs?|asks?|asking|wants?|needs?|seeks?|requests?|requesting)\b/iu.test(quote);
  return found.filter(({ concept, quote }) => concept !== "spending" || !(ownToken || measures(quote)));
}

/** Whether a clause says more than "vote for it". */
export function hasContent(clause: string): boolean {
  const left = blank(clause, stances(clause));
  return conceptMatches(left).length > 0 || amounts(left).length > 0 || rest.test(left) || inBetween.test(left);
}

// Overwrites what has been read, so that positions stay.
function blank(text: string, read: readonly { start: number; end: number }[]): string {
  let result = text;
  for (const { start, end } of read) result = result.slice(0, start) + " ".repeat(end - start) + result.slice(end);
  return result;
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
