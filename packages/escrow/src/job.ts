// A job worth an escrow of its own: its terms, the id that commits to them, and who gets what. Twin: JobEscrow.sol.
import { type Address, encodeAbiParameters, type Hex, isAddressEqual, keccak256, zeroAddress, zeroHash } from "viem";
import { InvalidJobError } from "./jobErrors.ts";

/** Somebody else's part of what the provider earns, in basis points. */
export type Share = { account: Address; bps: number };

export type Job = {
  /** Whose money it is. */
  customer: Address;
  /** Who does the work. */
  provider: Address;
  /** The ERC-20 token that is paid with. */
  token: Address;
  /** Token units, 1 to 2^128 - 1. */
  amount: bigint;
  /** At most 16, and 10,000 basis points together; the provider gets the rest. */
  royalties: readonly Share[];
  /** An IReleaseCondition; the zero address when only the customer's word counts. */
  condition: Address;
  /** What the condition must see; without a condition, anything that tells this job from others. */
  requirement: Hex;
  /** Block time in seconds: the condition counts until then, and afterwards the customer gets a refund. */
  deadline: bigint;
  /** Who divides the money in a dispute; the zero address when there are no disputes. */
  arbiter: Address;
};

/** Where jobs live. */
export type JobDomain = { chainId: number; contract: Address };

export const wholeBps = 10_000;
export const maxRoyalties = 16;
/** Seconds that an arbiter has after the deadline, before a disputed job is refunded. */
export const resolveTime = 7n * 24n * 3600n;

type Wanted = Pick<Job, "customer" | "provider" | "token" | "amount" | "deadline">;

/**
 * The terms that one would choose, where `terms` says nothing else: no royalties, no condition, no arbiter.
 *
 * @throws {InvalidJobError} when the contract would refuse the terms whatever the time is
 */
export function jobBetween(terms: Wanted & Partial<Job>): Job {
  const nothingElse = { royalties: [], condition: zeroAddress, requirement: zeroHash, arbiter: zeroAddress };
  return checkJob({ ...nothingElse, ...terms });
}

/** @throws {InvalidJobError} when the contract would refuse the terms whatever the time is */
export function checkJob(job: Job): Job {
  const { provider, amount, royalties } = job;
  if (isAddressEqual(provider, zeroAddress)) throw new InvalidJobError("provider", provider, "an address");
  if (amount < 1n || amount >= 2n ** 128n) throw new InvalidJobError("amount", amount, "1 to 2^128 - 1 token units");
  if (royalties.length > maxRoyalties) {
    throw new InvalidJobError("number of royalties", royalties.length, `${maxRoyalties} or less`);
  }
  for (const { account, bps } of royalties) {
    if (isAddressEqual(account, zeroAddress)) throw new InvalidJobError("royalty's account", account, "an address");
    const isShare = Number.isInteger(bps) && bps >= 0 && bps <= wholeBps;
    if (!isShare) throw new InvalidJobError("royalty", bps, `0 to ${wholeBps} basis points`);
  }
  const total = royalties.reduce((sum, { bps }) => sum + bps, 0);
  if (total > wholeBps) throw new InvalidJobError("sum of royalties", total, `at most ${wholeBps} basis points`);
  return job;
}

/** Solidity twin: JobEscrow.Job. */
export const jobParameter = {
  name: "job",
  type: "tuple",
  components: [
    { name: "customer", type: "address" },
    { name: "provider", type: "address" },
    { name: "token", type: "address" },
    { name: "amount", type: "uint128" },
    {
      name: "royalties",
      type: "tuple[]",
      components: [
        { name: "account", type: "address" },
        { name: "bps", type: "uint16" },
      ],
    },
    { name: "condition", type: "address" },
    { name: "requirement", type: "bytes32" },
    { name: "deadline", type: "uint64" },
    { name: "arbiter", type: "address" },
  ],
} as const;

/** The job's id: whoever knows it has agreed to all terms, on this chain and in this contract. */
export function jobIdOf({ chainId, contract }: JobDomain, job: Job): Hex {
  const parameters = [{ type: "uint256" }, { type: "address" }, jobParameter] as const;
  return keccak256(encodeAbiParameters(parameters, [BigInt(chainId), contract, job]));
}

/** EIP-712 types of the customer's word. Solidity twin: releaseHash. */
export const releaseTypes = { Release: [{ name: "jobId", type: "bytes32" }] } as const;

/** The EIP-712 domain of jobs, as viem takes it. */
export function jobEip712Domain({ chainId, contract }: JobDomain) {
  return { name: "JobEscrow", version: "1", chainId, verifyingContract: contract } as const;
}

/** What one account gets, in token units. */
export type Payment = { account: Address; amount: bigint };

/**
 * Who gets what when `amount` goes to the provider: each royalty is rounded down, and the provider gets the rest, so
 * the payments add up to `amount` exactly. Solidity twin: _split.
 */
export function splitOf({ royalties, provider }: Job, amount: bigint): Payment[] {
  const parts = royalties.map(({ account, bps }) => ({ account, amount: (amount * BigInt(bps)) / BigInt(wholeBps) }));
  const rest = parts.reduce((left, part) => left - part.amount, amount);
  return [...parts, { account: provider, amount: rest }].filter((payment) => payment.amount > 0n);
}
