// Eve's addresses, and the plainest of her calls.
import { type AbiFunction, type Address, encodeFunctionData, getAddress, parseAbi, parseUnits } from "viem";
import type { Call } from "../types.ts";

export type CallAttack = {
  readonly name: string;
  /** Whether it makes new tokens, which a never-rule on minting speaks of. */
  readonly mints?: true;
  readonly replace: (actions: readonly Call[]) => readonly Call[];
};

export const eve: Address = getAddress("0xe5e0000000000000000000000000000000000bad");
export const usdc: Address = getAddress("0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48");
export const someContract: Address = getAddress("0xc0de000000000000000000000000000000000001");
export function call(target: Address, signature: string, args: readonly unknown[], value = 0n): Call {
  const abi = parseAbi([`function ${signature}`] as readonly string[]) as unknown as [AbiFunction];
  return { target, value, calldata: encodeFunctionData({ abi, args }) };
}

export const drain = call(usdc, "transfer(address to, uint256 amount)", [eve, parseUnits("2750000", 6)]);
