// Dan's guard on chain: who may vote with his votes, by which policy, and within which limits.
import { type Account, type Address, getAddress, type Hex, zeroAddress } from "viem";
import { DelegateGuard } from "../../generated/DelegateGuard.ts";
import type { Mandate } from "../rationale.ts";
import { guardAbi } from "./abi.ts";
import type { Dao } from "./dao.ts";

export type Guard = { dao: Dao; address: Address };

/** Solidity twin: Limits in contracts/GuardTerms.sol. Times in units of the Governor's clock, seconds at LabDAO. */
export type GuardLimits = {
  /** Between staging a vote and the first moment for casting it. */
  vetoWindow: number;
  /** Between the last moment for casting and the deadline of the vote: left to the owner for a vote of his own. */
  deadlineMargin: number;
  /** No span of one period sees more than `maxVotes` stagings. */
  period: number;
  maxVotes: number;
  /** 0 to 10 000. */
  minConfidenceBps: number;
};

/** The most that all calls of one proposal together may move by a vote FOR; in the token's smallest unit. */
export type Cap = { token: Address; amount: bigint };
/** A function of a contract that a vote FOR may let run; `noData` stands for a call without any. */
export type AllowedCall = { target: Address; selector: Hex };

export type Terms = {
  agent: Address;
  policyHash: Hex;
  limits: GuardLimits;
  caps: readonly Cap[];
  allowed: readonly AllowedCall[];
};

/** The `token` of a cap on ETH. */
export const nativeToken = zeroAddress;

/** The `selector` of a bare transfer of ETH, or of a call that does nothing. With `target: nativeToken`: to anybody. */
export const noData: Hex = "0x00000000";

const hour = 3600;
const day = 24 * hour;

/** Half a day to veto, a day to vote oneself, and no more than twenty votes a day. */
export const labLimits: GuardLimits = {
  vetoWindow: 12 * hour,
  deadlineMargin: day,
  period: day,
  maxVotes: 20,
  minConfidenceBps: 6000,
};

/** Deploys a guard, whose `owner` alone decides about its terms. He still has to delegate to it. */
export async function deployGuard(dao: Dao, owner: Account, terms: Terms): Promise<Guard> {
  const { agent, policyHash, limits } = terms;
  const { address } = await dao.chain.deploy(
    DelegateGuard,
    [dao.governor, owner.address, agent, policyHash, limits],
    owner,
  );
  const guard = { dao, address: getAddress(address) };
  if (terms.caps.length > 0) await setCaps(guard, owner, terms.caps);
  if (terms.allowed.length > 0) await allowCalls(guard, owner, terms.allowed);
  return guard;
}

/** The contract with `from` as the sender of its writes. */
export function guardAt({ dao, address }: Guard, from?: Account) {
  return dao.chain.at({ abi: guardAbi }, address, from);
}

/** What the agent's signatures are bound to at this moment: the guard, its chain, and the terms as they stand. */
export async function mandateOf(guard: Guard): Promise<Mandate> {
  const { dao, address } = guard;
  return { chainId: dao.chain.id, guard: address, number: await guardAt(guard).read.mandate() };
}

/** Whether the owner can overrule a vote that was cast; where not, he can only veto it before. */
export function canOverride(guard: Guard): Promise<boolean> {
  return guardAt(guard).read.canOverride();
}

/** Appoints another agent. What the old one staged can't be cast any more, and what it signed can't be staged. */
export function rotateAgent(guard: Guard, owner: Account, agent: Address) {
  return guard.dao.chain.mined(guardAt(guard, owner).write.setAgent([agent]));
}

/** From now on nobody can vote through the guard. */
export function removeAgent(guard: Guard, owner: Account) {
  return rotateAgent(guard, owner, zeroAddress);
}

export function setPolicy(guard: Guard, owner: Account, policyHash: Hex) {
  return guard.dao.chain.mined(guardAt(guard, owner).write.setPolicy([policyHash]));
}

export function setLimits(guard: Guard, owner: Account, limits: GuardLimits) {
  return guard.dao.chain.mined(guardAt(guard, owner).write.setLimits([limits]));
}

/** Replaces the list of caps; a token that is not on it can't move by a vote FOR. At most 16. */
export function setCaps(guard: Guard, owner: Account, caps: readonly Cap[]) {
  return guard.dao.chain.mined(guardAt(guard, owner).write.setCaps([caps]));
}

export function allowCalls(guard: Guard, owner: Account, calls: readonly AllowedCall[]) {
  return guard.dao.chain.mined(guardAt(guard, owner).write.allow([calls, true]));
}

export function denyCalls(guard: Guard, owner: Account, calls: readonly AllowedCall[]) {
  return guard.dao.chain.mined(guardAt(guard, owner).write.allow([calls, false]));
}
