// Sums of calldata and sums of text, laid side by side.
import { formatEther, isHex } from "viem";
import { underlying } from "./calldata/tokens.ts";
import { type Mention, worthOf } from "./text/money.ts";
import type { Context, Decoded, Mismatch, Movement } from "./types.ts";

const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * Math.max(a, b);
/** Money that leaves for good. */
const direct = (movement: Movement): boolean => movement.how !== "approval" && movement.how !== "exchange";

/** Payments, new tokens and exchanged sums of which the text names no such amount. */
export function unmentionedAmounts(
  movements: readonly Movement[],
  decoded: Decoded,
  mentions: readonly Mention[],
  context: Context,
  text: string,
): Mismatch[] {
  const exact = movements.filter(({ how }) => how === "transfer" || how === "mint" || how === "exchange");
  const unnamed = [...exact, ...wrapped(decoded, movements)].filter(
    (movement) => !mentions.some((mention) => speaksOf(mention, movement, context)),
  );
  return [...unnamed, ...movements.filter((movement) => isBeyond(movement, mentions, context, text))].map(
    ({ amount, token, to }) => ({
      kind: "unmentionedAmount",
      detail: `${amount} ${token} go to ${to}, and the text names no such amount`,
    }),
  );
}

/**
 * A stream's sum is a rate times a year, and an allowance leaves some room: they need not be named to the digit, but
 * they may not be far above the largest sum that is. A rate may be named for a month or a day.
 */
function isBeyond(movement: Movement, mentions: readonly Mention[], context: Context, text: string): boolean {
  if (movement.how !== "stream" && movement.how !== "approval") return false;
  const sums = mentions.flatMap((mention) => comparableAmount(mention, movement, context) ?? []);
  const room = movement.how === "approval" ? 1.5 : timesAYear(text);
  return !sums.some((sum) => movement.amount <= sum * room);
}

const timesAYear = (text: string): number =>
  /\bdaily\b|\bday\b/i.test(text) ? 366 : /\bweekly\b|\bweek\b/i.test(text) ? 53 : /\bmonth/i.test(text) ? 12.2 : 1.1;

function comparableAmount(mention: Mention, movement: Movement, context: Context): number | null {
  if (speaksOf(mention, movement, context)) return movement.amount;
  if (mention.unit === null) return null;
  if (underlying(mention.unit) === underlying(movement.token)) return mention.amount;
  const worth = worthOf(mention, context);
  if (worth === null || !movement.usd) return null;
  return (worth / movement.usd) * movement.amount;
}

/** Ether that is sent along without being paid to anybody, as when it is wrapped. */
const wrapped = (decoded: Decoded, movements: readonly Movement[]): Movement[] =>
  decoded.calls
    .filter(({ name, value }) => name === "deposit" && value > 0n)
    .filter(({ target }) => !movements.some(({ to }) => to === target))
    .map(({ value, target }) => ({
      token: "ETH",
      amount: Number(formatEther(value)),
      usd: null,
      to: target,
      source: "calldata",
      how: "exchange",
    }));

/** The same token and amount, the same worth in dollars, or a bare number of the same size. */
function speaksOf(mention: Mention, movement: Movement, context: Context): boolean {
  if (mention.unit === null) return near(mention.amount, movement.amount, 0.001) || isSmallestUnits(mention, movement);
  // Nobody told the decimals of an unknown token (none for a collection's pieces): every usual number is tried.
  if (isHex(movement.token))
    return [1, 1e10, 1e12, 1e18].some((factor) => near(mention.amount, movement.amount * factor, 0.01));
  if (underlying(mention.unit) === underlying(movement.token)) return near(mention.amount, movement.amount, 0.01);
  const worth = mention.unit === "USD" ? worthOf(mention, context) : null;
  return worth !== null && movement.usd !== null && near(worth, movement.usd, 0.1);
}

/** Some texts write what stands in the calldata: 375000000000 for 375,000 USDC. */
const isSmallestUnits = (mention: Mention, movement: Movement): boolean =>
  [6, 8, 18].some((decimals) => near(mention.amount, movement.amount * 10 ** decimals, 1e-9));

/** A sum that is paid fifty times is mentioned once: all payments together must fit into all sums named. */
export function overdrawnTotals(
  movements: readonly Movement[],
  mentions: readonly Mention[],
  context: Context,
): Mismatch[] {
  return [...Map.groupBy(movements.filter(direct), (movement) => underlying(movement.token))].flatMap(
    ([token, group]) => {
      if (group.length < 2) return [];
      const total = group.reduce((sum, movement) => sum + movement.amount, 0);
      const named = new Set(mentions.flatMap((mention) => amountIn(mention, group, token, context) ?? []));
      const sum = [...named].reduce((all, amount) => all + amount, 0);
      if (total <= sum * 1.02) return [];
      return [
        {
          kind: "overdrawnTotal",
          detail: `${total} ${token} are paid in ${group.length} calls, and the text names less`,
        },
      ];
    },
  );
}

function amountIn(mention: Mention, group: readonly Movement[], token: string, context: Context): number | null {
  if (mention.unit !== null && underlying(mention.unit) === token) return mention.amount;
  return group.find((movement) => speaksOf(mention, movement, context))?.amount ?? null;
}
