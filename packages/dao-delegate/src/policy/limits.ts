// Amounts in a policy: "over $500,000", "at most 150k USD", "between 150k and 500k", "more than one twentieth".
import type { Limit } from "../types.ts";
import { NUMBER_WORDS, readNumberWords } from "./numberWords.ts";

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  grand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  mm: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const fractions: Readonly<Record<string, number>> = {
  half: 0.5,
  third: 1 / 3,
  quarter: 0.25,
  fourth: 0.25,
  fifth: 0.2,
  sixth: 1 / 6,
  eighth: 0.125,
  tenth: 0.1,
  twentieth: 0.05,
  fiftieth: 0.02,
  hundredth: 0.01,
};

const scale = "(?:k|thousand|grand|m|mn|mio|mm|million|millions|b|bn|billion)";
const digits = "\\d+(?:[,'’_ ]\\d{3})*(?:\\.\\d+)?";
const currency = "(?:us\\$|usd|dollars?|dollar|us dollars?|usdc|dai|bucks)";
const money = new RegExp(
  `(?:(?:\\$|us\\$|usd\\s*)\\s*(?<a>${digits})\\s*(?<as>${scale})?\\b|(?<b>${digits})\\s*(?<bs>${scale})?\\s*\\b${currency}\\b|(?<c>${NUMBER_WORDS})(?<cu>\\s+${currency}\\b)?|(?<d>${digits})\\s*(?<ds>${scale})\\b)`,
  "giu",
);
const share = new RegExp(
  `(?<p>\\d+(?:\\.\\d+)?|${NUMBER_WORDS})(?:\\s+an?)?\\s*(?:%|percent\\b|per cent\\b|pct\\b)|(?:a|one)\\s+(?<f>${Object.keys(fractions).join("|")})(?:\\s*\\([^)]*\\))?(?=\\s+of\\b)|\\b(?<q>(?:half|three quarters)(?=\\s+(?:of\\s+)?the\\s+treasury))`,
  "giu",
);
/** "three companies" are no money: a number in words needs a scale or a currency. */
const scaled = /\b(?:thousand|grand|million|billion)\b/iu;

export type Amount = {
  readonly unit: "usd" | "share";
  readonly value: number;
  readonly start: number;
  readonly end: number;
};

