// Exchanges that are none: what is swapped, deposited or approved without anything coming back to the DAO.
import type { Address } from "viem";
import { callersOf, givenAway } from "./calldata/exchanges.ts";
import type { RawMovement } from "./calldata/movements.ts";
import { tokenAt, underlying } from "./calldata/tokens.ts";
import { isBelieved, isOurs } from "./places.ts";
import type { CleanText, Context, Decoded, DecodedCall, Effect, Movement } from "./types.ts";

/** Calls that look like an exchange and give nothing back, each with who gets what it hands over. */
export type Losses = ReadonlyMap<DecodedCall, Address>;

/** These bring something back from a contract that has it already. */
const takesBack = /^(?:withdraw|redeem|unstake|unwrap|downgrade|borrow)/;

/** What is bought or deposited for somebody else is given away, and so is what goes to a contract that nobody knows. */
export function lossesIn(decoded: Decoded, clean: CleanText, context: Context): Losses {
  const losses = new Map<DecodedCall, Address>();
  for (const [i, call] of decoded.calls.entries()) {
    const callers = callersOf(decoded.calls, i);
    const [receiver] = givenAway(call, callers).filter((account) => !isOurs(account, clean, context));
    if (receiver !== undefined) losses.set(call, receiver);
    else if (!takesBack.test(call.name) && !tokenAt(call.target, context) && !isBelieved(call.target, clean, context))
      losses.set(call, call.target);
  }
  return losses;
}

export const asGift = (movement: RawMovement, receiver: Address | undefined): RawMovement =>
  movement.how === "exchange" && receiver !== undefined ? { ...movement, how: "transfer", to: receiver } : movement;

/**
 * An approval to a contract that then swaps or invests is part of that exchange, as far as the exchange goes: what is
 * approved beyond it stays an approval. Where the exchange names no sum itself, the approval's counts.
 */
export function settleApprovals(
  movements: readonly Movement[],
  effects: readonly Effect[],
  losses: Losses,
): Movement[] {
  const desks = new Set(effects.filter(({ kind }) => kind === "swap" || kind === "invest").map(({ target }) => target));
  const lost = new Map([...losses].map(([{ target }, receiver]) => [target, receiver]));
  const receivers = new Set(lost.values());
  return movements.flatMap((movement) => {
    if (movement.how !== "approval" || !movement.to || !desks.has(movement.to)) return [movement];
    const exchanged = movements
      .filter(
        ({ how, to }) => how === "exchange" || (how === "transfer" && to !== null && receivers.has(to as Address)),
      )
      .filter(({ token }) => underlying(token) === underlying(movement.token))
      .reduce((sum, { amount }) => sum + amount, 0);
    const receiver = lost.get(movement.to as Address);
    if (exchanged === 0)
      return [receiver ? { ...movement, how: "transfer", to: receiver } : { ...movement, how: "exchange" }];
    return movement.amount > exchanged * 1.02 ? [movement] : [];
  });
}
