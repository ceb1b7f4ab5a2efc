// What a swap sells, what it buys, and how little of that it would be content with.
import { type Address, zeroAddress } from "viem";
import type { DecodedCall } from "../types.ts";

/** Token null is ETH; amounts in smallest units, `least` null where somebody else checks the price. */
export type Swap = {
  readonly sold: Address | null;
  readonly bought: Address | null;
  readonly amount: bigint;
  readonly least: bigint | null;
};

type Reader = (args: readonly unknown[], value: bigint) => Swap;
const onPath = (path: unknown, amount: unknown, least: unknown): Swap => ({
  sold: (path as Address[])[0] ?? zeroAddress,
  bought: (path as Address[]).at(-1) ?? zeroAddress,
  amount: amount as bigint,
  least: least as bigint,
});
const single = ([params]: readonly unknown[]): Swap => {
  const { tokenIn, tokenOut, amountIn, amountOutMinimum } = params as Record<"tokenIn" | "tokenOut", Address> &
    Record<"amountIn" | "amountOutMinimum", bigint>;
  return { sold: tokenIn, bought: tokenOut, amount: amountIn, least: amountOutMinimum };
};
const ordered = (sold: unknown, bought: unknown, amount: unknown): Swap => ({
  sold: sold as Address,
  bought: bought as Address,
  amount: amount as bigint,
  least: null,
});

const readers: Readonly<Record<string, Reader>> = {
  "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)": ([amount, least, path]) =>
    onPath(path, amount, least),
  "swapExactTokensForETH(uint256,uint256,address[],address,uint256)": ([amount, least, path]) => ({
    ...onPath(path, amount, least),
    bought: null,
  }),
  "swapExactETHForTokens(uint256,address[],address,uint256)": ([least, path], value) => ({
    ...onPath(path, value, least),
    sold: null,
  }),
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))": single,
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))": single,
  "requestSwapExactTokensForTokens(uint256,address,address,address,address,bytes)": ([amount, sold, bought]) =>
    ordered(sold, bought, amount),
  "swap(address,address,address,address,address,address,address,address,uint256,uint256)": (args) =>
    ordered(args[5], args[6], args[8]),
};

/** null when the call is no swap, or names its tokens in another way than by address. */
export const swapOf = ({ signature, args, value }: DecodedCall): Swap | null =>
  readers[signature]?.(args, value) ?? null;
