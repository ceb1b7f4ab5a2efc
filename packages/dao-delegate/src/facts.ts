// What is true of a proposal whatever its author says: sums, shares, approvals, functions, contradictions.
import { type Address, maxUint160, parseUnits } from "viem";
import { effectsOf } from "./calldata/effects.ts";
import { priced, type RawMovement, rawMovementsOf } from "./calldata/movements.ts";
import { tokenAt, underlying } from "./calldata/tokens.ts";
import { asGift, lossesIn, settleApprovals } from "./losses.ts";
import { findMismatches } from "./mismatch.ts";
import { headlineUsd } from "./text/headline.ts";
import type { CleanText, Context, Decoded, DecodedCall, Effect, EffectKind, Facts, Movement } from "./types.ts";

/**
 * States the facts of a proposal.
 *
 * Sums come from the calldata wherever it can be read to its end. The text's headline figure counts only where the
 * calldata is missing, opaque, or open-ended.
 * @param context prices and treasury as the caller knows them; a share is null when the treasury is 0
 */
export function facts(clean: CleanText, decoded: Decoded, context: Context): Facts {
  const losses = lossesIn(decoded, clean, context);
  const raw = decoded.calls.flatMap((call, i) =>
    rawMovementsOf(call, ownValue(decoded.calls, i)).map((one) => asGift(one, losses.get(call))),
  );
  const unlimited = [...raw.flatMap((one) => unlimitedOf(one, context)), ...decoded.calls.flatMap(approvalForAll)];
  const effects = effectsOf(decoded);
  const limited = settleApprovals(
    raw.filter((one) => unlimitedOf(one, context).length === 0).map((one) => priced(one, context)),
    effects,
    losses,
  );
  const silent = limited.length === 0 && (decoded.calls.length === 0 || unlimited.length + decoded.opaque.length > 0);
  const inText = silent ? headlineUsd(clean.title, clean.body, context) : null;
  const moved = movedIn(limited) ?? inText;
  return {
    movements: limited.length > 0 || inText === null ? limited : [headline(inText)],
    unpriced: [...new Set(limited.filter((movement) => movement.usd === null).map((movement) => movement.token))],
    requestedUsd: spentIn(limited, effects) ?? inText,
    movedUsd: moved,
    treasuryShare: moved === null || context.treasuryUsd <= 0 ? null : moved / context.treasuryUsd,
    unlimitedApprovals: unlimited,
    selectors: [...new Set(decoded.calls.map((call) => call.selector))],
    opaque: decoded.opaque.length,
    mismatches: findMismatches(clean, decoded, effects, limited, context),
    effects,
  };
}

/** The ETH that a call keeps for its target; a wrapper hands on what the calls inside of it spend. */
function ownValue(calls: readonly DecodedCall[], index: number): bigint {
  const outer = calls[index];
  if (!outer) return 0n;
  let handedOn = 0n;
  for (const inner of calls.slice(index + 1)) {
    if (inner.depth <= outer.depth) break;
    if (inner.depth === outer.depth + 1) handedOn += inner.value;
  }
  return outer.value > handedOn ? outer.value - handedOn : 0n;
}

type Unlimited = Facts["unlimitedApprovals"][number];

/** Type-maximum approvals (uint96 and wider), and any approval of more than the whole treasury is worth. */
function unlimitedOf(raw: RawMovement, context: Context): Unlimited[] {
  if (raw.how !== "approval" || raw.token === null) return [];
  const found = (why: string): Unlimited[] => [{ token: raw.token as Address, spender: raw.to, why }];
  const decimals = tokenAt(raw.token, context)?.decimals ?? 18;
  if (raw.amount >= maxUint160 || raw.amount >= parseUnits("10000000000", decimals)) return found("there is no limit");
  const { usd } = priced(raw, context);
  return usd !== null && context.treasuryUsd > 0 && usd > context.treasuryUsd
    ? found("it is more than the whole treasury")
    : [];
}

/** NFTs, and DAI's old permit: allowed or not, without an amount. */
function approvalForAll(call: DecodedCall): Unlimited[] {
  const [first, second, , , allowed] = call.args;
  if (call.name === "setApprovalForAll" && second === true)
    return [{ token: call.target, spender: first as Address, why: "it covers every piece" }];
  if (call.name === "permit" && allowed === true)
    return [{ token: call.target, spender: second as Address, why: "there is no limit" }];
  return [];
}

/** Worth of a group by token: what is paid, or what is approved if that is more. Null when nothing has a price. */
function worth(movements: readonly Movement[], counts: (movement: Movement) => boolean): number | null {
  const withPrice = movements.filter((movement) => movement.usd !== null);
  if (withPrice.length === 0) return null;
  let total = 0;
  for (const group of Map.groupBy(withPrice, (movement) => underlying(movement.token)).values()) {
    const sum = (some: readonly Movement[]) => some.reduce((all, movement) => all + (movement.usd ?? 0), 0);
    total += Math.max(sum(group.filter(counts)), sum(group.filter((movement) => movement.how === "approval")));
  }
  return total;
}

const movedIn = (movements: readonly Movement[]): number | null => worth(movements, ({ how }) => how !== "approval");

/** Functions that take what was approved to their contract before. */
const pulls: ReadonlySet<EffectKind> = new Set(["stream", "swap", "invest", "transfer"]);

/**
 * What leaves for good: payments, streams, new tokens, and what somebody may take. An approval to a contract that then
 * pulls the sum is for that call, so that of both only the larger counts. An empty call pulls nothing, and whoever is
 * paid and may take as much again gets both.
 */
function spentIn(movements: readonly Movement[], effects: readonly Effect[]): number | null {
  const pulling = new Set(
    effects.filter(({ kind, name }) => pulls.has(kind) && name !== "receive").map(({ target }) => target),
  );
  const spent = movements.filter(({ how }) => how !== "exchange");
  const paid = new Set(spent.filter(({ how }) => how !== "approval").map(({ to }) => to));
  const isOpen = ({ how, to }: Movement): boolean =>
    how === "approval" && (to === null || !pulling.has(to as Address) || paid.has(to));
  const settled = worth(
    spent.filter((movement) => !isOpen(movement)),
    ({ how }) => how !== "approval",
  );
  const open = worth(spent.filter(isOpen), () => true);
  return settled === null ? open : settled + (open ?? 0);
}

const headline = (usd: number): Movement => ({
  token: "USD",
  amount: usd,
  usd,
  to: null,
  source: "text",
  how: "transfer",
});
