// A small notation for phrases, so that the lexicon reads like a word list instead of regular expressions.
import { inPlainLetters } from "../text/plainLetters.ts";

const word = "\\.?[A-Za-z0-9$%'’]+(?:\\.[A-Za-z0-9]+)*";
// Between two words of a phrase: spaces, hyphens, slashes, quotes; never the end of a sentence.
const between = "[^A-Za-z0-9\\n.!?;:,()]+";
// What a gap swallows is captured, so that a reader of policies can look at it.
const gap = `(${between}(?:${word}${between}){0,5}?)`;

/** Any of the words of a list, as one word of a phrase: "a, b" becomes "(a|b)". */
export const either = (list: string): string =>
  `(${list
    .trim()
    .split(/\s*,\s*/u)
    .join("|")})`;

/** One phrase: its pattern, and for each of its words the beginnings of which the text must contain one. */
export type Phrase = { readonly pattern: RegExp; readonly needs: readonly (readonly string[])[] };

/**
 * Compiles phrases, separated by commas, into patterns that ignore case.
 *
 * `mint*` is any word that starts so, `(a|b c)` is either, `(the)?` may be missing, `..` is up to five words.
 * A phrase stays within one sentence.
 */
export function phrases(list: string): Phrase[] {
  const each = list.split(",").map((phrase) => phrase.trim().replaceAll(/\s+/gu, " "));
  return each
    .filter((phrase) => phrase !== "")
    .map((phrase) => ({
      pattern: new RegExp(`(?<![A-Za-z0-9])(?:${compile(phrase)})(?![A-Za-z0-9]|\\.\\d)`, "gi"),
      needs: tokens(phrase)
        .filter((token) => token !== ".." && !token.endsWith(")?"))
        .map(beginnings),
    }));
}

// "(mint*|issu* of)" begins with "mint" or "issu"; looking for those first is a hundred times faster.
function beginnings(token: string): string[] {
  const either = token.startsWith("(") ? token.slice(1, -1) : token;
  if (either.includes("(")) return [""];
  return either.split("|").map((word) => {
    const literal = /^[^*? ]*/u.exec(word)?.[0] ?? "";
    return (word[literal.length] === "?" ? literal.slice(0, -1) : literal).toLowerCase();
  });
}

function compile(phrase: string): string {
  let pattern = "";
  let before = ""; // what stands between the last word and the next
  for (const token of tokens(phrase)) {
    if (token === "..") {
      before = gap;
      continue;
    }
    const optional = token.endsWith(")?");
    const body = source(optional ? token.slice(0, -1) : token);
    if (!optional) pattern += before + body;
    else if (pattern === "") pattern = `(?:${body}${between})?`;
    else pattern += `(?:${before}${body})?`;
    if (!(optional && before === "")) before = between;
  }
  return pattern;
}

// Splits at spaces, but not inside brackets.
function tokens(phrase: string): string[] {
  const list: string[] = [""];
  let depth = 0;
  for (const character of phrase) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === " " && depth === 0) list.push("");
    else list[list.length - 1] += character;
  }
  return list;
}

function source(token: string): string {
  return token
    .replaceAll(/[.$+]/gu, "\\$&")
    .replaceAll("(", "(?:")
    .replaceAll("*", "[A-Za-z0-9]*(?:['’]s?)?")
    .replaceAll(" ", between);
}

/** Where a pattern occurs: from `start` up to `end`, and the words themselves. */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What the gaps of a phrase swallowed. */
  readonly gaps?: string;
};

/** Every place where one of the phrases occurs in the text, as written or in plain letters ("Mínt", "m1nt"). */
export function matches(list: readonly Phrase[], text: string): Match[] {
  const plain = inPlainLetters(text);
  if (plain === text) return matchesIn(list, text);
  // Positions are the same, so that quotes can be cut from the text as it was written.
  const inPlain = matchesIn(list, plain).map((match) => ({ ...match, quote: text.slice(match.start, match.end) }));
  return [...matchesIn(list, text), ...inPlain];
}

function matchesIn(list: readonly Phrase[], text: string): Match[] {
  const lower = text.toLowerCase();
  const possible = list.filter(({ needs }) => needs.every((words) => words.some((word) => lower.includes(word))));
  return possible.flatMap(({ pattern }) => occurrences(pattern, text));
}

/** Every place where a pattern occurs. */
export function occurrences(pattern: RegExp, text: string): Match[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    quote: found[0],
    ...(found.length > 1 && { gaps: found.slice(1).join(" ") }),
  }));
}

/** Of overlapping matches the longer one, in the order of the text. */
export function longest<T extends Match>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const match of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => match.end <= other.start || match.start >= other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
