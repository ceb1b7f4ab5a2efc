// Small proposals for tests: one sentence of text, and calldata encoded by viem.
import { type AbiFunction, type Address, encodeFunctionData, getAddress, parseAbi, parseUnits } from "viem";
import { prepare } from "../../src/prepare.ts";
import type { Call, PreparedProposal, Proposal } from "../../src/types.ts";

export const usdc = getAddress("0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48");
export const weth = getAddress("0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2");
export const bob = getAddress("0xb0b0000000000000000000000000000000000001");
export const eve = getAddress("0xe5e0000000000000000000000000000000000bad");
/** The DAO's own. */
export const treasury = getAddress("0x7ea5000000000000000000000000000000000001");
export const safe = getAddress("0x5afe000000000000000000000000000000000001");
export const contract = getAddress("0xc0de000000000000000000000000000000000001");

export function call(target: Address, signature: string, args: readonly unknown[], value = 0n): Call {
  const abi = parseAbi([`function ${signature}`] as readonly string[]) as unknown as [AbiFunction];
  return { target, value, calldata: encodeFunctionData({ abi, args }) };
}

export const payUsdc = (to: Address, amount: string): Call =>
  call(usdc, "transfer(address to, uint256 amount)", [to, parseUnits(amount, 6)]);

export const approve = (spender: Address, amount: bigint): Call =>
  call(usdc, "approve(address spender, uint256 amount)", [spender, amount]);

export function newProposal(parts: Partial<Proposal> = {}): Proposal {
  return {
    id: "test-1",
    dao: "LabDAO",
    title: "A grant for the handbook",
    body: "We ask for 20,000 USDC to translate the handbook.",
    kind: parts.actions ? "executable" : "social",
    actions: null,
    context: { treasuryUsd: 10_000_000, prices: { ETH: 3000, USDC: 1 }, accounts: [treasury] },
    ...parts,
  };
}

export const prepared = (parts: Partial<Proposal> = {}): PreparedProposal => prepare(newProposal(parts));
