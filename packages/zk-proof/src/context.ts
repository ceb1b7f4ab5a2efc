// What ties a proof to one job: without it, whoever sees Bob's proof could hand it in again elsewhere.
import { fieldPrime } from "@synergy/model";
import { type Address, encodeAbiParameters, keccak256 } from "viem";

export type Context = {
  /** EIP-155 chain id. */
  chainId: number | bigint;
  /** The contract that records the answer, and that a payment waits for. */
  escrow: Address;
  jobId: bigint;
  /** Who gets the credit. */
  worker: Address;
};

const types = [{ type: "uint256" }, { type: "address" }, { type: "uint256" }, { type: "address" }] as const;

/**
 * The public signal `ctx`: keccak256(abi.encode(chainId, escrow, jobId, worker)) modulo `fieldPrime`.
 *
 * Solidity twin: `contextOf` in ProofOfInference.sol. @throws viem's error for an address that is none
 */
export function contextOf({ chainId, escrow, jobId, worker }: Context): bigint {
  const encoded = encodeAbiParameters(types, [BigInt(chainId), escrow, jobId, worker]);
  return BigInt(keccak256(encoded)) % fieldPrime;
}
