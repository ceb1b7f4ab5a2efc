// What the agent signs for each vote: which way, why, by which model, under which policy (EIP-712).
import { type Address, type Hex, type LocalAccount, numberToHex } from "viem";
import type { Action } from "./types.ts";

/** Solidity twin: RATIONALE_TYPEHASH in contracts/SignedRationale.sol. */
export const rationaleTypes = {
  Rationale: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "rationaleHash", type: "bytes32" },
    { name: "modelHash", type: "bytes32" },
    { name: "policyHash", type: "bytes32" },
    { name: "confidenceBps", type: "uint16" },
  ],
} as const;

export type Rationale = {
  /** The governor's own id, made from targets, values, calldatas and description. */
  proposalId: bigint;
  support: Support;
  /** keccak256 of the reason that is published with the vote. */
  rationaleHash: Hex;
  modelHash: Hex;
  policyHash: Hex;
  /** 0 to 10 000. */
  confidenceBps: number;
};

/** As GovernorCountingSimple counts: 0 against, 1 for, 2 abstain. */
export type Support = 0 | 1 | 2;
const supports = { against: 0, for: 1, abstain: 2 } as const;
export type Vote = keyof typeof supports;

/** Questions and skipped proposals are no votes. */
export function isVote(action: Action): action is Vote {
  return action in supports;
}

export function supportOf(vote: Vote): Support {
  return supports[vote];
}

/**
 * Where and for how long a signature counts: one guard on one chain, until its owner changes the terms.
 *
 * `number` counts these changes, from 1. It is the salt of the EIP-712 domain: after a change no earlier signature counts.
 */
export type Mandate = { chainId: number; guard: Address; number: number };

/** The typed data of a rationale, as `signTypedData` and `hashTypedData` of viem take it. */
export function rationaleTypedData({ chainId, guard, number }: Mandate, message: Rationale) {
  const salt = numberToHex(number, { size: 32 });
  const domain = { name: "DelegateGuard", version: "1", chainId, verifyingContract: guard, salt } as const;
  return { domain, types: rationaleTypes, primaryType: "Rationale", message } as const;
}

/** The agent's signature, which binds vote, reason, model and policy together; anybody may send it to the guard. */
export function signRationale(agent: LocalAccount, mandate: Mandate, message: Rationale): Promise<Hex> {
  return agent.signTypedData(rationaleTypedData(mandate, message));
}
