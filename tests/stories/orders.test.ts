// What can go wrong with one order: Bob vanishes, his proof is for another drawing, Ada takes her work back.
import { registerWork, revokeWork, type WorkRecord } from "@synergy/attestation";
import { jobIdAt, jobStatus, refundJob, signJob } from "@synergy/escrow";
import { type Chain, rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import {
  commissionWork,
  handInAnswer,
  type Loop,
  type LoopContracts,
  loopContracts,
  OtherPictureError,
  openModelJob,
  openWish,
  proveAnswer,
  releaseWithAttestation,
  releaseWithProof,
  type Wish,
  waitUntil,
  wishFor,
} from "@synergy/loop";
import { answerOf, jobContext, prove } from "@synergy/zk-proof";
import type { LocalAccount } from "viem";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answer, count, drawing, newStory, newWork, order, payout, price } from "./support.ts";

let chain: Chain;
let loop: Loop;
let work: WorkRecord;
let contracts: LoopContracts = {};
beforeAll(async () => {
  chain = await hardhatChain();
});
beforeEach(async () => {
  ({ loop, work } = await newStory(chain, contracts));
  contracts = loopContracts(loop);
});
afterAll(() => chain.close());

/** Somebody brings a job that its customer has signed. */
const bring = async (loop: Loop, customer: LocalAccount, wish: Wish) =>
  openWish(loop, customer, wish, await signJob(loop.escrow, customer, wish.job));

test("Bob vanishes: Carol has her money back after the deadline, and what he proves later pays nobody", async () => {
  const { carol, eve } = chain.actors;
  const money = await count(loop);
  const job = await order(loop);
  const { deadline } = job.order.job;
  expect(await money.changes()).toEqual({ carol: -price, escrow: price });
  expect((await rejection(releaseWithProof(loop, eve, job.order))).name).toBe("NotAnswered");
  expect((await rejection(refundJob(loop.escrow, carol, job.order.job))).name).toBe("TooEarly");

  await waitUntil(loop, deadline);
  expect(await answer(loop, job)).toBe(7); // he is back, and his proof is good
  expect(await answerOf(loop.board, job.order.boardJob)).toBe(7);
  const late = await rejection(releaseWithProof(loop, eve, job.order));
  expect(late).toEqual({ name: "TooLate", args: [expect.any(BigInt), deadline] });
  await refundJob(loop.escrow, eve, job.order.job); // anybody may send it, and it goes to Carol
  expect(await money.changes()).toEqual({});

  expect((await rejection(releaseWithProof(loop, eve, job.order))).name).toBe("NotHeld");
  expect((await rejection(refundJob(loop.escrow, carol, job.order.job))).name).toBe("NotHeld");
  expect((await rejection(openWish(loop, eve, job.order, job.order.signature))).name).toBe("DeadlineTooSoon");
  expect(await jobStatus(loop.escrow, job.order.jobId)).toBe("none");
  expect(await money.changes()).toEqual({});
});

test("Eve orders so that only Bob could lose: no deadline of a minute, no judge and no condition of her own", async () => {
  const { eve, ada } = chain.actors;
  const money = await count(loop);
  const { imageCommitment } = await drawing(7);
  const wish = await wishFor(loop, eve, imageCommitment);
  const refusal = async (terms: Partial<Wish["job"]>) =>
    (await rejection(bring(loop, eve, { ...wish, job: { ...wish.job, ...terms } }))).name;
  expect(await refusal({ deadline: (await chain.clock.now()) + 60n })).toBe("DeadlineTooSoon");
  expect(await refusal({ arbiter: eve.address })).toBe("ArbiterNamed");
  expect(await refusal({ condition: loop.attestationCondition })).toBe("OtherCondition");
  expect(await refusal({ amount: price - 1n })).toBe("PriceTooLow");
  expect(await refusal({ provider: eve.address })).toBe("OtherProvider");
  expect(await refusal({ royalties: [{ account: ada.address, bps: 999 }] })).toBe("OtherShares");
  expect(await money.changes()).toEqual({});
});

