// Sums of calldata and sums of text, laid side by side.
import { formatEther, formatUnits, isHex } from "viem";
import { isDollar, tokenAt, underlying } from "./calldata/tokens.ts";
import type { Claim } from "./claims.ts";
import { worthOf } from "./text/money.ts";
import type { Context, Decoded, Mismatch, Movement } from "./types.ts";

const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * Math.max(a, b);

/** Payments, new tokens, burns and exchanged sums of which the text names no such amount. */
export function unmentionedAmounts(
  movements: readonly Movement[],
  decoded: Decoded,
  claims: readonly Claim[],
  context: Context,
): Mismatch[] {
  const exact = movements.filter(({ how }) => how === "transfer" || how === "mint" || how === "exchange");
  const unnamed = [...exact, ...wrapped(decoded, movements), ...burned(decoded, context)].filter(
    (movement) => !claims.some((claim) => speaksOf(claim, movement, context)),
  );
  return [...unnamed, ...movements.filter((movement) => isBeyond(movement, claims, context))].map(
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
function isBeyond(movement: Movement, claims: readonly Claim[], context: Context): boolean {
  if (movement.how !== "stream" && movement.how !== "approval") return false;
  return !claims.some((claim) => {
    const sum = comparableAmount(claim, movement, context);
    const room = movement.how === "approval" ? 1.5 : timesAYear(claim);
    return sum !== null && movement.amount <= sum * room;
  });
}

/** Only the words right beside the sum can say that it comes again. */
function timesAYear({ statement, index, quote }: Claim): number {
  const beside = `${statement.slice(Math.max(0, index - 15), index)} # ${statement.slice(index + quote.length).slice(0, 25)}`;
  const times = (period: string, daily: string): boolean =>
    new RegExp(`\\b${daily}\\b|#[^,.;(]{0,12}(?:\\b(?:per|an?|each|every) |/ ?)${period}`, "i").test(beside);
  return times("day", "daily") ? 366 : times("week", "weekly") ? 53 : times("mo", "monthly") ? 12.2 : 1.1;
}

function comparableAmount(claim: Claim, movement: Movement, context: Context): number | null {
  if (speaksOf(claim, movement, context)) return movement.amount;
  if (claim.unit === null) return null;
  if (underlying(claim.unit) === underlying(movement.token)) return claim.amount;
  const worth = worthOf(claim, context);
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

/** What is burned goes to nobody, and is gone all the same. */
const burned = (decoded: Decoded, context: Context): Movement[] =>
  decoded.calls
    .filter(({ name }) => name === "burn" || name === "burnFrom")
    .map(({ args, target }) => {
      const token = tokenAt(target, context);
      const amount = Number(formatUnits(args.at(-1) as bigint, token?.decimals ?? 18));
      return { token: token?.symbol ?? target, amount, usd: null, to: null, source: "calldata", how: "transfer" };
    });

/** The same token and amount, the same worth in dollars, or a number of the same size in a sentence about that token. */
export function speaksOf(claim: Claim, movement: Movement, context: Context): boolean {
  if (isSmallestUnits(claim, movement)) return true;
  // "5,000 USDC a day" is no word for a payment of 5,000 USDC at once.
  if ((movement.how === "transfer" || movement.how === "mint") && timesAYear(claim) > 50) return false;
  if (claim.unit === null && !namesUnit(claim, movement)) return false;
  // Nobody told the decimals of an unknown token (none for a collection's pieces): every usual number is tried.
  if (isHex(movement.token))
    return [1, 1e10, 1e12, 1e18].some((factor) => near(claim.amount, movement.amount * factor, 0.01));
  if (claim.unit === null) return near(claim.amount, movement.amount, 0.001);
  if (underlying(claim.unit) === underlying(movement.token)) return near(claim.amount, movement.amount, 0.01);
  const worth = claim.unit === "USD" ? worthOf(claim, context) : null;
  return worth !== null && movement.usd !== null && near(worth, movement.usd, 0.1);
}

/** A bare number is a sum where its sentence, the one above it or their heading names the token. */
function namesUnit({ statement, around, index }: Claim, { token }: Movement): boolean {
  if (isHex(token)) return pieces.test(statement.slice(index));
  const symbol = new RegExp(`(?<!\\w)${underlying(token)}s?(?!\\w)`, "i");
  return symbol.test(around) || (isDollar(token) && /\$|\bUSD|\bdollars?\b/i.test(around));
}

const pieces = /^\W*[\d.,'’_ ]*\W*(?:k|million )?(?:\w+ )?(?:tokens?|pieces?|NFTs?)\b/i;

/** What stands before an argument of a call, and not before the number of a receipt. */
const argument = /(?:\b(?:amount|value|wad|assets|shares|deposit|approve|transfer\w*|uint\d*)\W*|[(,;|]\W*)$/iu;

/** Some texts write what stands in the calldata: 375000000000 for 375,000 USDC. */
const isSmallestUnits = ({ unit, amount, statement, index }: Claim, movement: Movement): boolean =>
  unit === null &&
  argument.test(statement.slice(0, index)) &&
  [6, 8, 18].some((decimals) => near(amount, movement.amount * 10 ** decimals, 1e-9));
