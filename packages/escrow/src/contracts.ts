// The contracts that money moves through: the lab's dollar, the channels with x402's collector, and the job escrow.
import { type Chain, LabError } from "@synergy/kit";
import type { Address } from "viem";
import { Erc3009Collector } from "../generated/Erc3009Collector.ts";
import { JobEscrow } from "../generated/JobEscrow.ts";
import { LabDollar } from "../generated/LabDollar.ts";
import { Multicall3 } from "../generated/Multicall3.ts";
import { VoucherChannels } from "../generated/VoucherChannels.ts";
import { placeAt, x402Addresses } from "./placing.ts";

export type Escrow = {
  chain: Chain;
  /** Play money with 6 decimals; see LabDollar.sol for its faucet. */
  labDollar: Address;
  /** At x402's fixed address, as are the collector and Multicall3. */
  voucherChannels: Address;
  erc3009Collector: Address;
  multicall3: Address;
  jobEscrow: Address;
};

const contractNames = ["LabDollar", "VoucherChannels", "Erc3009Collector", "Multicall3", "JobEscrow"] as const;
/** Addresses by contract name, as `openEscrow` takes them. */
export type EscrowContracts = Record<(typeof contractNames)[number], Address>;

/** Only some of the contracts are named, and they work together only. */
export class IncompleteEscrowError extends LabError {
  override name = "IncompleteEscrowError";
  constructor(missing: readonly string[]) {
    super(`The escrow can't be opened without the address of ${missing.join(" and ")}.`, {
      fix: `Name ${contractNames.join(", ")} together, or none of them to deploy new ones.`,
    });
  }
}

/**
 * Deploys the dollar and the job escrow, and places the channels where x402's software looks for them.
 *
 * @throws {PlacingError} on a chain that is not for development
 */
export async function deployEscrow(chain: Chain): Promise<Escrow> {
  const { voucherChannels, erc3009Collector, multicall3 } = x402Addresses;
  await placeAt(chain, multicall3, Multicall3, []);
  await placeAt(chain, voucherChannels, VoucherChannels, []);
  await placeAt(chain, erc3009Collector, Erc3009Collector, [voucherChannels]);
  const labDollar = await chain.deploy(LabDollar, []);
  const jobEscrow = await chain.deploy(JobEscrow, []);
  return { chain, labDollar: labDollar.address, jobEscrow: jobEscrow.address, ...x402Addresses };
}

/**
 * Opens the contracts that stand at `contracts`, or deploys new ones when none of them is named.
 *
 * @throws {IncompleteEscrowError} when only some are named
 * @throws {PlacingError} when none is named, on a chain that is not for development
 */
export async function openEscrow(chain: Chain, contracts: Readonly<Record<string, Address>>): Promise<Escrow> {
  const missing = contractNames.filter((name) => !contracts[name]);
  if (missing.length === contractNames.length) return deployEscrow(chain);
  if (missing.length > 0) throw new IncompleteEscrowError(missing);
  const named = contracts as EscrowContracts;
  return {
    chain,
    labDollar: named.LabDollar,
    voucherChannels: named.VoucherChannels,
    erc3009Collector: named.Erc3009Collector,
    multicall3: named.Multicall3,
    jobEscrow: named.JobEscrow,
  };
}

/** The addresses by contract name, as `openEscrow` takes them. */
export function escrowContracts(escrow: Escrow): EscrowContracts {
  return {
    LabDollar: escrow.labDollar,
    VoucherChannels: escrow.voucherChannels,
    Erc3009Collector: escrow.erc3009Collector,
    Multicall3: escrow.multicall3,
    JobEscrow: escrow.jobEscrow,
  };
}
