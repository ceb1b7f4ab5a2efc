// LabDAO with Dan's guard, and what its people do there in one line each.
import { type Address, encodeFunctionData, erc20Abi, type LocalAccount, parseEther, toFunctionSelector } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { contentHash, hashOf } from "../../src/canonicalJson.ts";
import {
  type Dao,
  delegateVotes,
  deployGuard,
  type Guard,
  type GuardLimits,
  labLimits,
  nativeToken,
  noData,
  type OnchainProposal,
  type Opinion,
  propose,
  stageVote,
  type Terms,
} from "../../src/onchain/index.ts";
import type { Support } from "../../src/rationale.ts";
import type { Call } from "../../src/types.ts";

export const policyHash = hashOf("Vote for small grants. Never give anybody else control of the treasury.");
export const reason = "for\nr1: it pays for public goods\nrecord 0x00";
export const transferSelector = toFunctionSelector("transfer(address,uint256)");
export const approveSelector = toFunctionSelector("approve(address,uint256)");

/** A key as agents have them: fresh, and without money. */
export const newAgent = () => privateKeyToAccount(generatePrivateKey());

export function opinion(support: Support, changes: Partial<Opinion> = {}): Opinion {
  const hashes = { rationaleHash: contentHash(reason), modelHash: hashOf("some model"), policyHash };
  return { support, confidenceBps: 9000, ...hashes, ...changes };
}

/** At most 1,000 tokens and 1 ETH for anybody by any one proposal, and no function but transfer and approve. */
export function labTerms({ token }: Dao, agent: Address, limits: Partial<GuardLimits> = {}): Terms {
  const caps = [
    { token, amount: parseEther("1000") },
    { token: nativeToken, amount: parseEther("1") },
  ];
  const functions = [transferSelector, approveSelector].map((selector) => ({ target: token, selector }));
  const allowed = [...functions, { target: nativeToken, selector: noData }];
  return { agent, policyHash, limits: { ...labLimits, maxVotes: 1000, ...limits }, caps, allowed };
}

/** Dan's guard with a fresh agent; Dan delegates to it. */
export async function newGuard(dao: Dao, limits: Partial<GuardLimits> = {}) {
  const { dan } = dao.chain.actors;
  const agent = newAgent();
  const guard = await deployGuard(dao, dan, labTerms(dao, agent.address, limits));
  await delegateVotes(dao, dan, guard.address);
  return { guard, agent };
}

export const payment = ({ token }: Dao, to: Address, amount: bigint): Call => ({
  target: token,
  value: 0n,
  calldata: encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [to, amount] }),
});

export const approval = ({ token }: Dao, spender: Address, amount: bigint): Call => ({
  target: token,
  value: 0n,
  calldata: encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [spender, amount] }),
});

let proposalCount = 0;

/** A proposal of Ada's under a title of its own; one LAB for Bob unless it says otherwise. */
export function newProposal(dao: Dao, actions?: readonly Call[]): Promise<OnchainProposal> {
  const { ada, bob } = dao.chain.actors;
  const title = `Grant ${++proposalCount}`;
  const body = "Bob keeps the archive of the lab.";
  return propose(dao, ada, { title, body, actions: actions ?? [payment(dao, bob.address, parseEther("1"))] });
}

/** Lets the clock run to this moment of the chain's time. */
export async function waitUntil({ chain }: Dao, time: bigint): Promise<void> {
  const now = await chain.clock.now();
  if (time > now) await chain.clock.advance(time - now);
}

/** A new proposal with a staged vote, whose veto window is over. */
export async function castableVote(guard: Guard, agent: LocalAccount, support: Support, actions?: readonly Call[]) {
  const { dao } = guard;
  const proposal = await newProposal(dao, actions);
  const staging = await stageVote(guard, agent, proposal, opinion(support), dao.chain.actors.ada);
  await waitUntil(dao, staging.castableAt);
  return { ...proposal, ...staging };
}
