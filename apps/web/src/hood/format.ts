// Values of the microscope as text, in the page's language.
import type { Amount, Sentence, SentenceKey, Sentences, Shown } from "@synergy/lab/hood";
import { shorten } from "../parts/shorten.ts";
import { words } from "../words/index.ts";
import { language } from "../words/language.ts";
import type { Phrase } from "../words/phrase.ts";

const locale = { en: "en-GB", es: "es-ES" }[language];
const whole = new Intl.NumberFormat(locale, { useGrouping: "min2" });
const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** Longer than this, a number is an id or a hash, and no quantity that somebody reads. */
const longestQuantity = 15;

export function textOf(value: Shown): string {
  if (value.as === "party")
    return /^0x0+$/.test(value.address) ? words.hood.nobody : (value.name ?? shorten(value.address));
  if (value.as === "amount") return amountText(value);
  if (value.as === "number") return numberText(value.value);
  if (value.as === "boolean") return value.value ? words.yes : words.no;
  if (value.as === "text") return value.text;
  if (value.as === "hex") return shorten(value.hex);
  if (value.as === "time") return timeText(value.seconds);
  return value.items.map((item) => textOf(item.value)).join(", ");
}

/** Every digit that is there, and two behind the point at least: 5.00 LabDollar, 0.0001 ETH. */
export function amountText({ units, decimals, symbol }: Amount): string {
  const digits = units.padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const fraction = digits.slice(split).replace(/0+$/, "").padEnd(Math.min(2, decimals), "0");
  const exact = fraction === "" ? digits.slice(0, split) : `${digits.slice(0, split)}.${fraction}`;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: fraction.length, useGrouping: "min2" });
  return `${format.format(exact as `${number}`)} ${symbol}`;
}

export function numberText(value: string | number): string {
  const digits = String(value);
  return digits.length > longestQuantity ? shorten(digits) : whole.format(digits as `${number}`);
}

export function timeText(seconds: number): string {
  return `${dates.format(seconds * 1000)} UTC`;
}

/** What a transaction did, in words with values. */
export function phraseOf(sentence: Sentence): Phrase {
  return sentence.key in words.hood.sentences ? tell(sentence) : [words.hood.unknown];
}

function tell<Key extends SentenceKey>({ key, values }: { key: Key; values: Sentences[Key] }): Phrase {
  return words.hood.sentences[key](values);
}

/** The same as text alone, for names and live regions. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}
