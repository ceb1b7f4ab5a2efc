// The loop end to end, with the library's functions, and told twice: in this process and at `npm start`.
import {
  commitWork,
  describeWork,
  inspect,
  labAuthority,
  linkTo,
  publishWork,
  recordByUid,
  samplePicture,
  signPicture,
  type WorkRecord,
} from "@synergy/attestation";
import { stateOf, tallyOf, tokenAt } from "@synergy/dao-delegate";
import { jobStatus } from "@synergy/escrow";
import { rejection } from "@synergy/kit";
import * as loops from "@synergy/loop";
import * as story from "@synergy/loop/story";
import { answerOf } from "@synergy/zk-proof";
import { parseEther } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atNpmStart, inThisProcess } from "./backends.ts";
import { answer, count, drawing, order, payout, price } from "./support.ts";

const fee = 2_000_000n;

describe.each([
  { place: "in this process", open: inThisProcess },
  { place: "over JSON-RPC at npm start", open: atNpmStart },
])("the loop $place", ({ open }) => {
  let loop: loops.Loop;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    ({ loop, close } = await open());
    const { bob, carol, eve } = loop.chain.actors;
    await story.fillPockets(loop, [bob, carol, eve]);
  });
  afterAll(() => close());

  test("a picture is signed, an answer is bought, proven and paid, the rule is changed, and the next is paid by it", async () => {
    const { ada, bob, carol } = loop.chain.actors;
    const money = await count(loop);
    const treasury = await treasuryOf(loop);

    const work = await sellPicture(loop);
    expect(await money.changes()).toEqual({ bob: -fee, ada: fee });

    await loops.registerModel(loop, bob, { price, royaltyBps: 1000, works: [work.uid] });
    expect(await loops.takeTheModel(loop, work.uid)).toContain("AlreadyRegistered");
    expect(await loops.modelOf(loop)).toMatchObject({ provider: bob.address, payees: [ada.address], askedBps: 500 });

    const first = await buyAnswer(loop, 7);
    expect(first.paid).toEqual({ escrow: -price, ada: 100_000n, bob: 900_007n });

    const proposal = await changeRule(loop);
    expect(await loops.modelTerms(loop)).toMatchObject({ version: 2n, price, royaltyBps: 1500 });
    expect(await loops.orderUnderOldTerms(loop, first.order, await drawing(3))).toContain("OtherShares");

    const second = await buyAnswer(loop, 3);
    expect(second.paid).toEqual({ escrow: -price, ada: 150_001n, bob: 850_006n });

    // What is left on chain when the story is over: every unit, every version, every vote.
    expect(await money.changes()).toEqual({ ada: 2_250_001n, bob: -249_987n, carol: -2_000_014n });
    expect(await treasuryOf(loop)).toBe(treasury);
    expect(await stateOf(loop.dao, proposal.proposalId)).toBe("executed");
    const votes = { for: parseEther("200000"), against: 0n, abstain: 0n };
    expect(await tallyOf(loop.dao, proposal.proposalId)).toEqual(votes);
    expect(await recordByUid(loop.registry, work.uid)).toMatchObject({ author: ada.address, revokedAt: 0n });
    for (const [bought, version] of [
      [first, 1n],
      [second, 2n],
    ] as const) {
      const { jobId, boardJob, job } = bought.order;
      expect(await loops.orderOf(loop, jobId)).toMatchObject({ version, boardJob, modelRoot: loops.labModelRoot });
      expect(await answerOf(loop.board, boardJob)).toBe(bought.digit);
      expect([await jobStatus(loop.escrow, jobId), job.customer]).toEqual(["none", carol.address]); // over, forgotten
    }
  });
});

/** Bob's dollars wait for Ada's picture; Eve, who has seen its registration coming, gets nothing for her copy. */
async function sellPicture(loop: loops.Loop): Promise<WorkRecord> {
  const { registry, chain } = loop;
  const { ada, bob, eve } = chain.actors;
  const bytes = await samplePicture(6);
  const work = await describeWork(bytes, { licence: "CC-BY-4.0", payee: ada.address, royaltyBps: 500 });
  const { contentHash } = work;
  const commission = await loops.commissionWork(loop, bob, { author: ada.address, contentHash, amount: fee });
  const { readyAt } = await commitWork(registry, ada, work);
  await loops.waitUntil(loop, readyAt);
  expect(await loops.copyTheWork(loop, work)).toContain("NotCommitted");
  const { record } = await publishWork(registry, ada, work);
  const { paid } = await loops.releaseWithAttestation(loop, eve, commission, record.uid);
  expect(paid).toEqual([{ account: ada.address, amount: fee }]);
  const signed = await signPicture(bytes, await (await labAuthority()).issue("Ada"), linkTo(registry, record));
  expect((await inspect(signed, registry)).verdict).toBe("genuine");
  return record;
}

/** From Carol's signature to everybody's money; Eve wants it earlier, with another digit, and twice. */
async function buyAnswer(loop: loops.Loop, digit: number) {
  const { eve } = loop.chain.actors;
  const job = await order(loop, digit);
  const { order: ordered } = job;
  expect(await loops.turnTheRoyalty(loop, job.picture)).toContain("OtherShares");
  const again = await rejection(loops.openWish(loop, eve, ordered, ordered.signature));
  expect(again).toEqual({ name: "AlreadyOrdered", args: [ordered.jobId, ordered.boardJob] });
  expect(await loops.cashIn(loop, ordered)).toContain("NotAnswered");
  expect(await answer(loop, job)).toBe(digit);
  const paid = await payout(loop, ordered);
  expect(await loops.cashIn(loop, ordered)).toContain("NotHeld");
  return { order: ordered, digit, paid };
}

/** Ada proposes, Dan's delegate reads and votes, the timelock executes; Eve tries to be quicker. */
async function changeRule(loop: loops.Loop) {
  const { ada, lab } = loop.chain.actors;
  const desk = await story.openDesk(loop);
  const proposal = await loops.proposeRoyalty(loop, ada, 1500, loops.royaltyText(1500, 1000));
  expect(await loops.setTheRoyalty(loop)).toContain("NotTheTimelock");
  const copy = await loops.copyTheProposal(loop, proposal);
  const [read, readCopy] = await story.readProposals(loop, desk, [proposal, copy]);
  expect(await loops.voteForTheCopy(desk, copy, readCopy!.decision)).toContain("DeniedCall");
  const [vote] = await story.announce(loop, desk, [read!]);
  expect(await loops.castEarly(desk, vote!)).toContain("TooEarly");
  expect(await story.castWhenDue(loop, desk, vote!)).toEqual({ for: 200_000, against: 0, abstain: 0 });
  await loops.queueWhenOver(loop, lab, proposal);
  expect(await loops.executeEarly(loop, proposal)).toContain("TimelockUnexpectedOperationState");
  await loops.executeWhenDue(loop, lab, proposal);
  expect(await stateOf(loop.dao, copy.proposalId)).toBe("defeated");
  return proposal;
}

async function treasuryOf({ dao }: loops.Loop): Promise<bigint> {
  return tokenAt(dao).read.balanceOf([dao.timelock]);
}
