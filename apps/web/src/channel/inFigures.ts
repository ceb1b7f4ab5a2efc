// Numbers as the page's language writes them.
import { language } from "../words/language.ts";

const plain = new Intl.NumberFormat(language);
const money = new Intl.NumberFormat(language, { style: "currency", currency: "USD", maximumFractionDigits: 6 });

export function inFigures(value: number): string {
  return plain.format(value);
}

/** @param units millionths of a dollar */
export function inDollars(units: number): string {
  return money.format(units / 1e6);
}
