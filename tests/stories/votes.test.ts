// What can go differently when the DAO decides: a proposal fails, Dan overrides his delegate, jobs are open meanwhile.
import {
  castVote,
  delegateVotes,
  governorAt,
  overrideVote,
  propose,
  queueProposal,
  stateOf,
  tallyOf,
  tokenAt,
  voteStatus,
} from "@synergy/dao-delegate";
import { signJob } from "@synergy/escrow";
import { type Chain, rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import {
  castEarly,
  executeDecision,
  executeWhenDue,
  type Loop,
  type LoopContracts,
  loopContracts,
  modelTerms,
  openWish,
  orderUnderOldTerms,
  priceCall,
  proposeRoyalty,
  queueWhenOver,
  royaltyCall,
  royaltyText,
  setTheRoyalty,
  sharesAt,
  waitUntil,
  wishFor,
} from "@synergy/loop";
import { announce, castWhenDue, openDesk, readProposals } from "@synergy/loop/story";
import { parseEther } from "viem";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answer, count, drawing, newStory, order, payout, price, takePart, vote } from "./support.ts";

const [against, inFavour] = [0, 1] as const;
const lab = (votes: number) => parseEther(String(votes));

let chain: Chain;
let loop: Loop;
let contracts: LoopContracts = {};
beforeAll(async () => {
  chain = await hardhatChain();
});
beforeEach(async () => {
  ({ loop } = await newStory(chain, contracts));
  contracts = loopContracts(loop);
});
afterAll(() => chain.close());

test("the proposal fails: nothing changes and the next answer costs Bob what it did; a second try passes", async () => {
  const { ada, bob, carol, dan, eve } = chain.actors;
  const money = await count(loop);
  const terms = await modelTerms(loop);
  await takePart(loop, [ada, bob, carol, dan]);
  const first = await proposeRoyalty(loop, ada, 2000, royaltyText(2000, 1000));
  await vote(loop, ada, first, inFavour);
  for (const voter of [bob, carol]) await vote(loop, voter, first, against);
  await waitUntil(loop, first.deadline + 1n);
  expect(await tallyOf(loop.dao, first.proposalId)).toEqual({ for: lab(100_000), against: lab(150_000), abstain: 0n });
  expect(await stateOf(loop.dao, first.proposalId)).toBe("defeated");
  const state = "GovernorUnexpectedProposalState";
  expect((await rejection(queueProposal(loop.dao, eve, first))).name).toBe(state);
  expect((await rejection(executeDecision(loop, eve, first))).name).toBe(state);
  expect(await setTheRoyalty(loop)).toContain("NotTheTimelock");
  expect(await modelTerms(loop)).toEqual(terms);
  const between = await order(loop);
  await answer(loop, between);
  expect(await payout(loop, between.order)).toEqual({ escrow: -price, ada: 100_000n, bob: 900_007n });

  const again = (bps: number) => proposeRoyalty(loop, ada, bps, royaltyText(bps, 1000));
  expect((await rejection(again(2000))).name).toBe(state); // the same words and calls are the same proposal
  const second = await again(1500);
  await vote(loop, dan, second, inFavour);
  for (const voter of [bob, carol]) await vote(loop, voter, second, against);
  await queueWhenOver(loop, eve, second);
  expect((await rejection(executeDecision(loop, eve, second))).name).toBe("TimelockUnexpectedOperationState");
  expect(await modelTerms(loop)).toEqual(terms);
  await executeWhenDue(loop, eve, second);
  expect(await modelTerms(loop)).toEqual({ ...terms, version: 2n, royaltyBps: 1500, since: await chain.clock.now() });
  expect((await order(loop)).order.job.royalties).toEqual([{ account: ada.address, bps: 1500 }]);
  expect(await money.changes()).toEqual({ carol: -2n * price, escrow: price, ada: 100_000n, bob: 900_007n });
});

