// The DAO changes the rule: through the real Governor and timelock, and in no other way.
import { governorAt, queueProposal, stateOf } from "@synergy/dao-delegate";
import { signJob } from "@synergy/escrow";
import { rejection } from "@synergy/kit";
import { afterAll, beforeEach, expect, test } from "vitest";
import {
  executeDecision,
  executeWhenDue,
  type Loop,
  modelOf,
  modelTerms,
  openWish,
  priceCall,
  proposeRoyalty,
  queueWhenOver,
  releaseWithProof,
  royaltyCall,
  royaltySelector,
  royaltyText,
  waitUntil,
  wishFor,
} from "../src/index.ts";
import { answered, changes, decideRoyalty, loopWithModel, openJob, price } from "./support/loop.ts";

let loop: Loop;
beforeEach(async () => {
  await loop?.chain.close();
  ({ loop } = await loopWithModel());
});
afterAll(() => loop.chain.close());

const parts = (bps: bigint) => {
  const ada = (price * bps) / 10_000n;
  return { ada, bob: price - ada };
};

test("the DAO decides, the open job pays the old royalty, and the next one pays the new one", async () => {
  const { bob } = loop.chain.actors;
  const before = await openJob(loop);
  await decideRoyalty(loop, 1500);
  expect(await modelTerms(loop)).toMatchObject({ version: 2n, royaltyBps: 1500, price });

  const after = await openJob(loop);
  expect([before.order.version, after.order.version]).toEqual([1n, 2n]);
  await answered(loop, before);
  expect(await changes(loop, () => releaseWithProof(loop, bob, before.order))).toEqual(parts(1000n));
  await answered(loop, after);
  expect(await changes(loop, () => releaseWithProof(loop, bob, after.order))).toEqual(parts(1500n));
});

test("what Carol signed before the change is refused after it: she is asked again", async () => {
  const { carol, bob } = loop.chain.actors;
  const wish = await wishFor(loop, carol, 1n, { patience: 7200n });
  const signature = await signJob(loop.escrow, carol, wish.job);
  await decideRoyalty(loop, 1500);
  expect((await rejection(openWish(loop, bob, wish, signature))).name).toBe("OtherShares");
});

test("a decision below Ada's licence fails when it is carried out, and nothing changes", async () => {
  expect(await rejection(decideRoyalty(loop, 499))).toEqual({ name: "RoyaltyTooLow", args: [499n, 500n] });
  expect(await modelTerms(loop)).toMatchObject({ version: 1n, royaltyBps: 1000 });
});

test("a proposal that nobody votes for changes nothing", async () => {
  const { ada, lab } = loop.chain.actors;
  const proposal = await proposeRoyalty(loop, ada, 1500, royaltyText(1500, 1000));
  await waitUntil(loop, proposal.deadline + 1n);
  expect(await stateOf(loop.dao, proposal.proposalId)).toBe("defeated");
  expect((await rejection(queueProposal(loop.dao, lab, proposal))).name).toBe("GovernorUnexpectedProposalState");
  expect((await modelOf(loop)).terms.royaltyBps).toBe(1000);
});

test("what was decided is not carried out before the timelock's delay is over, and not twice", async () => {
  const { ada, dan, eve } = loop.chain.actors;
  const proposal = await proposeRoyalty(loop, ada, 1500, royaltyText(1500, 1000));
  await waitUntil(loop, proposal.snapshot + 1n);
  await loop.chain.mined(governorAt(loop.dao, dan).write.castVote([proposal.proposalId, 1]));
  await queueWhenOver(loop, eve, proposal);
  expect((await rejection(executeDecision(loop, eve, proposal))).name).toBe("TimelockUnexpectedOperationState");
  expect((await modelTerms(loop)).version).toBe(1n);
  await executeWhenDue(loop, eve, proposal);
  expect(await modelTerms(loop)).toMatchObject({ version: 2n, royaltyBps: 1500 });
  expect((await rejection(executeDecision(loop, eve, proposal))).name).toBe("GovernorUnexpectedProposalState");
});

test("the calls are what the registry's functions take, and the selector is the one that a guard allows", () => {
  const call = royaltyCall(loop, 1500);
  expect(call).toMatchObject({ target: loop.modelRegistry, value: 0n });
  expect(call.calldata.slice(0, 10)).toBe(royaltySelector);
  expect(priceCall(loop, 5n).target).toBe(loop.modelRegistry);
});
