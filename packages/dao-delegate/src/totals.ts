// Many small payments are a large one: what all of them come to must stand in the text as well.
import { speaksOf } from "./amounts.ts";
import { underlying } from "./calldata/tokens.ts";
import type { Claim } from "./claims.ts";
import { headlineUsd } from "./text/headline.ts";
import type { CleanText, Context, Mismatch, Movement } from "./types.ts";

/** Money that leaves for good. */
const direct = ({ how }: Movement): boolean => how !== "approval" && how !== "exchange";

/**
 * A sum that is paid nine times is named nine times, or its total is named, or the text says "each" and the number.
 */
export function overdrawnTotals(
  movements: readonly Movement[],
  claims: readonly Claim[],
  context: Context,
): Mismatch[] {
  return [...Map.groupBy(movements.filter(direct), ({ token }) => underlying(token))].flatMap(([token, group]) => {
    const total = group.reduce((sum, { amount }) => sum + amount, 0);
    const whole: Movement = { ...(group[0] as Movement), amount: total, usd: sumOfUsd(group) };
    if (group.length < 2 || claims.some((claim) => speaksOf(claim, whole, context))) return [];
    if (total <= coveredBy(claims, group, context) * 1.02) return [];
    return [
      {
        kind: "overdrawnTotal",
        detail: `${total} ${token} are paid in ${group.length} calls, and the text names less`,
      },
    ];
  });
}

const sumOfUsd = (group: readonly Movement[]): number | null =>
  group.every(({ usd }) => usd !== null) ? group.reduce((sum, { usd }) => sum + (usd ?? 0), 0) : null;

/** Each mention of a sum covers one payment; streams are compared elsewhere. */
function coveredBy(claims: readonly Claim[], group: readonly Movement[], context: Context): number {
  const free = new Set(claims);
  let covered = 0;
  for (const movement of group) {
    const named = claims.filter((claim) => speaksOf(claim, movement, context));
    const claim = named.find((one) => free.has(one));
    const equals = group.filter(({ amount }) => amount === movement.amount).length;
    const each = named.some(({ statement }) => saysEach(statement, equals));
    if (claim !== undefined || each || movement.how === "stream") covered += movement.amount;
    if (claim !== undefined) free.delete(claim);
  }
  return covered;
}

const spelled = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "5,000 USDC to each of nine teams", "9 × 5,000 USDC". */
function saysEach(statement: string, count: number): boolean {
  const number = new RegExp(`(?<![\\d.,])${count}(?![\\d,.]*\\d)|\\b${spelled[count] ?? "no such word"}\\b`, "i");
  return (
    /\beach\b|\bper (?:person|team|head|project|recipient)\b|\bapiece\b|\bevery\b|×|\bx\b|\btimes\b/i.test(statement) &&
    number.test(statement)
  );
}

/**
 * The sum that the text asks for is the largest that one receiver may get: a larger figure elsewhere is about something
 * else. A title that names a sum names all of it, for all receivers.
 */
export function aboveHeadline(
  { title, body }: CleanText,
  movements: readonly Movement[],
  context: Context,
): Mismatch[] {
  const inTitle = headlineUsd(title, "", context);
  const headline = inTitle ?? headlineUsd(title, body, context);
  const paid = movements.filter(direct);
  const atOnce = paid.filter(({ how }) => how !== "stream");
  const groups =
    inTitle === null ? [...Map.groupBy(atOnce.length > 0 ? atOnce : paid, ({ to }) => to).values()] : [paid];
  const most = Math.max(0, ...groups.map((group) => group.reduce((sum, { usd }) => sum + (usd ?? 0), 0)));
  if (headline === null || most <= headline * 1.15) return [];
  const [spent, named] = [most, headline].map((sum) => `$${Math.round(sum).toLocaleString("en-US")}`);
  return [{ kind: "aboveHeadline", detail: `the calls pay ${spent}, and the text asks for ${named}` }];
}