test("Dan overrides his delegate: his own vote counts, no vote is lost or doubled, and the result turns", async () => {
  const { ada, bob, carol, dan, eve } = chain.actors;
  const money = await count(loop);
  const terms = await modelTerms(loop);
  const desk = await openDesk(loop);
  await delegateVotes(loop.dao, carol, desk.guard.address); // she trusts Dan's delegate as well
  await takePart(loop, [bob]);
  const proposal = await proposeRoyalty(loop, ada, 1500, royaltyText(1500, 1000));
  const { proposalId } = proposal;
  await vote(loop, bob, proposal, against);
  const read = await readProposals(loop, desk, [proposal]);
  const [announced] = await announce(loop, desk, read);
  expect(await castEarly(desk, announced!)).toContain("TooEarly");
  await castWhenDue(loop, desk, announced!);
  const tally = () => tallyOf(loop.dao, proposalId);
  expect(await tally()).toEqual({ for: lab(250_000), against: lab(100_000), abstain: 0n });

  await overrideVote(loop.dao, dan, proposalId, against, "I would rather leave it as it is");
  expect(await tally()).toEqual({ for: lab(50_000), against: lab(300_000), abstain: 0n });
  const twice = await rejection(overrideVote(loop.dao, dan, proposalId, against, "and again"));
  expect(twice).toEqual({ name: "GovernorAlreadyOverriddenVote", args: [dan.address] });
  const recast = await rejection(castVote(desk.guard, eve, proposalId, announced!.reason));
  expect(recast).toEqual({ name: "AlreadyCast", args: [proposalId] });
  expect(await tally()).toEqual({ for: lab(50_000), against: lab(300_000), abstain: 0n });
  expect(await voteStatus(desk.guard, proposalId)).toBe("cast");
  expect(await governorAt(loop.dao).read.hasVoted([proposalId, desk.guard.address])).toBe(true);

  await waitUntil(loop, proposal.deadline + 1n);
  expect(await stateOf(loop.dao, proposalId)).toBe("defeated");
  expect((await rejection(queueProposal(loop.dao, eve, proposal))).name).toBe("GovernorUnexpectedProposalState");
  expect(await modelTerms(loop)).toEqual(terms);
  const tokens = await Promise.all([dan, carol].map(({ address }) => tokenAt(loop.dao).read.balanceOf([address])));
  expect(tokens).toEqual([lab(200_000), lab(50_000)]); // votes were lent, tokens never
  expect(await money.changes()).toEqual({});
});

test("a change of the terms never touches an open job: each is paid by the version that it was opened under", async () => {
  const { ada, carol, dan, eve } = chain.actors;
  const money = await count(loop);
  await takePart(loop, [dan]);
  const decided = async (call: ReturnType<typeof priceCall>, title: string) => {
    const proposal = await propose(loop.dao, ada, { title, body: "For all jobs from now on.", actions: [call] });
    await vote(loop, dan, proposal, inFavour);
    await queueWhenOver(loop, eve, proposal);
    await executeWhenDue(loop, eve, proposal);
  };
  const patience = 7200n; // longer than both votes
  const waiting = await wishFor(loop, carol, (await drawing(1)).imageCommitment, { patience });
  const signed = await signJob(loop.escrow, carol, waiting.job);
  const [first, alsoFirst] = [await order(loop, 7), await order(loop, 3)];
  await decided(royaltyCall(loop, 3333), "A third for the creators");
  const second = await order(loop, 5);
  await decided(priceCall(loop, 2_000_003n), "Two dollars and three millionths for an answer");
  const third = await order(loop, 9);

  expect([first, second, third].map(({ order: { version, job } }) => [version, job.amount])).toEqual([
    [1n, price],
    [2n, price],
    [3n, 2_000_003n],
  ]);
  expect(await sharesAt(loop, 1n)).toEqual([{ account: ada.address, bps: 1000 }]); // the past is kept
  expect((await rejection(openWish(loop, eve, waiting, signed))).name).toBe("PriceTooLow"); // signed, but not opened
  expect(await orderUnderOldTerms(loop, first.order, await drawing(1))).toContain("OtherShares");
  expect(await money.changes()).toEqual({ carol: -5_000_024n, escrow: 5_000_024n });

  for (const job of [third, second, first, alsoFirst]) await answer(loop, job);
  expect(await payout(loop, third.order)).toEqual({ escrow: -2_000_003n, ada: 666_600n, bob: 1_333_403n });
  expect(await payout(loop, second.order)).toEqual({ escrow: -price, ada: 333_302n, bob: 666_705n });
  for (const { order } of [first, alsoFirst]) {
    expect(await payout(loop, order)).toEqual({ escrow: -price, ada: 100_000n, bob: 900_007n });
  }
  expect(await money.changes()).toEqual({ carol: -5_000_024n, ada: 1_199_902n, bob: 3_800_122n });
});
