// The sum that a proposal asks for, read from its text: which of all the figures is *the* figure?
//
// Every statement with money in it gets points for words of asking and loses points for words about the past. This
// is a rule of thumb, and calldata beats it wherever there is any.
import type { Context } from "../types.ts";
import { findMentions, type Mention, worthOf } from "./money.ts";
import { type Statement, statementsOf } from "./sentences.ts";

/** The strongest of these counts. */
const asking: readonly (readonly [points: number, pattern: RegExp])[] = [
  [
    7,
    /\btotal(?:s|ing|ling|led)?\b[^|]{0,40}\b(?:request|fund|transfer|ask|grant|allocation)|\b(?:requested|funding|transfer|grant|ask)\b[^|]{0,40}\btotal/i,
  ],
  [
    6.5,
    /\btotal (?:for|of|:)|^\W*total\b|\b(?:the |our )?total (?:budget|cost|amount|sum)\b|\bamount to (?:be )?(?:spend|spent|paid|pay)\b/i,
  ],
  [
    6,
    /\brequest(?:s|ing|ed)?\b|\bseek(?:s|ing)?\b|\bask(?:s|ing)? (?:for|the)\b|\bapply(?:ing)? for\b|\bpropos\w+ (?:to|that|a|an) (?:\w+ ){0,6}(?:fund|grant|allocat|pay|transfer|send|budget|swap|sell|deposit|move|invest)/i,
  ],
  [
    5,
    /\btransfer(?:s|ring)?\b|\bsend(?:s|ing)?\b|\bpay(?:s|ing|ment)?\b|\breimburs|\ballocat|\bdisburs|\bstream(?:s|ed|ing)?\b|\bauthori[sz]|\bswap|\bsell\b|\bdeposit|\bconvert|\bdiversif|\bdistribut|\bburn(?:s|ing)?\b|\buse (?=\d)|\bmint(?:s|ed|ing)?\b|\bissu(?:e|es|ed|ing|ance)\b/i,
  ],
  [3, /\bgrant(?:s|ing)?\b|\bfund(?:s|ed|ing)?\b|\bbudget\b|\bcost\b|\bamount\b|\bawards?\b|\bexpens|\bcompensat/i],
];
const past =
  /\b(?:already|previous(?:ly)?|last (?:year|quarter|term|season)|past|to date|existing|so far|historical(?:ly)?|spent|raised|revenue|income|earned|tvl|market cap|volume|currently (?:holds?|has)|balances?|remaining|reserves?|threshold|annualized|estimated savings?|hack|stolen|lost|expected expenses|projected|(?:of|in) deposits|no cost to the dao|team (?:provides|pays|offers))\b/i;
const part =
  /\b(?:each|per (?:person|hour)|hourly|salary|up to|between|at least|less than|fewer than|floor|minimum|maximum|for example|e\.g\.|such as|additionally|valuation)\b/i;
/** Less is a price or a fee, and no request. */
const smallest = 500;
/** Proposals say what they want in their first sentences. */
const opening = 5;
const asksOutright = /\brequest(?:s|ing)?\b|\bbudget of\b|\basks? (?:for|the)\b|\bfee of\b|\bgrant of\b/i;
/** A payment that comes again counts for one year. */
const perYear: readonly (readonly [times: number, pattern: RegExp])[] = [
  [365, /\b(?:daily|per day)\b|\/ ?day\b/i],
  [52, /\b(?:weekly|per week)\b|\/ ?week\b/i],
  [12, /\b(?:monthly|per month)\b|\/ ?month\b/i],
];
const yearly = /\b(?:a|per|each|every) year\b|\bannual|\byearly\b|\/ ?year\b/i;
const timesPerYear = (text: string): number =>
  yearly.test(text) ? 1 : (perYear.find(([, pattern]) => pattern.test(text))?.[0] ?? 1);

const requestHeading = /spec|request|fund|budget|\bask|transaction|amount|payment|transfer/i;

/**
 * Estimates what the text asks for, in USD.
 *
 * @returns null when no statement with a sum sounds like a request
 */
export function headlineUsd(title: string, body: string, context: Context): number | null {
  const inTitle = sumOf(findMentions(title), context);
  if (inTitle) return inTitle;
  let best: { points: number; usd: number } | null = null;
  for (const [index, statement] of statementsOf(body).entries()) {
    const usd = sumOf(findMentions(statement.text), context);
    const points = usd ? pointsOf(statement) + (index < opening && asksOutright.test(statement.text) ? 5 : 0) : 0;
    if (usd && points >= 3 && (!best || points > best.points))
      best = { points, usd: usd * timesPerYear(statement.text) };
  }
  return best !== null && best.usd >= smallest ? best.usd : null;
}

function pointsOf({ text, heading, intro }: Statement): number {
  const own = asking.find(([, pattern]) => pattern.test(text))?.[0] ?? 0;
  // A table's row or a list's item means what the sentence above it says.
  const above = asking.find(([, pattern]) => pattern.test(intro))?.[0] ?? 0;
  const row = / ; /.test(text) ? 1 : 0;
  return (
    Math.max(own, above - 2) +
    row +
    (requestHeading.test(heading) ? 2 : 0) -
    (past.test(text) ? 4 : 0) -
    (past.test(`${heading} ${row ? intro : ""}`) ? 3 : 0) -
    (part.test(text) ? 2 : 0)
  );
}

/** Different tokens of one statement add up; of the same token the largest counts; dollars may repeat a token. */
function sumOf(mentions: readonly Mention[], context: Context): number | null {
  const largest = new Map<string, number>();
  for (const mention of mentions) {
    const usd = worthOf(mention, context);
    if (usd !== null && mention.unit) largest.set(mention.unit, Math.max(usd, largest.get(mention.unit) ?? 0));
  }
  if (largest.size === 0) return null;
  const dollars = largest.get("USD") ?? 0;
  const tokens = [...largest].reduce((sum, [unit, usd]) => (unit === "USD" ? sum : sum + usd), 0);
  // "$750,000 (250 ETH)" says one thing twice.
  const repeats = dollars > 0 && tokens > 0 && tokens / dollars > 0.5 && tokens / dollars < 2;
  return repeats ? tokens : tokens + dollars;
}
