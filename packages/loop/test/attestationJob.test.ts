// Dollars that wait for an attestation of the stock EAS.
import { registerWork, revokeWork } from "@synergy/attestation";
import { dollarAt, jobIdAt, jobStatus } from "@synergy/escrow";
import { rejection } from "@synergy/kit";
import { type Hex, keccak256, toHex } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AttestationCondition } from "../generated/AttestationCondition.ts";
import { attestationRequirement, commissionWork, type Loop, releaseWithAttestation } from "../src/index.ts";
import { changes, freshLoop, newWork, onRecord } from "./support/loop.ts";

const amount = 2_000_000n;
let loop: Loop;
beforeAll(async () => {
  ({ loop } = await freshLoop());
  const { bob } = loop.chain.actors;
  await loop.chain.mined(dollarAt(loop.escrow).write.faucet([bob.address, 100n * amount]));
});
afterAll(() => loop.chain.close());

/** Bob orders a work that Ada has not registered yet. */
async function commission() {
  const { ada, bob } = loop.chain.actors;
  const work = newWork(ada);
  const { contentHash } = work;
  return { work, ...(await commissionWork(loop, bob, { author: ada.address, contentHash, amount })) };
}

const refusal = (job: Awaited<ReturnType<typeof commission>>, uid: Hex) =>
  rejection(releaseWithAttestation(loop, loop.chain.actors.eve, job, uid));

test("Ada is paid once her work is on record, and anybody may have the condition look", async () => {
  const { ada, eve } = loop.chain.actors;
  const job = await commission();
  const { uid } = await registerWork(loop.registry, ada, job.work);
  expect(await changes(loop, () => releaseWithAttestation(loop, eve, job, uid))).toEqual({ ada: amount });
  expect((await refusal(job, uid)).name).toBe("NotHeld");
});

test("TypeScript and Solidity agree on what a job requires", async () => {
  const { order } = await commission();
  const condition = loop.chain.at(AttestationCondition, loop.attestationCondition);
  expect(attestationRequirement(order)).toBe(await condition.read.requirementOf([order]));
});

test("what nobody attested pays nobody", async () => {
  const uid = keccak256(toHex("nothing"));
  expect(await refusal(await commission(), uid)).toEqual({ name: "UnknownAttestation", args: [uid] });
});

test("another work of Ada's is not the one that was ordered", async () => {
  const job = await commission();
  const other = await onRecord(loop, loop.chain.actors.ada);
  const { contentHash } = other.work;
  expect(await refusal(job, other.uid)).toEqual({ name: "WrongSubject", args: [contentHash, job.order.subject] });
});

test("the same work under Eve's name is not Ada's", async () => {
  const { ada, eve } = loop.chain.actors;
  const job = await commission();
  const { uid } = await registerWork(loop.registry, eve, { ...job.work, payee: eve.address });
  expect(await refusal(job, uid)).toEqual({ name: "WrongAuthor", args: [eve.address, ada.address] });
});

test("Eve shows an order of her own making: it is not the one that the job requires", async () => {
  const { eve } = loop.chain.actors;
  const job = await commission();
  const hers = await onRecord(loop, eve);
  const order = { ...job.order, author: eve.address, subject: hers.work.contentHash };
  expect((await refusal({ ...job, order }, hers.uid)).name).toBe("OtherOrder");
});

test("an attestation that Ada has revoked pays nobody any more", async () => {
  const { ada } = loop.chain.actors;
  const job = await commission();
  const { uid } = await registerWork(loop.registry, ada, job.work);
  const { revokedAt } = await revokeWork(loop.registry, ada, uid);
  expect(await refusal(job, uid)).toEqual({ name: "RevokedAttestation", args: [uid, revokedAt] });
  expect(await jobStatus(loop.escrow, jobIdAt(loop.escrow, job.job))).toBe("open"); // Bob's money waits for its deadline
});
