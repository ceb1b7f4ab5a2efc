// Who gets what when a derived work earns money: through the whole source graph, to the last token unit.
//
// Of what arrives at a work, each source gets its share and the work's payee keeps the rest. Amounts stay exact until
// the end (integers over a common denominator); only then are they rounded, by the method of largest remainders.
import type { Address, Hex } from "viem";
import {
  InvalidShareError,
  LineageTooLargeError,
  NegativeAmountError,
  SharesExceedWholeError,
} from "./royaltyErrors.ts";
import { sourcesFirst } from "./sourceOrder.ts";
import { maxSources, type Source, wholeBps } from "./work.ts";

/** The part of a work that a statement needs. */
export type RoyaltyWork = { payee: Address; sources: readonly Source[] };
/** Works by UID. */
export type Lineage = ReadonlyMap<Hex, RoyaltyWork>;

/** What one payee gets. */
export type RoyaltyLine = {
  payee: Address;
  /** Token units. */
  amount: bigint;
  /** The works that it is for, newest first. */
  works: Hex[];
};

/**
 * Draws up the statement for `amount` token units that the work `uid` has earned.
 *
 * The lines add up to `amount` exactly, and each is less than one unit away from its exact share. Units left over by
 * rounding down go to the largest remainders, and among equal ones to the lower address. A revoked source is paid
 * all the same: the work was derived while its licence stood.
 *
 * @throws {NegativeAmountError} when `amount` is below 0
 * @throws {UnknownSourceError} when a work of the graph is not in `works`
 * @throws {CyclicSourcesError} or {SelfReferenceError} when the graph is no tree of descent
 * @throws {SharesExceedWholeError} or {InvalidShareError} when a work's shares make no sense
 * @throws {LineageTooLargeError} beyond 16 generations, 256 works, or 16 sources of one work
 */
export function royaltyStatement(works: Lineage, uid: Hex, amount: bigint): RoyaltyLine[] {
  if (amount < 0n) throw new NegativeAmountError(amount);
  const { order, generations } = sourcesFirst(works, uid);
  for (const member of order) checkShares(member, works.get(member)!);
  // One division by 10 000 for each generation: on this scale, all of them come out even.
  const scale = BigInt(wholeBps) ** BigInt(generations);
  const kept = flow(works, order.toReversed(), amount * scale);
  return roundToWhole(sumByPayee(works, kept), amount, scale);
}

function checkShares(uid: Hex, work: RoyaltyWork): void {
  if (work.sources.length > maxSources) {
    throw new LineageTooLargeError("sources of one work", work.sources.length, maxSources);
  }
  const invalid = work.sources.find(({ shareBps }) => !Number.isInteger(shareBps) || shareBps < 0);
  if (invalid) throw new InvalidShareError(uid, invalid.shareBps);
  const total = work.sources.reduce((sum, source) => sum + source.shareBps, 0);
  if (total > wholeBps) throw new SharesExceedWholeError(uid, total);
}

// Lets the amount run down from the derived work. Every work comes after all works that derive from it, so what
// arrives there is complete when it is passed on, also where two branches meet.
function flow(works: Lineage, newestFirst: readonly Hex[], scaledAmount: bigint): Map<Hex, bigint> {
  const arrived = new Map<Hex, bigint>([[newestFirst[0]!, scaledAmount]]);
  const kept = new Map<Hex, bigint>();
  for (const uid of newestFirst) {
    const income = arrived.get(uid) ?? 0n;
    let rest = income;
    for (const source of works.get(uid)!.sources) {
      const share = (income * BigInt(source.shareBps)) / BigInt(wholeBps);
      arrived.set(source.uid, (arrived.get(source.uid) ?? 0n) + share);
      rest -= share;
    }
    kept.set(uid, rest);
  }
  return kept;
}

type Claim = { payee: Address; scaled: bigint; works: Hex[] };

function sumByPayee(works: Lineage, kept: ReadonlyMap<Hex, bigint>): Claim[] {
  const claims = new Map<string, Claim>();
  for (const [uid, scaled] of kept) {
    const { payee } = works.get(uid)!;
    const claim = claims.get(payee.toLowerCase()) ?? { payee, scaled: 0n, works: [] };
    claims.set(payee.toLowerCase(), { payee, scaled: claim.scaled + scaled, works: [...claim.works, uid] });
  }
  return [...claims.values()];
}

function roundToWhole(claims: readonly Claim[], amount: bigint, scale: bigint): RoyaltyLine[] {
  const leftOver = amount - claims.reduce((sum, claim) => sum + claim.scaled / scale, 0n);
  const ranked = claims.toSorted((a, b) => compare(b.scaled % scale, a.scaled % scale) || compareAddress(a, b));
  const lucky = new Set(ranked.slice(0, Number(leftOver)));
  return claims.map((claim) => ({
    payee: claim.payee,
    amount: claim.scaled / scale + (lucky.has(claim) ? 1n : 0n),
    works: claim.works,
  }));
}

function compareAddress(a: Claim, b: Claim): number {
  return compare(BigInt(a.payee), BigInt(b.payee));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
