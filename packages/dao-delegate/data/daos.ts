// Six DAOs that do not exist, and the addresses that their proposals speak of.
import { type AbiFunction, type Address, encodeFunctionData, getAddress, parseAbi, parseEther, parseUnits } from "viem";
import type { Call, Context } from "../src/types.ts";

/** Addresses that are easy to tell apart: each DAO has its own first digits. Nobody holds their keys. */
const at = (digits: string): Address => getAddress(`0x${digits.padEnd(36, "0")}${"1a6d"}`);

export const usdc = getAddress("0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48");
export const dai = getAddress("0x6b175474e89094c44da98b954eedeac495271d0f");
export const weth = getAddress("0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2");
/** Safe's MultiSend 1.4.1. */
export const multiSend = getAddress("0x38869bf66a61cf6bdb996a6ae40d5853fd43b526");

export const lab = at("1ab0001");
export const tide = at("71de002");
export const hbr = at("0ab0003");

const prices = { ETH: 3000, USDC: 1, DAI: 1 };
const token = (address: Address, symbol: string) => ({ [address]: { symbol, decimals: 18 } });

export const contexts = {
  LabDAO: {
    treasuryUsd: 12_000_000,
    prices: { ...prices, LAB: 2 },
    tokens: token(lab, "LAB"),
    accounts: [at("1ab1001")],
  },
  "Harbor Lending": { treasuryUsd: 40_000_000, prices: { ...prices, HBR: 5 }, tokens: token(hbr, "HBR") },
  "Lantern Names": { treasuryUsd: 60_000_000, prices },
  Tidepool: { treasuryUsd: 90_000_000, prices: { ...prices, TIDE: 0.5 }, tokens: token(tide, "TIDE") },
  Orchard: { treasuryUsd: 9_000_000, prices },
  "Meridian Chain": { treasuryUsd: 20_000_000, prices: { MRD: 8 } },
} satisfies Record<string, Context>;

export const places = {
  labTreasury: at("1ab1001"),
  labEducation: at("1ab1002"),
  labRegistry: at("1ab1003"),
  labProxyAdmin: at("1ab1004"),
  labGovernor: at("1ab1005"),
  labEndowment: at("1ab1006"),
  labNextRegistry: at("1ab1007"),
  cardReader: at("1ab2001"),
  bountyPool: at("1ab2002"),
  defenceFund: at("1ab2003"),
  gradientWorks: at("1ab2004"),
  oldDeployer: at("1ab2005"),
  growthSafe: at("1ab2006"),
  swapDesk: at("1ab3001"),
  priceChecker: at("1ab3002"),
  streams: at("1ab3003"),
  harborPool: at("0ab1001"),
  harborModule: at("0ab1002"),
  harborFixed: at("0ab1003"),
  harborAccess: at("0ab1004"),
  harborTreasury: at("0ab1005"),
  savingsVault: at("0ab2001"),
  stonebridge: at("0ab2002"),
  harborCouncil: at("0ab2003"),
  lanternRegistrar: at("1a91001"),
  lanternRoot: at("1a91002"),
  lanternPrices: at("1a91003"),
  oldController: at("1a92001"),
  artRegistry: at("1a92002"),
  wgCommons: at("1a92003"),
  wgTools: at("1a92004"),
  wgGovernance: at("1a92005"),
  gatewayOperators: at("1a92006"),
  tideFactoryPool: at("71de1001"),
  tideSafe: at("71de1002"),
  tideEmissions: at("71de1003"),
  rippleRoute: at("71de2001"),
  routeFounders: at("71de2002"),
  signerOld: at("71de2003"),
  signerNew: at("71de2004"),
  signerBefore: at("71de2005"),
  library: at("0c4a2001"),
  podcast: at("0c4a2002"),
  clientTeams: at("0c4a2003"),
  orchardFoundation: at("0c4a2004"),
  orchardGovernor: at("0c4a1001"),
  orchardTreasury: at("0c4a1002"),
} as const;

/** Encodes one call from a signature such as "transfer(address to, uint256 amount)". */
export function call(target: Address, signature: string, args: readonly unknown[], value = 0n): Call {
  const abi = parseAbi([`function ${signature}`] as readonly string[]) as unknown as [AbiFunction];
  return { target, value, calldata: encodeFunctionData({ abi, args }) };
}

export const pay = (token: Address, to: Address, amount: string, decimals = 18): Call =>
  call(token, "transfer(address to, uint256 amount)", [to, parseUnits(amount, decimals)]);

export const payUsdc = (to: Address, amount: string): Call => pay(usdc, to, amount, 6);

export const payEther = (to: Address, amount: string): Call => ({
  target: to,
  value: parseEther(amount),
  calldata: "0x",
});
