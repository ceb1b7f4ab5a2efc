// The guard in front of a Governor as most DAOs have it: nobody can overrule a delegate, and time is counted in blocks.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { parseEther } from "viem";
import { afterAll, expect, test } from "vitest";
import { OldGovernor } from "../generated/OldGovernor.ts";
import { StockGovernor } from "../generated/StockGovernor.ts";
import { StockToken } from "../generated/StockToken.ts";
import {
  canOverride,
  castVote,
  type Dao,
  daoAt,
  delegateVotes,
  deployDao,
  deployGuard,
  governorAt,
  NotOverridableError,
  overrideVote,
  readCastVote,
  readOnchainProposals,
  stageVote,
  stateOf,
  tallyOf,
  tokenAt,
  vetoVote,
} from "../src/onchain/index.ts";
import { labTerms, newAgent, newProposal, opinion, reason } from "./support/labDao.ts";

const chain = await hardhatChain();
const { ada, dan, eve } = chain.actors;
const agent = newAgent();
const { address: token } = await chain.deploy(StockToken, [dan.address, parseEther("100")]);
const { address: governor } = await chain.deploy(StockGovernor, [token]);
const dao: Dao = await daoAt(chain, governor);
const blocks = { vetoWindow: 3, deadlineMargin: 10, period: 1000 };
const guard = await deployGuard(dao, dan, labTerms(dao, agent.address, blocks));
await delegateVotes(dao, dan, guard.address);
afterAll(() => chain.close());

async function mine(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await chain.clock.advance(1);
}

async function stagedVote() {
  const proposal = await newProposal(dao);
  await stageVote(guard, agent, proposal, opinion(1), ada);
  return proposal;
}

test("the guard says that Dan can only veto here, and that he can vote himself at LabDAO", async () => {
  expect(await canOverride(guard)).toBe(false);
  const lab = await deployDao(chain);
  expect(await canOverride(await deployGuard(lab, dan, labTerms(lab, agent.address)))).toBe(true);
});

test("a vote is staged, waits for a number of blocks, and is cast", async () => {
  const { proposalId } = await stagedVote();
  expect((await rejection(castVote(guard, eve, proposalId, reason))).name).toBe("TooEarly");
  await mine(3);
  await castVote(guard, eve, proposalId, reason);
  expect(await tallyOf(dao, proposalId)).toEqual({ against: 0n, for: parseEther("100"), abstain: 0n });
  expect(await readCastVote(guard, proposalId)).toEqual({ ...opinion(1), reason });
});

test("Dan's veto keeps the vote from being cast", async () => {
  const { proposalId } = await stagedVote();
  await vetoVote(guard, dan, proposalId);
  await mine(3);
  expect((await rejection(castVote(guard, eve, proposalId, reason))).name).toBe("Vetoed");
});

test("after the vote was cast there is nothing left to do, and the client says why and what to do next time", async () => {
  const { proposalId } = await stagedVote();
  await mine(3);
  await castVote(guard, eve, proposalId, reason);
  const attempt = overrideVote(dao, dan, proposalId, 0, "no");
  await expect(attempt).rejects.toThrow(NotOverridableError);
  await expect(attempt).rejects.toMatchObject({ fix: expect.stringContaining("Veto") });
  await chain.mined(governorAt(dao, dan).write.castVote([proposalId, 0]));
  expect((await tallyOf(dao, proposalId)).against).toBe(0n);
});

test("ten blocks before the deadline it is too late to cast, though the vote is still open", async () => {
  const { proposalId } = await stagedVote();
  await mine(20);
  expect((await rejection(castVote(guard, eve, proposalId, reason))).name).toBe("TooLate");
  expect(await stateOf(dao, proposalId)).toBe("active");
});

test("Dan takes his votes back by delegating to himself, from the next proposal on", async () => {
  await delegateVotes(dao, dan, dan.address);
  const { proposalId } = await stagedVote();
  await mine(3);
  await castVote(guard, eve, proposalId, reason);
  expect(await tallyOf(dao, proposalId)).toEqual({ against: 0n, for: 0n, abstain: 0n });
  await chain.mined(governorAt(dao, dan).write.castVote([proposalId, 0]));
  expect((await tallyOf(dao, proposalId)).against).toBe(parseEther("100"));
});

test("a Governor from before OpenZeppelin 5.3 is as good, and its proposals can't be swapped either", async () => {
  const { address } = await chain.deploy(OldGovernor, [token]);
  const old = await daoAt(chain, address);
  const itsGuard = await deployGuard(old, dan, labTerms(old, agent.address, blocks));
  await delegateVotes(old, dan, itsGuard.address);
  const [proposal, other] = [await newProposal(old), await newProposal(old)];
  const swapped = stageVote(itsGuard, agent, { ...proposal, proposalId: other.proposalId }, opinion(1), ada);
  expect(await rejection(swapped)).toEqual({ name: "OtherProposal", args: [other.proposalId, proposal.proposalId] });
  await stageVote(itsGuard, agent, proposal, opinion(1), ada);
  await mine(3);
  await castVote(itsGuard, eve, proposal.proposalId, reason);
  expect((await tallyOf(old, proposal.proposalId)).for).toBe(parseEther("100"));
});

test("the same client reads its proposals and its token", async () => {
  const proposals = await readOnchainProposals(dao);
  expect(proposals.length).toBeGreaterThan(4);
  expect(await tokenAt(dao).read.symbol()).toBe("STK");
  expect(await governorAt(dao).read.CLOCK_MODE()).toBe("mode=blocknumber&from=default");
});
