// Who gets the other side of a swap or a deposit: only what comes back to the caller is an exchange.
import { type Address, getAddress, isAddressEqual } from "viem";
import type { DecodedCall } from "../types.ts";

/** Where a function's arguments name who gets what is bought, deposited or taken out. */
const receivers: Readonly<Record<string, (args: readonly unknown[]) => unknown>> = {
  "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)": ([, , , to]) => to,
  "swapExactTokensForETH(uint256,uint256,address[],address,uint256)": ([, , , to]) => to,
  "swapExactETHForTokens(uint256,address[],address,uint256)": ([, , to]) => to,
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))": ([params]) =>
    (params as { recipient: Address }).recipient,
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))": ([params]) =>
    (params as { recipient: Address }).recipient,
  "requestSwapExactTokensForTokens(uint256,address,address,address,address,bytes)": ([, , , to]) => to,
  "supply(address,uint256,address,uint16)": ([, , to]) => to,
  "supplyTo(address,address,uint256)": ([to]) => to,
  "deposit(address,uint256,address,uint16)": ([, , to]) => to,
  "depositETH(address,address,uint16)": ([, to]) => to,
  "deposit(uint256,address)": ([, to]) => to,
  "join(address,uint256)": ([to]) => to,
  "sellGem(address,uint256)": ([to]) => to,
  "buyGem(address,uint256)": ([to]) => to,
  "withdraw(address,uint256,address)": ([, , to]) => to,
  "withdraw(uint256,address,address)": ([, to]) => to,
  "redeem(uint256,address,address)": ([, to]) => to,
  "repay(address,uint256,uint256,address)": ([, , , to]) => to,
  "borrow(address,uint256,uint256,uint16,address)": ([, , , , to]) => to,
  "addLiquidity(address,address,uint256,uint256,uint256,uint256,address,uint256)": ([, , , , , , to]) => to,
  "swap(address,address,address,address,address,address,address,address,uint256,uint256)": ([, , , , , , , to]) => to,
};

/** Who gets the other side of this exchange; null when the function names nobody, so that it is the caller. */
export function receiverOf({ signature, args }: DecodedCall): Address | null {
  const receiver = receivers[signature]?.(args);
  return receiver === undefined ? null : getAddress(receiver as Address);
}

/** The accounts in whose name a call may run: the targets of the calls around it. */
export function callersOf(calls: readonly DecodedCall[], index: number): Address[] {
  const callers: Address[] = [];
  let depth = calls[index]?.depth ?? 0;
  for (const outer of calls.slice(0, index).reverse()) {
    if (outer.depth >= depth) continue;
    callers.push(outer.target);
    depth = outer.depth;
  }
  return callers;
}

/** The receiver of an exchange that is none of the DAO's `own` accounts. */
export function givenAway(call: DecodedCall, own: readonly Address[]): Address[] {
  const receiver = receiverOf(call);
  const comesBack = receiver === null || own.some((account) => isAddressEqual(account, receiver));
  return comesBack ? [] : [receiver];
}

const minimums: Readonly<Record<string, (args: readonly unknown[]) => unknown>> = {
  "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)": ([, least]) => least,
  "swapExactTokensForETH(uint256,uint256,address[],address,uint256)": ([, least]) => least,
  "swapExactETHForTokens(uint256,address[],address,uint256)": ([least]) => least,
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))": ([params]) =>
    (params as { amountOutMinimum: bigint }).amountOutMinimum,
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))": ([params]) =>
    (params as { amountOutMinimum: bigint }).amountOutMinimum,
  "exchange(int128,int128,uint256,uint256)": ([, , , least]) => least,
};

/** Whether a swap would be content with nothing in return. */
export const takesNothingBack = ({ signature, args }: DecodedCall): boolean => minimums[signature]?.(args) === 0n;
