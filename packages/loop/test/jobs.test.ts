// Jobs for a registered model, answered with real proofs on a real EVM; and every cheat that must fail.
import { revokeWork } from "@synergy/attestation";
import { createSignedJob, jobStatus, refundJob, signJob } from "@synergy/escrow";
import { rejection } from "@synergy/kit";
import { answerOf, commitImage, jobContext, newSalt, postJob, prove, submitAnswer } from "@synergy/zk-proof";
import { keccak256, toHex, zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  handInAnswer,
  type Loop,
  labModelRoot,
  OtherPictureError,
  openWish,
  orderOf,
  proveAnswer,
  releaseWithProof,
  requirementOf,
  UnknownOrderError,
  type Wish,
  wishFor,
} from "../src/index.ts";
import { answered, changes, loopWithModel, newPicture, openJob, price, royaltyBps } from "./support/loop.ts";

let loop: Loop;
beforeAll(async () => {
  ({ loop } = await loopWithModel());
});
afterAll(() => loop.chain.close());

const people = () => loop.chain.actors;
const royalty = (price * BigInt(royaltyBps)) / 10_000n;
const release = (order: Wish) => rejection(releaseWithProof(loop, people().bob, order));

/** What the contract says to a job that Carol signed with these changes to the registry's terms. */
async function refusalOf(change: (wish: Wish) => Wish | Promise<Wish>) {
  const { imageCommitment } = await newPicture();
  const wish = await change(await wishFor(loop, people().carol, imageCommitment));
  const signature = await signJob(loop.escrow, people().carol, wish.job);
  return rejection(openWish(loop, people().eve, wish, signature));
}

describe("from the order to the money", () => {
  test("Carol signs once, Bob proves, and Ada gets her royalty with the payment", async () => {
    const { bob, eve } = people();
    const paidIn = await changes(loop, async () => {
      const job = await openJob(loop);
      const proven = await proveAnswer(loop, job.order, job.picture);
      await handInAnswer(loop, bob, job.order, proven);
      expect(await answerOf(loop.board, job.order.boardJob)).toBe(proven.class);
      const paidOut = await changes(loop, () => releaseWithProof(loop, eve, job.order)); // anybody may call
      expect(paidOut).toEqual({ ada: royalty, bob: price - royalty });
      expect(await release(job.order)).toEqual({ name: "NotHeld", args: [job.order.jobId] });
    });
    expect(paidIn).toEqual({ carol: -price, ada: royalty, bob: price - royalty });
  });

  test("TypeScript and Solidity agree on the requirement, and the order can be read back", async () => {
    const { order } = await openJob(loop);
    const onChain = await loop.chain.client.readContract({
      abi: [
        {
          type: "function",
          name: "requirementOf",
          stateMutability: "pure",
          inputs: [{ type: "bytes32" }, { type: "uint256" }],
          outputs: [{ type: "bytes32" }],
        },
      ] as const,
      address: loop.proofCondition,
      functionName: "requirementOf",
      args: [labModelRoot, order.imageCommitment],
    });
    expect(requirementOf(labModelRoot, order.imageCommitment)).toBe(onChain);
    const { modelRoot, version, boardJob } = await orderOf(loop, order.jobId);
    expect({ modelRoot, version, boardJob }).toEqual({
      modelRoot: labModelRoot,
      version: 1n,
      boardJob: order.boardJob,
    });
    await expect(orderOf(loop, keccak256(toHex("nothing")))).rejects.toThrow(UnknownOrderError);
  });

  test("Bob vanishes: after the deadline Carol has her money back, and his late proof pays nobody", async () => {
    const { carol } = people();
    const job = await openJob(loop);
    await loop.chain.clock.advance(3601);
    await answered(loop, job);
    expect((await release(job.order)).name).toBe("TooLate");
    expect(await changes(loop, () => refundJob(loop.escrow, carol, job.order.job))).toEqual({ carol: price });
    expect((await release(job.order)).name).toBe("NotHeld");
  });
});

describe("what is no answer to this job", () => {
  test("no answer at all", async () => {
    const { order } = await openJob(loop);
    expect(await release(order)).toEqual({ name: "NotAnswered", args: [order.jobId, order.boardJob] });
    expect(await jobStatus(loop.escrow, order.jobId)).toBe("open");
  });

  test("a proof for another drawing", async () => {
    const { order, picture } = await openJob(loop);
    const other = await newPicture(3);
    await expect(proveAnswer(loop, order, { ...other, salt: picture.salt })).rejects.toThrow(OtherPictureError);
    const ctx = jobContext(loop.board, order.boardJob, people().bob.address);
    const proven = await prove({ ...other, ctx });
    expect((await rejection(handInAnswer(loop, people().bob, order, proven))).name).toBe("InvalidProof");
    expect((await release(order)).name).toBe("NotAnswered");
  });

  test("the proof of another job, even for the same drawing", async () => {
    const first = await openJob(loop);
    const second = await openJob(loop);
    const proven = await proveAnswer(loop, first.order, first.picture);
    expect((await rejection(handInAnswer(loop, people().bob, second.order, proven))).name).toBe("InvalidProof");
    await handInAnswer(loop, people().bob, first.order, proven);
    expect((await release(second.order)).name).toBe("NotAnswered");
  });

  test("an answer on the board to a job that was posted there without the money", async () => {
    const { bob, eve } = people();
    const { order, picture } = await openJob(loop);
    const request = { imageCommitment: order.imageCommitment, worker: bob.address };
    const { jobId } = await postJob(loop.board, eve, request);
    const proven = await prove({ ...picture, ctx: jobContext(loop.board, jobId, bob.address) });
    await submitAnswer(loop.board, bob, { jobId, digit: proven.class, proof: proven.proof });
    expect((await release(order)).name).toBe("NotAnswered");
  });

  test("another digit with the right proof", async () => {
    const { order, picture } = await openJob(loop);
    const proven = await proveAnswer(loop, order, picture);
    const forged = { ...proven, class: (proven.class + 1) % 10 };
    expect((await rejection(handInAnswer(loop, people().eve, order, forged))).name).toBe("InvalidProof");
  });
});

