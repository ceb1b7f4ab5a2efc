// The contracts of the whole story: those of the four concepts, and the ones that compose them.
import { openRegistry, type Registry, registryContracts } from "@synergy/attestation";
import { type DaoSettings, daoContracts, deployDao, type LabDao, openDao } from "@synergy/dao-delegate";
import { type Escrow, escrowContracts, openEscrow } from "@synergy/escrow";
import type { Chain } from "@synergy/kit";
import { type JobBoard, jobBoardContracts, openJobBoard } from "@synergy/zk-proof";
import type { Account, Address } from "viem";
import { AttestationCondition } from "../generated/AttestationCondition.ts";
import { ModelJobs } from "../generated/ModelJobs.ts";
import { ModelRegistry } from "../generated/ModelRegistry.ts";
import { conditionalEscrowAbi, modelJobsAbi } from "./abi.ts";
import { IncompleteLoopError } from "./errors.ts";

export type Loop = {
  chain: Chain;
  /** Where works are on record. */
  registry: Registry;
  escrow: Escrow;
  /** Where answers are proven. */
  board: JobBoard;
  dao: LabDao;
  modelRegistry: Address;
  modelJobs: Address;
  proofCondition: Address;
  attestationCondition: Address;
};

const ownNames = ["ModelRegistry", "ModelJobs", "ProofCondition", "AttestationCondition"] as const;
/** Addresses by contract name, as `openLoop` takes them. */
export type LoopContracts = Readonly<Record<string, Address>>;

/** Voting begins at once and lasts five minutes, and decisions wait for one: a story that one can watch. In seconds. */
export const watchableTimes = { votingDelay: 1, votingPeriod: 300, timelockDelay: 60 };

/**
 * A DAO and a registry of models of their own, over those concepts' contracts that stand among `contracts` already.
 *
 * @param settings of the DAO; the lab's when left out, with `watchableTimes`
 */
export async function deployLoop(
  chain: Chain,
  contracts: LoopContracts = {},
  settings: Partial<DaoSettings> = {},
): Promise<Loop> {
  const registry = await openRegistry(chain, contracts);
  const escrow = await openEscrow(chain, contracts);
  const board = await openJobBoard(chain, contracts);
  const dao = await deployDao(chain, { ...watchableTimes, ...settings });
  return deployModels({ chain, registry, escrow, board, dao });
}

/** The part of a loop that is there before its own contracts are. */
export type Concepts = Pick<Loop, "chain" | "registry" | "escrow" | "board" | "dao">;

/** The loop's own contracts over those of the concepts: three transactions, paid by the lab. */
export async function deployModels(concepts: Concepts): Promise<Loop> {
  const { chain, registry, escrow, board, dao } = concepts;
  const models = await chain.deploy(ModelRegistry, [
    registry.eas,
    registry.workRegistry,
    escrow.labDollar,
    dao.timelock,
  ]);
  const jobs = await chain.deploy(ModelJobs, [models.address, escrow.jobEscrow, board.address]);
  const attestationCondition = await chain.deploy(AttestationCondition, [registry.eas]);
  return {
    ...concepts,
    modelRegistry: models.address,
    modelJobs: jobs.address,
    proofCondition: await jobs.read.condition(),
    attestationCondition: attestationCondition.address,
  };
}

/** Opens the loop that stands at `contracts`. @throws {IncompleteLoopError} when one of its contracts is not named */
export async function openLoop(chain: Chain, contracts: LoopContracts): Promise<Loop> {
  const missing = ["EAS", "JobEscrow", "ProofOfInference", "LabGovernor", ...ownNames].filter(
    (name) => !contracts[name],
  );
  if (missing.length > 0) throw new IncompleteLoopError(missing);
  const own = contracts as Record<(typeof ownNames)[number], Address>;
  return {
    chain,
    registry: await openRegistry(chain, contracts),
    escrow: await openEscrow(chain, contracts),
    board: await openJobBoard(chain, contracts),
    dao: await openDao(chain, contracts),
    modelRegistry: own.ModelRegistry,
    modelJobs: own.ModelJobs,
    proofCondition: own.ProofCondition,
    attestationCondition: own.AttestationCondition,
  };
}

/** All addresses by contract name, as `openLoop` takes them. */
export function loopContracts(loop: Loop): Record<string, Address> {
  return {
    ...registryContracts(loop.registry),
    ...jobBoardContracts(loop.board),
    ...escrowContracts(loop.escrow),
    ...daoContracts(loop.dao),
    ModelRegistry: loop.modelRegistry,
    ModelJobs: loop.modelJobs,
    ProofCondition: loop.proofCondition,
    AttestationCondition: loop.attestationCondition,
  };
}

/** The registry of models with `from` as the sender of its writes. */
export function modelRegistryAt({ chain, modelRegistry }: Loop, from?: Account) {
  return chain.at(ModelRegistry, modelRegistry, from);
}

/** The order book with `from` as the sender of its writes. */
export function modelJobsAt({ chain, modelJobs }: Loop, from?: Account) {
  return chain.at({ abi: modelJobsAbi }, modelJobs, from);
}

/** The escrow as the loop sees it: with the reasons of its conditions. */
export function conditionalEscrowAt({ chain, escrow }: Loop, from?: Account) {
  return chain.at({ abi: conditionalEscrowAbi }, escrow.jobEscrow, from);
}
