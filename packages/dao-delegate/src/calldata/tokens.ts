// Tokens whose address everybody can check, and what one of them is worth.
//
// A symbol in a proposal's text proves nothing; only the address in the calldata counts. Addresses: each token's
// own documentation, Ethereum mainnet unless the comment says otherwise; the checksum (EIP-55) guards against typos.
import { type Address, getAddress } from "viem";
import type { Context } from "../types.ts";

export type Token = { readonly symbol: string; readonly decimals: number };

const known: readonly (readonly [address: Address, symbol: string, decimals?: number])[] = [
  ["0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "USDC", 6],
  ["0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT", 6],
  ["0x6B175474E89094C44Da98b954EedeAC495271d0F", "DAI"],
  ["0xdC035D45d973E3EC169d2276DDab16f1e407384F", "USDS"],
  ["0x83F20F44975D03b1b09e64809B757c47f942BEeA", "sDAI"],
  ["0xa3931d71877C0E7a3148CB7Eb4463524FEc27fbD", "sUSDS"],
  ["0x40D16FC0246aD3160Ccc09B8D0D3A2cD28aE6C2f", "GHO"],
  ["0x5f98805A4E8be255a32880FDeC7F6728C6568bA0", "LUSD"],
  ["0x57Ab1ec28D129707052df4dF418D58a2D46d5f51", "sUSD"],
  ["0x853d955aCEf822Db058eb8505911ED77F175b99e", "FRAX"],
  ["0xf939E0A03FB07F59A73314E73794Be0E57ac1b4E", "crvUSD"],
  ["0x6c3ea9036406852006290770BEdFcAbA0e23A0e8", "PYUSD", 6],
  ["0x1BA8603DA702602A8657980e825A6DAa03Dee93a", "USDCx"],
  ["0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", "WETH"],
  ["0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84", "stETH"],
  ["0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0", "wstETH"],
  ["0xae78736Cd615f374D3085123A210448E74Fc6393", "rETH"],
  ["0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599", "WBTC", 8],
  ["0xC18360217D8F7Ab5e7c516566761Ea12Ce7F9D72", "ENS"],
  ["0x1f9840a85d5aF5bf1D1762F925BDADdC4201F984", "UNI"],
  ["0xc00e94Cb662C3520282E6f5717214004A7f26888", "COMP"],
  ["0x7Fc66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9", "AAVE"],
  ["0x9f8F72aA9304c8B593d555F12eF6589cC3A579A2", "MKR"],
  ["0x56072C95FAA701256059aa122697B133aDEd9279", "SKY"],
  ["0x5A98FcBEA516Cf06857215779Fd812CA3beF1B32", "LDO"],
  ["0xC011a73ee8576Fb46F5E1c5751cA3B9Fe0af2a6F", "SNX"],
  ["0x0bc529c00C6401aEF6D220BE8C6Ea1667F6Ad93e", "YFI"],
  ["0xD533a949740bb3306d119CC777fa900bA034cd52", "CRV"],
  ["0xba100000625a3754423978a60c9317c58a424e3D", "BAL"],
  ["0xDe30da39c46104798bB5aA3fe8B9e0e1F348163F", "GTC"],
  ["0x514910771AF9Ca656af840dff83E8264EcF986CA", "LINK"],
  ["0x6810e776880C02933D47DB1b9fc05908e5386b96", "GNO"],
  ["0x5aFE3855358E112B5647B952709E6165e1c1eEEe", "SAFE"],
  ["0xc944E90C64B2c07662A292be6244BDf05Cda44a7", "GRT"],
  ["0x111111111117dC0aa78b770fA6A738034120C302", "1INCH"],
  ["0xe485E2f1bab389C08721B291f6b59780feC83Fd7", "SHU"],
  ["0x912CE59144191C1204E64559FE8253a0e49E6548", "ARB"], // Arbitrum
  ["0xaf88d065e77c8cC2239327C5EDb3A432268e5831", "USDC", 6], // Arbitrum
  ["0x4200000000000000000000000000000000000042", "OP"], // Optimism
  ["0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85", "USDC", 6], // Optimism
  ["0x4200000000000000000000000000000000000006", "WETH"], // Optimism and Base
  ["0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913", "USDC", 6], // Base
];

const knownTokens: ReadonlyMap<Address, Token> = new Map(
  known.map(([address, symbol, decimals = 18]) => [getAddress(address), { symbol, decimals }]),
);

/**
 * Tokens that are another one in different clothes, one to one. Those that grow in worth (wstETH, rETH, sDAI, sUSDS)
 * are not: their price is their own.
 */
const sameWorth: Readonly<Record<string, string>> = {
  WETH: "ETH",
  stETH: "ETH",
  USDCx: "USDC",
};

/** Dollar tokens, in capitals: "xDAI" and "crvUSD" are written in many ways. */
const dollars = new Set(
  `USD USDC USDC.E USDBC AXLUSDC USDT DAI XDAI WXDAI USDS GHO LUSD BOLD SUSD FRAX FRXUSD CRVUSD PYUSD USDE DOLA MIM TUSD
  BUSD GUSD USDP FDUSD USDD USDB USDM USD0 USDA MKUSD ALUSD MUSD RUSD HUSD USDL RLUSD AUSD CUSD NOTE LISUSD USR`.split(
    /\s+/u,
  ),
);

/** The token at an address: the well-known ones first, so that no list can give them other decimals. */
export function tokenAt(address: Address, context: Context): Token | null {
  const own = Object.entries(context.tokens ?? {}).find(([key]) => key.toLowerCase() === address.toLowerCase());
  return knownTokens.get(getAddress(address)) ?? own?.[1] ?? null;
}

/** The plain token behind a wrapped one; the symbol itself when it is none. */
export const underlying = (symbol: string): string => sameWorth[symbol] ?? symbol;

export const isDollar = (symbol: string): boolean => dollars.has(underlying(symbol).toUpperCase());

/** USD per whole token, null when nobody named a price. A dollar token is worth a dollar unless the caller says so. */
export function priceOf(symbol: string, context: Context): number | null {
  return context.prices[symbol] ?? context.prices[underlying(symbol)] ?? (isDollar(symbol) ? 1 : null);
}