describe("terms that are not the registry's", () => {
  const shared = (account: () => `0x${string}`) => (wish: Wish) => {
    return { ...wish, job: { ...wish.job, royalties: [{ account: account(), bps: royaltyBps }] } };
  };
  const changed = (terms: () => Partial<Wish["job"]>) => (wish: Wish) => ({
    ...wish,
    job: { ...wish.job, ...terms() },
  });

  test("the royalty left out, halved, or turned to Eve", async () => {
    expect((await refusalOf(changed(() => ({ royalties: [] })))).name).toBe("OtherShares");
    const half = [{ account: people().ada.address, bps: royaltyBps / 2 }];
    expect((await refusalOf(changed(() => ({ royalties: half })))).name).toBe("OtherShares");
    expect((await refusalOf(shared(() => people().eve.address))).name).toBe("OtherShares");
  });

  test("a price below the registry's", async () => {
    const refusal = await refusalOf(changed(() => ({ amount: price - 1n })));
    expect(refusal).toEqual({ name: "PriceTooLow", args: [price - 1n, price] });
  });

  test("another provider, another token", async () => {
    const { eve, bob } = people();
    const provider = await refusalOf(changed(() => ({ provider: eve.address })));
    expect(provider).toEqual({ name: "OtherProvider", args: [eve.address, bob.address] });
    const signed = await wishFor(loop, people().carol, 1n);
    const signature = await signJob(loop.escrow, people().carol, signed.job);
    const wish = { ...signed, job: { ...signed.job, token: loop.dao.token } };
    expect((await rejection(openWish(loop, eve, wish, signature))).name).toBe("OtherToken");
  });

  test("a way back for Carol: her arbiter, her condition, a deadline that nobody can meet", async () => {
    const { carol } = people();
    expect((await refusalOf(changed(() => ({ arbiter: carol.address })))).name).toBe("ArbiterNamed");
    expect((await refusalOf(changed(() => ({ condition: zeroAddress })))).name).toBe("OtherCondition");
    const soon = (await loop.chain.clock.now()) + 60n;
    expect((await refusalOf(changed(() => ({ deadline: soon })))).name).toBe("DeadlineTooSoon");
  });

  test("another picture, or another model, than the one that she signed for", async () => {
    expect((await refusalOf((wish) => ({ ...wish, imageCommitment: wish.imageCommitment + 1n }))).name).toBe(
      "OtherOrder",
    );
    expect((await refusalOf((wish) => ({ ...wish, root: keccak256(toHex("Eve's")) }))).name).toBe("UnknownModel");
  });

  test("Eve changes one of Carol's terms: the signature is for another job", async () => {
    const { carol, eve } = people();
    const wish = await wishFor(loop, carol, await commitImage((await newPicture()).pixels, newSalt()));
    const signature = await signJob(loop.escrow, carol, wish.job);
    const job = { ...wish.job, amount: wish.job.amount * 100n };
    expect((await rejection(openWish(loop, eve, { ...wish, job }, signature))).name).toBe("ERC3009InvalidSignature");
  });
});

describe("orders", () => {
  test("one signature opens one job", async () => {
    const { order } = await openJob(loop);
    const again = await rejection(openWish(loop, people().eve, order, order.signature));
    expect(again).toEqual({ name: "AlreadyOrdered", args: [order.jobId, order.boardJob] });
  });

  test("Eve brings Carol's signature to the escrow directly: the order goes through all the same", async () => {
    const { carol, eve, bob } = people();
    const picture = await newPicture();
    const wish = await wishFor(loop, carol, picture.imageCommitment);
    const signature = await signJob(loop.escrow, carol, wish.job);
    await createSignedJob(loop.escrow, eve, wish.job, signature);
    expect((await release(wish)).name).toBe("NotOrdered");
    const order = await openWish(loop, bob, wish, signature);
    await answered(loop, { order, picture });
    expect(await changes(loop, () => releaseWithProof(loop, bob, order))).toEqual({
      ada: royalty,
      bob: price - royalty,
    });
  });

  test("with a job that is over, nothing can be ordered", async () => {
    const { carol, bob } = people();
    const wish = await wishFor(loop, carol, (await newPicture()).imageCommitment);
    const signature = await signJob(loop.escrow, carol, wish.job);
    await createSignedJob(loop.escrow, bob, wish.job, signature);
    await refundJob(loop.escrow, bob, wish.job);
    expect((await rejection(openWish(loop, bob, wish, signature))).name).toBe("ERC3009UsedAuthorization");
  });

  test("Ada revokes her work: what is open pays her all the same, and nothing new is opened", async () => {
    const { loop: other, work } = await loopWithModel();
    const { ada, bob, carol } = other.chain.actors;
    const job = await openJob(other);
    await revokeWork(other.registry, ada, work.uid);
    const next = await wishFor(other, carol, 1n);
    const refusal = await rejection(openWish(other, bob, next, await signJob(other.escrow, carol, next.job)));
    expect(refusal).toEqual({ name: "RevokedWork", args: [work.uid] });
    await answered(other, job);
    const paid = await changes(other, () => releaseWithProof(other, bob, job.order));
    expect(paid).toEqual({ ada: royalty, bob: price - royalty });
    await other.chain.close();
  });
});
