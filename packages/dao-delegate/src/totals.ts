// Many small payments are a large one: what all of them come to must stand in the text as well.
import { speaksOf } from "./amounts.ts";
import { isDollar, underlying } from "./calldata/tokens.ts";
import type { Claim } from "./claims.ts";
import { headlineUsd } from "./text/headline.ts";
import type { CleanText, Context, Mismatch, Movement } from "./types.ts";

/** Money that leaves for good. */
const direct = ({ how }: Movement): boolean => how !== "approval" && how !== "exchange";

type Named = (claim: Claim, movement: Movement) => boolean;

/**
 * A sum that is paid nine times is named nine times, or its total is named, or the text says "each" and the number.
 *
 * Each mention of a sum vouches once, whatever the token: "$100,000" is not a hundred thousand of every stablecoin.
 */
export function overdrawnTotals(
  movements: readonly Movement[],
  claims: readonly Claim[],
  context: Context,
): Mismatch[] {
  const paid = movements.filter(direct);
  if (paid.length < 2) return [];
  const names: Named = (claim, movement) => speaksOf(claim, movement, context);
  const free = new Set(withoutRepeats(claims));
  const open = withoutCovered(withoutNamedTotals(paid, free, names), claims, free, names);
  return [...Map.groupBy(open, ({ token }) => money(token))]
    .filter(([token, group]) => sumOf(group) > 0.02 * sumOf(paid.filter((one) => money(one.token) === token)))
    .map(([token, group]) => ({
      kind: "overdrawnTotal",
      detail: `${paid.length} payments are made, and the text does not name ${sumOf(group)} ${token} of them`,
    }));
}

/** Stablecoins are one money. */
const money = (token: string): string => (isDollar(token) ? "USD" : underlying(token));
const sumOf = (group: readonly Movement[]): number => group.reduce((sum, { amount }) => sum + amount, 0);
const sumOfUsd = (group: readonly Movement[]): number | null =>
  group.every(({ usd }) => usd !== null) ? group.reduce((sum, { usd }) => sum + (usd ?? 0), 0) : null;

/** A sentence that stands twice asks once. */
const withoutRepeats = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [`${claim.statement.trim()} ${claim.index}`, claim])).values(),
];

/** What is left when every total that a mention names is taken out: of a token, of all dollars, of everything. */
function withoutNamedTotals(paid: readonly Movement[], free: Set<Claim>, names: Named): Movement[] {
  let rest = [...paid];
  const keys = [({ token }: Movement) => underlying(token), ({ token }: Movement) => money(token), () => "USD"];
  for (const key of keys) {
    for (const [token, group] of Map.groupBy(rest, key)) {
      const whole: Movement = { ...(group[0] as Movement), token, amount: sumOf(group), usd: sumOfUsd(group) };
      const claim = [...free].find((one) => names(one, token === "USD" ? inDollars(whole) : whole));
      if (group.length < 2 || claim === undefined) continue;
      free.delete(claim);
      rest = rest.filter((one) => !group.includes(one));
    }
  }
  return rest;
}

const inDollars = (whole: Movement): Movement => ({ ...whole, amount: whole.usd ?? whole.amount });

/** What is left when each mention vouches for one payment; a rate of a year is only compared, and "each" covers all. */
function withoutCovered(
  paid: readonly Movement[],
  claims: readonly Claim[],
  free: Set<Claim>,
  names: Named,
): Movement[] {
  return paid.filter((movement) => {
    const claim = [...free].find((one) => names(one, movement));
    if (claim !== undefined) free.delete(claim);
    const equals = paid.filter(({ amount, token }) => amount === movement.amount && token === movement.token).length;
    const each = claims.some((one) => names(one, movement) && saysEach(one.statement, equals));
    const isRate = movement.how === "stream" && !claims.some((one) => names(one, movement));
    return claim === undefined && !each && !isRate;
  });
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