// "between 150,000 and 500,000 USD": the first figure borrows the sign of the second.
const range = /(\b(?:between|from)\s)(?=\d[\d.,'’_ ]*(?:k|m|million|thousand)?\s*(?:and|to|-|–)\s*(?:\$|usd|\d))/giu;

/** Every amount of money or share of the treasury in the words of a policy. */
export function amounts(said: string): Amount[] {
  const text = said.replace(range, (before) => `${before.slice(0, -1)}$`);
  const found: Amount[] = [];
  const keep = (unit: Amount["unit"], value: number | undefined, match: RegExpExecArray): void => {
    const end = match.index + match[0].length;
    const read = found.some((other) => match.index < other.end && end > other.start);
    if (!read && value !== undefined) found.push({ unit, value, start: match.index, end });
  };
  for (const match of text.matchAll(share)) {
    const { p, f, q } = match.groups ?? {};
    const hundredth = p === undefined ? undefined : toNumber(p);
    if (hundredth !== undefined) keep("share", hundredth / 100, match);
    else keep("share", fractions[f?.toLowerCase() ?? ""] ?? toNumber(q ?? ""), match);
  }
  for (const match of text.matchAll(money)) {
    const { a, as, b, bs, c, cu, d, ds } = match.groups ?? {};
    if (c !== undefined && cu === undefined && !scaled.test(c)) continue;
    const value = toNumber(a ?? b ?? c ?? d ?? "");
    const unit = scales[(as ?? bs ?? ds ?? "").toLowerCase()] ?? 1;
    keep("usd", value === undefined ? undefined : value * unit, match);
  }
  const sorted = found.sort((x, y) => x.start - y.start);
  return sorted.map((amount, index) => borrowScale(amount, sorted[index + 1], said));
}

// "1 to 2 million", "$5-10k": the first figure borrows the scale of the second.
function borrowScale(first: Amount, second: Amount | undefined, text: string): Amount {
  const joined = second !== undefined && /^\s*(?:and|to|or|-|–)\s*$/iu.test(text.slice(first.end, second.start));
  if (!joined || first.unit === "share" || first.value >= 1000 || second.value < 1000) return first;
  const factor = 1000 ** Math.floor(Math.log10(second.value) / 3);
  return first.value * factor < second.value ? { ...first, value: first.value * factor } : first;
}

const toNumber = (text: string): number | undefined =>
  /\d/u.test(text) ? Number(text.replaceAll(/[,'’_ ]/gu, "")) : text === "" ? undefined : readNumberWords(text);

const upTo =
  /(?:up to|at most|no more than|not more than|no larger than|not larger than|not over|not above|(?:do not|don't|does not|doesn't|not) exceed(?:ing)?|(?<!\b(?:no|not)\s)(?:less than|lower than|smaller than|fewer than|under|below)|cheaper than|within|until|maximum(?: of)?|max(?:imum)?\.?|or less|or below|or under|or smaller|or lower|at the most|tops|and below|and under|limit of|capped at|<=?|≤)/giu;
const above =
  /(?:more than|over|above|exceed(?:s|ing|ed)?|larger than|bigger than|greater than|higher than|in excess of|upwards? of|beyond|north of|at least|(?:no|not) (?:less|lower|smaller|fewer) than|from|starting at|minimum(?: of)?|min\.?|(?:no|not) (?:under|below)|upwards|[>≥]=?|(?<=[\dkm])\+|or more|or above|or over|or higher|and up|and above|and more|plus|past|costlier than)/giu;

/** The bounds that a clause sets; undefined when it names no amount, "unclear" when it names one without a comparison. */
export function readLimit(text: string): Limit | "unclear" | undefined {
  const found = amounts(text);
  const [first, second] = found;
  if (first === undefined) return undefined;
  const oneRecipient =
    /\b(?:one|single|any one|same|individual)\s+(?:\w+\s+)?(?:company|companies|firm|entity|vendor|recipient|person|party|contributor|provider|team|organi[sz]ation|corporation|supplier)\b/iu.test(
      text,
    );
  const extra = oneRecipient ? { oneRecipient } : {};
  const different = found.filter((amount) => amount.unit !== first.unit || amount.value !== first.value);
  if (different.length > 1) return "unclear";
  if (second !== undefined && different.length === 1 && second.unit === first.unit) {
    // "below $50k or above $500k" is not what lies between them.
    const apart = first.value < second.value && nearest(text, first) === "upTo" && nearest(text, second) === "above";
    if (apart) return "unclear";
    const [low, high] = [Math.min(first.value, second.value), Math.max(first.value, second.value)];
    return { unit: first.unit, above: low, upTo: high, ...extra };
  }
  if (different.length > 0) return "unclear";
  const side = nearest(text, first);
  return side === undefined ? "unclear" : { unit: first.unit, [side]: first.value, ...extra };
}

// The comparison that stands closest to the amount, before it or right after it.
function nearest(text: string, amount: Amount): "upTo" | "above" | undefined {
  const distance = (match: RegExpMatchArray) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (end <= amount.start) return amount.start - end;
    return start >= amount.end ? (start - amount.end) * 2 : 1000;
  };
  const closest = (pattern: RegExp) => Math.min(60, ...[...text.matchAll(pattern)].map(distance));
  const [below, over] = [closest(upTo), closest(above)];
  if (below === 60 && over === 60) return undefined;
  return below <= over ? "upTo" : "above"; // "no more than" contains "more than": the longer phrase reads first
}