test("the proof is for another drawing: it is refused by name, and only the right one moves money", async () => {
  const { bob, carol, eve } = chain.actors;
  const money = await count(loop);
  const wish = await wishFor(loop, carol, (await drawing(3)).imageCommitment);
  const job = await order(loop);
  const { order: ordered, picture } = job;
  const swapped = await rejection(bring(loop, carol, { ...wish, imageCommitment: picture.imageCommitment }));
  expect(swapped.name).toBe("OtherOrder"); // one drawing in the money's terms, another on the board

  const other = await drawing(3);
  await expect(proveAnswer(loop, ordered, other)).rejects.toThrow(OtherPictureError);
  const ctx = jobContext(loop.board, ordered.boardJob, bob.address);
  const wrong = await prove({ ...other, ctx }); // so he goes around the library
  for (const sender of [bob, eve]) {
    expect((await rejection(handInAnswer(loop, sender, ordered, wrong))).name).toBe("InvalidProof");
    const refused = await rejection(releaseWithProof(loop, sender, ordered));
    expect(refused).toEqual({ name: "NotAnswered", args: [ordered.jobId, ordered.boardJob] });
  }
  expect(await answerOf(loop.board, ordered.boardJob)).toBeUndefined();
  expect(await jobStatus(loop.escrow, ordered.jobId)).toBe("open");
  expect(await money.changes()).toEqual({ carol: -price, escrow: price });

  const right = await proveAnswer(loop, ordered, picture);
  expect((await rejection(handInAnswer(loop, eve, ordered, { ...right, class: 3 }))).name).toBe("InvalidProof");
  await handInAnswer(loop, eve, ordered, right); // whoever brings it: the credit is Bob's
  expect(await payout(loop, ordered)).toEqual({ escrow: -price, ada: 100_000n, bob: 900_007n });
  expect(await money.changes()).toEqual({ carol: -price, ada: 100_000n, bob: 900_007n });
});

test("Ada revokes in between: the open job pays her all the same, and nobody orders a new one", async () => {
  const { ada, carol, eve } = chain.actors;
  const money = await count(loop);
  const open = await order(loop);
  expect((await rejection(revokeWork(loop.registry, eve, work.uid))).name).toBe("AccessDenied");
  await revokeWork(loop.registry, ada, work.uid);
  const { imageCommitment } = await drawing(1);
  for (const customer of [carol, eve]) {
    const refused = await rejection(openModelJob(loop, customer, imageCommitment));
    expect(refused).toEqual({ name: "RevokedWork", args: [work.uid] });
  }
  expect(await money.changes()).toEqual({ carol: -price, escrow: price });
  await answer(loop, open);
  expect(await payout(loop, open.order)).toEqual({ escrow: -price, ada: 100_000n, bob: 900_007n });
  expect(await money.changes()).toEqual({ carol: -price, ada: 100_000n, bob: 900_007n });
});

test("Ada revokes what Bob's dollars wait for: they do not pay her, nor Eve, and go back to him", async () => {
  const { ada, bob, eve } = chain.actors;
  const money = await count(loop);
  const ordered = newWork(ada);
  const terms = { author: ada.address, contentHash: ordered.contentHash, amount: 2_000_001n };
  const commission = await commissionWork(loop, bob, terms);
  const hers = await registerWork(loop.registry, eve, newWork(eve));
  const wrong = await rejection(releaseWithAttestation(loop, eve, commission, hers.uid));
  expect(wrong).toEqual({ name: "WrongAuthor", args: [eve.address, ada.address] });
  const { uid } = await registerWork(loop.registry, ada, ordered);
  const { revokedAt } = await revokeWork(loop.registry, ada, uid);
  const refused = await rejection(releaseWithAttestation(loop, ada, commission, uid));
  expect(refused).toEqual({ name: "RevokedAttestation", args: [uid, revokedAt] });
  expect(await jobStatus(loop.escrow, jobIdAt(loop.escrow, commission.job))).toBe("open");
  expect(await money.changes()).toEqual({ bob: -2_000_001n, escrow: 2_000_001n });
  await waitUntil(loop, commission.job.deadline);
  await refundJob(loop.escrow, bob, commission.job);
  expect(await money.changes()).toEqual({});
});
