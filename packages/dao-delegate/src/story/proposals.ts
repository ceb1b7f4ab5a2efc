// The proposals that arrive at LabDAO in the demo, with the calls that would really run.
import { type Address, encodeFunctionData, type Hex, parseAbi, parseEther } from "viem";
import { type Draft, declaration, type LabDao, tokenAt } from "../onchain/index.ts";
import type { Call, Context } from "../types.ts";

const token = parseAbi([
  "function transfer(address to, uint256 amount)",
  "function approve(address spender, uint256 amount)",
  "function mint(address to, uint256 amount)",
]);
const governor = parseAbi(["function setVotingPeriod(uint32 period)"]);
const labPrice = 10;

/** What Dan knows of prices and treasury, wherever he has it from; here one LAB is 10 USD. */
export async function contextOf(dao: LabDao): Promise<Context> {
  const treasury = await tokenAt(dao).read.balanceOf([dao.timelock]);
  const treasuryUsd = Number(treasury / parseEther("1")) * labPrice;
  const prices = { LAB: labPrice, ETH: 3000 };
  const tokens = { [dao.token.toLowerCase()]: { symbol: "LAB", decimals: 18 } };
  return { treasuryUsd, prices, tokens, accounts: [dao.timelock, dao.governor] };
}

/** LAB from the treasury to somebody. */
export function pays(dao: LabDao, to: Address, amount: string): Call {
  return call(dao.token, encodeFunctionData({ abi: token, functionName: "transfer", args: [to, parseEther(amount)] }));
}

/** Lets somebody take LAB from the treasury. */
export function approves(dao: LabDao, spender: Address, amount: bigint): Call {
  return call(dao.token, encodeFunctionData({ abi: token, functionName: "approve", args: [spender, amount] }));
}

export function mints(dao: LabDao, to: Address, amount: string): Call {
  return call(dao.token, encodeFunctionData({ abi: token, functionName: "mint", args: [to, parseEther(amount)] }));
}

function call(target: Address, calldata: Hex): Call {
  return { target, value: 0n, calldata };
}

/** One round of governance: ten proposals, in the order in which they are made. */
export function roundOf(dao: LabDao): Draft[] {
  return [...commonsOf(dao), ...contestedOf(dao), ...routineOf(dao)];
}

function commonsOf(dao: LabDao): Draft[] {
  const { ada, bob, carol } = dao.chain.actors;
  return [
    {
      title: "Fund open-source documentation for everybody",
      body: "Ada writes the handbook that every builder needs, under a free licence. We ask for 4,000 LAB.",
      actions: [pays(dao, ada.address, "4000")],
    },
    {
      title: "Security audit of the Governor contracts",
      body: "Bob's team reviews the contracts before the next release and publishes the report. Price: 6,000 LAB.",
      actions: [pays(dao, bob.address, "6000")],
    },
    {
      title: "Public goods round: free wallets for schools",
      body: "Carol maintains an open-source wallet that schools use without paying. We ask for 3,000 LAB.",
      actions: [pays(dao, carol.address, "3000")],
    },
  ];
}

function contestedOf(dao: LabDao): Draft[] {
  const { ada, bob, eve } = dao.chain.actors;
  return [
    {
      title: "Mint 1,000,000 LAB for contributor rewards",
      body: "New tokens keep contributors motivated. 1,000,000 LAB are minted to the rewards contract.",
      actions: [mints(dao, eve.address, "1000000")],
    },
    {
      title: "Elect Ada and Bob to the grants council",
      body: "Both have served for a year. This vote confirms them for another term. No money moves.",
      actions: [declaration(dao)],
    },
    {
      title: "Open-source fund: 60,000 LAB for three years",
      body: "One large grant instead of many small ones: 60,000 LAB for open-source maintainers.",
      actions: [pays(dao, ada.address, "60000")],
    },
    {
      title: "Partnership with a software studio",
      body: "The studio builds our dashboard. Some parts of it may become open source later. 2,000 LAB.",
      actions: [pays(dao, bob.address, "2000")],
    },
  ];
}

function routineOf(dao: LabDao): Draft[] {
  const period = encodeFunctionData({ abi: governor, functionName: "setVotingPeriod", args: [345_600] });
  return [
    {
      title: "The weekly call moves to Thursday",
      body: "More of us have time on Thursdays at 16:00 UTC.",
      actions: [declaration(dao)],
    },
    {
      title: "Voting takes four days instead of three",
      body: "Weekends get in the way. The voting period becomes 345,600 seconds.",
      actions: [call(dao.governor, period)],
    },
    {
      title: "Maintenance of the registry module",
      body: "Routine maintenance, as every quarter.",
      actions: [call(dao.timelock, "0x7b1f00aa0000000000000000000000000000000000000000000000000000000000000001")],
    },
  ];
}
