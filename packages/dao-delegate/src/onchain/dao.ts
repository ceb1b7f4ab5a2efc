// LabDAO on chain: token, Governor, and the timelock that holds the treasury.
import type { Chain } from "@synergy/kit";
import { type Account, type Address, getAddress, parseEther, zeroAddress } from "viem";
import { LabGovernor } from "../../generated/LabGovernor.ts";
import { LabToken } from "../../generated/LabToken.ts";
import { TimelockController } from "../../generated/TimelockController.ts";
import { IncompleteDaoError } from "./errors.ts";

/** Any DAO with a Governor of OpenZeppelin 4.9 or newer. */
export type Dao = {
  chain: Chain;
  governor: Address;
  /** ERC-20 with votes. */
  token: Address;
};

/** A DAO whose proposals wait in a timelock, which also holds the treasury. */
export type LabDao = Dao & { timelock: Address };

/** Times in seconds, amounts in the token's smallest unit. */
export type DaoSettings = {
  votingDelay: number;
  votingPeriod: number;
  /** From the end of a vote until its calls may run. */
  timelockDelay: number;
  holders: Readonly<Record<Address, bigint>>;
  treasury: bigint;
};

const hour = 3600;
const day = 24 * hour;

/** A million LAB: half of it with people, half in the treasury. */
export function labSettings({ actors }: Chain): DaoSettings {
  const { ada, bob, carol, dan, eve } = actors;
  const holders = {
    [dan.address]: parseEther("200000"),
    [ada.address]: parseEther("100000"),
    [bob.address]: parseEther("100000"),
    [carol.address]: parseEther("50000"),
    [eve.address]: parseEther("50000"),
  };
  return { votingDelay: hour, votingPeriod: 3 * day, timelockDelay: day, holders, treasury: parseEther("500000") };
}

// The token writes one entry a second: in a new second a transfer costs more than the node's estimate from the last one.
const transferGas = 300_000n;

/** Deploys LabDAO and hands out its tokens, paid by the lab; afterwards only the Governor can move the treasury. */
export async function deployDao(chain: Chain, changes: Partial<DaoSettings> = {}): Promise<LabDao> {
  const settings = { ...labSettings(chain), ...changes };
  const { lab } = chain.actors;
  const amounts = Object.values(settings.holders);
  const supply = amounts.reduce((sum, amount) => sum + amount, settings.treasury);
  const token = await chain.deploy(LabToken, [lab.address, supply]);
  const timelock = await chain.deploy(TimelockController, [BigInt(settings.timelockDelay), [], [], lab.address]);
  const { votingDelay, votingPeriod } = settings;
  const governor = await chain.deploy(LabGovernor, [token.address, timelock.address, votingDelay, votingPeriod]);
  const dao = {
    chain,
    governor: getAddress(governor.address),
    token: getAddress(token.address),
    timelock: getAddress(timelock.address),
  };
  await handOver(dao);
  for (const [holder, amount] of [
    ...Object.entries(settings.holders),
    [timelock.address, settings.treasury] as const,
  ]) {
    await chain.mined(token.write.transfer([holder as Address, amount], { gas: transferGas }));
  }
  return dao;
}

// The Governor proposes and cancels, anybody may execute what is due, and the lab gives up its own power. Minting
// becomes a matter of the DAO as well.
async function handOver({ chain, governor, timelock, token }: LabDao): Promise<void> {
  const { read, write } = chain.at(TimelockController, timelock);
  const [proposer, canceller, executor, admin] = await Promise.all([
    read.PROPOSER_ROLE(),
    read.CANCELLER_ROLE(),
    read.EXECUTOR_ROLE(),
    read.DEFAULT_ADMIN_ROLE(),
  ]);
  await chain.mined(write.grantRole([proposer, governor]));
  await chain.mined(write.grantRole([canceller, governor]));
  await chain.mined(write.grantRole([executor, zeroAddress]));
  await chain.mined(write.renounceRole([admin, chain.actors.lab.address]));
  await chain.mined(chain.at(LabToken, token).write.transferOwnership([timelock]));
}

const contractNames = ["LabToken", "LabGovernor", "TimelockController"] as const;
export type DaoContracts = Record<(typeof contractNames)[number], Address>;

/** Addresses by contract name, as `openDao` takes them. */
export function daoContracts(dao: LabDao): DaoContracts {
  return { LabToken: dao.token, LabGovernor: dao.governor, TimelockController: dao.timelock };
}

/**
 * Opens the DAO that stands among `contracts`, or deploys a new one when none of its contracts is named.
 *
 * @throws {IncompleteDaoError} when only some of LabToken, LabGovernor and TimelockController are named
 */
export async function openDao(chain: Chain, contracts: Readonly<Record<string, Address>>): Promise<LabDao> {
  const missing = contractNames.filter((name) => !contracts[name]);
  if (missing.length === contractNames.length) return deployDao(chain);
  if (missing.length > 0) throw new IncompleteDaoError(missing);
  const { LabToken: token, LabGovernor: governor, TimelockController: timelock } = contracts as DaoContracts;
  return { chain, token, governor, timelock };
}

/** Any Governor by its address; its token is read from it. */
export async function daoAt(chain: Chain, governor: Address): Promise<Dao> {
  return { chain, governor, token: await chain.at(LabGovernor, governor).read.token() };
}

/** The Governor with `from` as the sender of its writes. */
export function governorAt({ chain, governor }: Dao, from?: Account) {
  return chain.at(LabGovernor, governor, from);
}

/** The voting token with `from` as the sender of its writes. */
export function tokenAt({ chain, token }: Dao, from?: Account) {
  return chain.at(LabToken, token, from);
}

/** Lends the votes of `holder` to a delegate, from the next proposal on. The tokens stay where they are. */
export async function delegateVotes(dao: Dao, holder: Account, delegate: Address) {
  return dao.chain.mined(tokenAt(dao, holder).write.delegate([delegate]));
}
