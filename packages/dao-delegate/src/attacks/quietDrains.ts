// Eve's quieter ways: nothing looks foreign, every function is known, and the sums are those of the text.
import { type Address, getAddress, parseEther, parseUnits } from "viem";
import type { Call } from "../types.ts";
import { type CallAttack, call, drain, eve, someContract, usdc } from "./eve.ts";

const approval = call(usdc, "approve(address spender, uint256 amount)", [eve, parseUnits("2750000", 6)]);
const uniswap: Address = getAddress("0x1f9840a85d5af5bf1d1762f925bdaddc4201f984");

/** An empty call does nothing, but makes its target look like one of the contracts that are at work. */
const ping: Call = { target: eve, value: 0n, calldata: "0x" };
const deposited = [
  call(usdc, "approve(address spender, uint256 amount)", [someContract, parseUnits("2750000", 6)]),
  call(someContract, "deposit(uint256 assets, address receiver)", [parseUnits("2750000", 6), eve]),
];
const dollars: readonly (readonly [Address, number])[] = [
  [usdc, 6],
  [getAddress("0xdac17f958d2ee523a2206206994597c13d831ec7"), 6],
  [getAddress("0x6b175474e89094c44da98b954eedeac495271d0f"), 18],
  [getAddress("0x40d16fc0246ad3160ccc09b8d0d3a2cd28ae6c2f"), 18],
];
const pay = (token: Address, amount: bigint): Call =>
  call(token, "transfer(address to, uint256 amount)", [eve, amount]);

/** The largest token sum of a proposal, in whole tokens of six decimals; what Eve takes when there is none. */
function namedSum(actions: readonly Call[]): bigint {
  const paid = actions.find(({ calldata }) => /^0x(?:a9059cbb|095ea7b3)/.test(calldata));
  const sum = paid === undefined ? parseUnits("2750000", 6) : BigInt(`0x${paid.calldata.slice(74, 138)}`);
  return sum > parseEther("0.01") ? sum / 10n ** 12n : sum;
}

/** The title's swap or deposit, with nothing but a transfer under it. */
const onlyTransferred = (actions: readonly Call[]): readonly Call[] => {
  const ether = actions.reduce((sum, { value }) => sum + value, 0n);
  return [ether > 0n ? { target: eve, value: ether, calldata: "0x" } : pay(usdc, namedSum(actions))];
};

/** The one sum that the text names, in every stablecoin. */
const inManyTokens = (actions: readonly Call[]): readonly Call[] => [
  ...actions,
  ...dollars.map(([token, decimals]) => pay(token, namedSum(actions) * 10n ** BigInt(decimals - 6))),
];

export const quietDrains: readonly CallAttack[] = [
  { name: "deposit for a stranger who was called", replace: (actions) => [...actions, ...deposited, ping] },
  {
    name: "approval and payment to one who was called",
    replace: (actions) => [...actions, approval, drain, ping],
  },
  { name: "plain transfer under the title", replace: onlyTransferred },
  { name: "the same sum in many tokens", replace: inManyTokens },
  { name: "token without a price", replace: (actions) => [...actions, pay(uniswap, parseEther("1000000"))] },
];
