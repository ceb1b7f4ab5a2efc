// The contracts that attestations live in: the stock EAS, its schema registry, and our rules.
import type { Chain } from "@synergy/kit";
import type { Address, Hex } from "viem";
import { EAS } from "../generated/EAS.ts";
import { SchemaRegistry } from "../generated/SchemaRegistry.ts";
import { WorkRegistry } from "../generated/WorkRegistry.ts";
import { IncompleteRegistryError } from "./errors.ts";

export type Registry = {
  chain: Chain;
  eas: Address;
  schemaRegistry: Address;
  workRegistry: Address;
  /** The schema that our rules hold for. */
  schemaUid: Hex;
  /** What the deployed EAS answers to version(); part of its EIP-712 domains. */
  easVersion: string;
  /** Seconds that a commitment must be old. */
  minCommitmentAge: bigint;
};

/** Seconds between commitment and attestation in the lab: the value of ENS's registrar controller. */
export const commitmentAge = 60n;

/** Deploys EAS, its schema registry and our rules, in three transactions paid by the lab. */
export async function deployRegistry(chain: Chain): Promise<Registry> {
  const schemaRegistry = await chain.deploy(SchemaRegistry, []);
  const eas = await chain.deploy(EAS, [schemaRegistry.address]);
  const workRegistry = await chain.deploy(WorkRegistry, [eas.address, commitmentAge]);
  return readRegistry(chain, {
    EAS: eas.address,
    SchemaRegistry: schemaRegistry.address,
    WorkRegistry: workRegistry.address,
  });
}

/**
 * Opens the registry that stands at `contracts`, or deploys a new one when none of its contracts is named.
 *
 * @throws {IncompleteRegistryError} when only some of EAS, SchemaRegistry and WorkRegistry are named
 */
export async function openRegistry(chain: Chain, contracts: Readonly<Record<string, Address>>): Promise<Registry> {
  const missing = contractNames.filter((name) => !contracts[name]);
  if (missing.length === contractNames.length) return deployRegistry(chain);
  if (missing.length > 0) throw new IncompleteRegistryError(missing);
  return readRegistry(chain, contracts as RegistryContracts);
}

const contractNames = ["EAS", "SchemaRegistry", "WorkRegistry"] as const;
export type RegistryContracts = Record<(typeof contractNames)[number], Address>;

/** The addresses by contract name, as `openRegistry` takes them. */
export function registryContracts(registry: Registry): RegistryContracts {
  return { EAS: registry.eas, SchemaRegistry: registry.schemaRegistry, WorkRegistry: registry.workRegistry };
}

async function readRegistry(chain: Chain, contracts: RegistryContracts): Promise<Registry> {
  const rules = chain.at(WorkRegistry, contracts.WorkRegistry);
  const [schemaUid, minCommitmentAge, easVersion] = await Promise.all([
    rules.read.schemaUid(),
    rules.read.minCommitmentAge(),
    chain.at(EAS, contracts.EAS).read.version(),
  ]);
  return {
    chain,
    eas: contracts.EAS,
    schemaRegistry: contracts.SchemaRegistry,
    workRegistry: contracts.WorkRegistry,
    schemaUid,
    easVersion,
    minCommitmentAge,
  };
}
