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
): Mismatch[] {
  // A stream's sum is a rate times a year, an approval's is often rounded up: these two are left to the totals.
  const exact = movements.filter(({ how }) => how === "transfer" || how === "mint" || how === "exchange");
  return [...exact, ...wrapped(decoded, movements)]
    .filter((movement) => !mentions.some((mention) => speaksOf(mention, movement, context)))
    .map(({ amount, token, to }) => ({
      kind: "unmentionedAmount",
      detail: `${amount} ${token} go to ${to}, and the text names no such amount`,
    }));
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
  if (isHex(movement.token)) return near(mention.amount, movement.amount, 0.01);
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
