// Arithmetic of limits: joining two, leaving one out of another, the gap between earlier ones.
import type { Limit, Rule } from "../types.ts";

/** One limit that says what all of them say; "unclear" when they differ. */
export function joinLimits(limits: readonly Limit[]): Limit | undefined | "unclear" {
  let joined: Limit | undefined;
  for (const next of limits) {
    if (joined === undefined) joined = next;
    else if (joined.unit !== next.unit || clash(joined.above, next.above) || clash(joined.upTo, next.upTo))
      return "unclear";
    else joined = { ...joined, ...next };
  }
  return joined;
}

const clash = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** What a limit leaves out: over 100 becomes up to 100. Undefined where that is not one range. */
export function complement({ unit, above, upTo, oneRecipient }: Limit): Limit | undefined {
  if (oneRecipient || (above === undefined) === (upTo === undefined)) return undefined;
  return above === undefined ? { unit, above: upTo as number } : { unit, upTo: above };
}

/** A limit without what an exception takes out of it. */
export function outside(limit: Limit | undefined, excepted: Limit | undefined): Limit | undefined | "unclear" {
  if (excepted === undefined) return limit;
  const open = complement(excepted);
  return open === undefined ? "unclear" : joinLimits(limit === undefined ? [open] : [limit, open]);
}

/** "anything in between": the amounts that earlier rules leave open. */
export function gapBetween(earlier: readonly Rule[]): Limit | "unclear" {
  const upTo = earlier.map((rule) => rule.limit?.upTo).find((bound) => bound !== undefined);
  const above = earlier.map((rule) => rule.limit?.above).find((bound) => bound !== undefined);
  return upTo === undefined || above === undefined || upTo >= above
    ? "unclear"
    : { unit: "usd", above: upTo, upTo: above };
}
