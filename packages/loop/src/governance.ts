// How the DAO changes a model's terms: a proposal with the real call, a vote, and the timelock that runs it.
import {
  argumentsOf,
  type Call,
  governorAt,
  type OnchainProposal,
  propose,
  queueProposal,
} from "@synergy/dao-delegate";
import { type Account, encodeFunctionData, type Hex, toFunctionSelector } from "viem";
import { ModelRegistry } from "../generated/ModelRegistry.ts";
import { decisionAbi } from "./abi.ts";
import type { Loop } from "./contracts.ts";
import { labModelRoot } from "./models.ts";

/** The one function that a delegate needs to be allowed for this. */
export const royaltySelector: Hex = toFunctionSelector("setRoyalty(bytes32,uint16)");

/** The call that sets a model's royalty; only the DAO's timelock may make it. */
export function royaltyCall({ modelRegistry }: Loop, royaltyBps: number, root: Hex = labModelRoot): Call {
  const { abi } = ModelRegistry;
  const calldata = encodeFunctionData({ abi, functionName: "setRoyalty", args: [root, royaltyBps] });
  return { target: modelRegistry, value: 0n, calldata };
}

/** The call that sets a model's price, in token units. */
export function priceCall({ modelRegistry }: Loop, price: bigint, root: Hex = labModelRoot): Call {
  const calldata = encodeFunctionData({ abi: ModelRegistry.abi, functionName: "setPrice", args: [root, price] });
  return { target: modelRegistry, value: 0n, calldata };
}

/** What people read about a proposal, on chain beside its calls. */
export type RoyaltyText = { title: string; body: string };

/** The words in which the story asks for another royalty. English, because the embedded delegate reads English. */
export function royaltyText(royaltyBps: number, previousBps: number): RoyaltyText {
  const [next, previous] = [royaltyBps, previousBps].map((bps) => `${bps / 100} %`);
  return {
    title: `Change the royalty for Creative Commons works to ${next}`,
    body:
      `Models are trained from works that people share. From now on, whoever's work a model was trained from gets ` +
      `${next} of each payment instead of ${previous}. Jobs that are open stay as they are.`,
  };
}

/** Puts another royalty to the vote. */
export function proposeRoyalty(
  loop: Loop,
  proposer: Account,
  royaltyBps: number,
  text: RoyaltyText,
  root: Hex = labModelRoot,
): Promise<OnchainProposal> {
  return propose(loop.dao, proposer, { ...text, actions: [royaltyCall(loop, royaltyBps, root)] });
}

/** Waits until the vote is over, and puts what succeeded into the timelock. */
export async function queueWhenOver(loop: Loop, sender: Account, proposal: OnchainProposal): Promise<void> {
  await waitUntil(loop, proposal.deadline + 1n);
  await queueProposal(loop.dao, sender, proposal);
}

/** Waits until the timelock's delay is over, and runs the proposal's calls. */
export async function executeWhenDue(loop: Loop, sender: Account, proposal: OnchainProposal) {
  await waitUntil(loop, await governorAt(loop.dao).read.proposalEta([proposal.proposalId]));
  return executeDecision(loop, sender, proposal);
}

/** Runs the calls of a decision. Refusals come out with the name that Governor, timelock or registry gives them. */
export function executeDecision({ chain, dao }: Loop, sender: Account, proposal: OnchainProposal) {
  const { write } = chain.at({ abi: decisionAbi }, dao.governor, sender);
  return chain.mined(write.execute(argumentsOf(proposal)));
}

/** Lets the clock run to this moment of the chain's time, if it is still to come. */
export async function waitUntil({ chain }: Pick<Loop, "chain">, time: bigint): Promise<void> {
  const now = await chain.clock.now();
  if (time > now) await chain.clock.advance(time - now);
}
