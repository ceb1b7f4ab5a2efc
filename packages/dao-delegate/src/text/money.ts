// Sums of money in running text: "$1.5M", "379,000 USDC", "15 ETH", "250k DAI".
import { isDollar, priceOf } from "../calldata/tokens.ts";
import type { Context } from "../types.ts";

/** `unit` is a token's symbol or USD; null for a bare number, as in a table's cell. */
export type Mention = {
  readonly amount: number;
  readonly unit: string | null;
  readonly index: number;
  /** The words as written. */
  readonly quote: string;
};

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mil: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

// Groups of three with commas, spaces, apostrophes or underscores; or plain digits.
const number = "\\d{1,3}(?:[,'’_  ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const scale = "(?:[ -]?(k|thousand|mm|mn|mil|million|m|bn|billion|b)(?![a-z]))?";
const symbol =
  "(?:[ ]?(?:of |in |worth of )?(?:new |additional |extra |native |idle |unused |surplus )?\\$?([A-Z][A-Za-z0-9]{1,9}|[a-z]{1,3}[A-Z]{2,6}x?|usdc|usdt|dai|eth|usd|dollars?|ether)(?![\\w]))?";
const mention = new RegExp(`(?<![\\w.,-])(US\\$|USD ?|\\$|Ξ)? ?(${number})${scale}${symbol}(?![\\w])`, "giu");

/** Units that are no money. */
const spelled: Readonly<Record<string, string>> = {
  dollar: "USD",
  dollars: "USD",
  ether: "ETH",
  eth: "ETH",
  usdc: "USDC",
  usdt: "USDT",
  dai: "DAI",
  usd: "USD",
};

/** "ATOMs" are ATOM. */
const singular = (symbol: string): string => (/^[A-Z]{2,}s$/.test(symbol) ? symbol.slice(0, -1) : symbol);

/** Every sum and every bare number of the text, in order. */
export function findMentions(text: string): Mention[] {
  return [...text.matchAll(mention)].flatMap((match) => {
    const [quote, sign = "", digits = "", scaleWord = "", word = ""] = match;
    const amount = Number(digits.replace(/[,'’_  ]/g, "")) * (scales[scaleWord.toLowerCase()] ?? 1);
    const named = spelled[word.toLowerCase()] ?? (/[A-Z]{2}|^[a-z]+[A-Z]/.test(word) ? singular(word) : null);
    const isYear = /^20[12]\d$/.test(digits) && sign === "" && scaleWord === ""; // "Budget Q4 2022 ABC"
    if (isYear && !/^(?:usd|dai|gho|eth)/i.test(word))
      return [{ amount, unit: null, index: match.index, quote: digits }];
    const signed = sign.trim() === "Ξ" ? "ETH" : sign ? "USD" : null;
    // "$12,000 in cDAI" is twelve thousand dollars; "$12,000 USDC" names the token as well.
    const unit = signed === "USD" && named && !isDollar(named) ? signed : (named ?? signed);
    return Number.isFinite(amount) ? [{ amount, unit, index: match.index, quote: quote.trim() }] : [];
  });
}

/** What a mention is worth in USD; null for bare numbers and unknown units. */
export function worthOf(mention: Mention, context: Context): number | null {
  const price = mention.unit === null ? null : priceOf(mention.unit, context);
  return price === null ? null : mention.amount * price;
}
