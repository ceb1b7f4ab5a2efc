// The registry's rules, each with the cheat that it stops.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import {
  concatHex,
  encodeAbiParameters,
  type Hex,
  parseAbiParameters,
  parseEventLogs,
  zeroAddress,
  zeroHash,
} from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { SchemaRegistry } from "../generated/SchemaRegistry.ts";
import { WorkRegistry } from "../generated/WorkRegistry.ts";
import { easAbi } from "../src/eas/abi.ts";
import { attest, easOf, onchainUid, requestFor } from "../src/eas/onchain.ts";
import { commitWork, publishWork, revokeWork } from "../src/publish.ts";
import { deployRegistry } from "../src/registry.ts";
import { commitmentOf, newSalt, schemaUidOf, type Work, workSchema } from "../src/work.ts";
import { commitAndWait, newWork, register } from "./support/works.ts";

const chain = await hardhatChain();
const registry = await deployRegistry(chain);
const rules = chain.at(WorkRegistry, registry.workRegistry);
const { ada, bob, carol, eve } = chain.actors;
afterAll(() => chain.close());

/** What the registry answers to an attestation whose commitment is in order. */
async function refusalOf(work: Work, change: Partial<ReturnType<typeof requestFor>> = {}) {
  await commitAndWait(registry, ada, work);
  const data = { ...requestFor(work), ...change };
  return rejection(easOf(registry, ada).write.attest([{ schema: registry.schemaUid, data }]));
}

describe("who is the author", () => {
  test("Ada's work is recorded under her name, at the block's time, with every field as she wrote it", async () => {
    const work = newWork(ada, { royaltyBps: 500 });
    const record = await register(registry, ada, work);
    expect(record).toMatchObject({ author: ada.address, work, revokedAt: 0n, time: await chain.clock.now() });
    expect(await rules.read.uidOf([work.contentHash])).toBe(record.uid);
  });

  test("the chain's UID is the one that TypeScript computes", async () => {
    const work = newWork(ada);
    const record = await register(registry, ada, work);
    const { value: _, ...fields } = requestFor(work);
    const { schemaUid: schema } = registry;
    expect(onchainUid({ ...fields, schema, attester: ada.address, time: record.time })).toBe(record.uid);
  });

  test("TypeScript and Solidity agree on the schema, its UID and the commitment", async () => {
    const work = newWork(ada);
    expect(await rules.read.SCHEMA()).toBe(workSchema);
    expect(registry.schemaUid).toBe(schemaUidOf(workSchema, registry.workRegistry));
    const onChain = await rules.read.commitmentOf([ada.address, work.contentHash, work.salt]);
    expect(commitmentOf(ada.address, work)).toBe(onChain);
  });

  test("Eve's later claim to Ada's work is refused with the UID of Ada's", async () => {
    const work = newWork(ada);
    const { uid } = await register(registry, ada, work);
    const claim = { ...work, payee: eve.address, salt: newSalt() };
    await commitAndWait(registry, eve, claim);
    expect(await rejection(publishWork(registry, eve, claim))).toEqual({
      name: "AlreadyClaimed",
      args: [work.contentHash, uid],
    });
  });

  test("Ada can't register the same bytes twice while her first attestation is live", async () => {
    const work = newWork(ada);
    const { uid } = await register(registry, ada, work);
    const again = await rejection(publishWork(registry, ada, { ...work, licence: "MIT" }));
    expect(again).toEqual({ name: "StillRegistered", args: [work.contentHash, uid] });
  });

  test("after revoking, only Ada can register the bytes anew, and the first attestation stays the first", async () => {
    const work = newWork(ada);
    const first = await register(registry, ada, work);
    expect((await revokeWork(registry, ada, first.uid)).revokedAt).toBe(await chain.clock.now());

    await commitAndWait(registry, eve, work);
    const theft = await rejection(publishWork(registry, eve, work));
    expect(theft).toEqual({ name: "AlreadyClaimed", args: [work.contentHash, first.uid] });

    const { record } = await publishWork(registry, ada, { ...work, licence: "CC0-1.0" });
    expect(await rules.read.uidOf([work.contentHash])).toBe(record.uid);
    expect(await rules.read.firstUidOf([work.contentHash])).toBe(first.uid);
  });

  test("Eve can't revoke Ada's work: EAS denies her access", async () => {
    const { uid } = await register(registry, ada, newWork(ada));
    expect((await rejection(revokeWork(registry, eve, uid))).name).toBe("AccessDenied");
  });

  test("only EAS may ask the registry", async () => {
    const work = newWork(ada);
    const record = await register(registry, ada, work);
    const attestation = await easOf(registry).read.getAttestation([record.uid]);
    const direct = chain.at(WorkRegistry, registry.workRegistry, eve).write.attest([attestation]);
    expect((await rejection(direct)).name).toBe("AccessDenied");
  });
});

describe("commit and reveal", () => {
  test("Eve copies Ada's pending attestation: she has no commitment of her own", async () => {
    const work = newWork(ada);
    await commitAndWait(registry, ada, work);
    // Ada's transaction waits in the open now. Eve sends its data first, under her own name.
    expect(await rejection(attest(registry, eve, work))).toEqual({
      name: "NotCommitted",
      args: [commitmentOf(eve.address, work)],
    });
    expect((await publishWork(registry, ada, work)).record.author).toBe(ada.address);
  });

  test("a commitment that Eve makes once she has seen the content is too young", async () => {
    const work = newWork(ada);
    await commitAndWait(registry, ada, work);
    const { commitment, committedAt, readyAt } = await commitWork(registry, eve, work);
    expect(await rejection(attest(registry, eve, work))).toEqual({
      name: "CommitmentTooYoung",
      args: [commitment, committedAt, readyAt],
    });
    expect((await publishWork(registry, ada, work)).record.author).toBe(ada.address);
  });

  test("a commitment that Eve brings to the chain before Ada does serves Ada just as well", async () => {
    const work = newWork(ada);
    const early = await commitWork(registry, ada, work, { payer: eve });
    expect(await commitWork(registry, ada, work)).toEqual(early);
    await chain.clock.advance(registry.minCommitmentAge);
    expect((await publishWork(registry, ada, work)).record.author).toBe(ada.address);
  });

  test("the commitment to a guessed content with another salt is another one", async () => {
    const work = newWork(ada);
    await commitAndWait(registry, ada, work);
    const other = { ...work, salt: newSalt() };
    expect((await rejection(attest(registry, ada, other))).name).toBe("NotCommitted");
  });
});

describe("the form of a work", () => {
  const cases: [string, Partial<Work>, string][] = [
    ["without a content hash", { contentHash: zeroHash }, "MissingContentHash"],
    ["without a payee", { payee: zeroAddress }, "MissingPayee"],
    ["that asks for more than the whole", { royaltyBps: 10_001 }, "RoyaltyTooHigh"],
  ];
  test.each(cases)("a work %s is refused", async (_, fields, name) => {
    expect((await refusalOf(newWork(ada, fields))).name).toBe(name);
  });

  test("a work that expires is refused", async () => {
    const expirationTime = (await chain.clock.now()) + 10_000n;
    expect(await refusalOf(newWork(ada), { expirationTime })).toEqual({
      name: "MustNotExpire",
      args: [expirationTime],
    });
  });

  test("a work that can't be revoked is refused", async () => {
    expect((await refusalOf(newWork(ada), { revocable: false })).name).toBe("MustBeRevocable");
  });

  test("bytes behind the encoding are refused: nothing may hide there", async () => {
    const work = newWork(ada);
    const data = concatHex([requestFor(work).data, zeroHash]);
    expect((await refusalOf(work, { data })).name).toBe("MalformedWork");
  });

  test("Eve's own schema with the lab's resolver is refused", async () => {
    const work = newWork(eve);
    await commitAndWait(registry, eve, work);
    const looser = "bytes32 contentHash,bytes32 anything";
    const schemas = chain.at(SchemaRegistry, registry.schemaRegistry, eve);
    await chain.mined(schemas.write.register([looser, registry.workRegistry, true]));
    const schema = schemaUidOf(looser, registry.workRegistry);
    const attempt = easOf(registry, eve).write.attest([{ schema, data: requestFor(work) }]);
    expect(await rejection(attempt)).toEqual({ name: "WrongSchema", args: [registry.schemaUid, schema] });
  });
});

describe("derived works", () => {
  const derived = (sources: { uid: Hex; shareBps: number }[]) => newWork(ada, { sources });

  test("a work may derive from several, and keeps the rest for itself", async () => {
    const first = await register(registry, bob, newWork(bob, { royaltyBps: 1_000 }));
    const second = await register(registry, carol, newWork(carol, { royaltyBps: 2_500 }));
    const sources = [
      { uid: first.uid, shareBps: 1_000 },
      { uid: second.uid, shareBps: 9_000 },
    ];
    expect((await register(registry, ada, derived(sources))).work.sources).toEqual(sources);
  });

  test("a source gets no less than its author asks for", async () => {
    const { uid } = await register(registry, bob, newWork(bob, { royaltyBps: 1_000 }));
    expect(await refusalOf(derived([{ uid, shareBps: 999 }]))).toEqual({
      name: "ShareTooLow",
      args: [uid, 999, 1_000],
    });
  });

  test("shares of more than the whole are refused", async () => {
    const first = await register(registry, bob, newWork(bob));
    const second = await register(registry, bob, newWork(bob));
    const sources = [first, second].map(({ uid }) => ({ uid, shareBps: 5_001 }));
    expect(await refusalOf(derived(sources))).toEqual({ name: "SharesExceedWhole", args: [10_002n] });
  });

  test("an invented source is refused", async () => {
    const uid = newSalt();
    expect(await refusalOf(derived([{ uid, shareBps: 1 }]))).toEqual({ name: "UnknownSource", args: [uid] });
  });

  test("a source under another schema is refused", async () => {
    const schemas = chain.at(SchemaRegistry, registry.schemaRegistry, eve);
    await chain.mined(schemas.write.register([workSchema, zeroAddress, true]));
    const schema = schemaUidOf(workSchema, zeroAddress);
    const attestation = easOf(registry, eve).write.attest([{ schema, data: requestFor(newWork(eve)) }]);
    const [attested] = parseEventLogs({
      abi: easAbi,
      eventName: "Attested",
      logs: (await chain.mined(attestation)).logs,
    });
    const { uid } = attested!.args;
    expect(await easOf(registry).read.isAttestationValid([uid])).toBe(true);
    expect(await refusalOf(derived([{ uid, shareBps: 1 }]))).toEqual({ name: "UnknownSource", args: [uid] });
  });

  test("a revoked source is refused", async () => {
    const { uid } = await register(registry, bob, newWork(bob));
    await revokeWork(registry, bob, uid);
    expect(await refusalOf(derived([{ uid, shareBps: 1 }]))).toEqual({ name: "RevokedSource", args: [uid] });
  });

  test("the same source twice is refused", async () => {
    const { uid } = await register(registry, bob, newWork(bob));
    const sources = [1, 2].map((shareBps) => ({ uid, shareBps }));
    expect(await refusalOf(derived(sources))).toEqual({ name: "DuplicateSource", args: [uid] });
  });

  test("a work that derives from its own bytes is refused", async () => {
    const { uid, work } = await register(registry, bob, newWork(bob));
    const circle = newWork(ada, { contentHash: work.contentHash, sources: [{ uid, shareBps: 1 }] });
    expect(await refusalOf(circle)).toEqual({ name: "DerivedFromItself", args: [work.contentHash, uid] });
  });

  test("every source needs its share", async () => {
    const work = newWork(ada);
    const { contentHash, perceptualHash, licence, payee, royaltyBps, salt } = work;
    const { uid } = await register(registry, bob, newWork(bob));
    const fields = [contentHash, perceptualHash, licence, payee, royaltyBps, [uid], [], salt] as const;
    const data = encodeAbiParameters(parseAbiParameters(workSchema), fields);
    expect(await refusalOf(work, { data })).toEqual({ name: "SharesMismatch", args: [1n, 0n] });
  });

  test("seventeen sources are one too many", async () => {
    const sources = Array.from({ length: 17 }, () => ({ uid: newSalt(), shareBps: 1 }));
    expect(await refusalOf(derived(sources))).toEqual({ name: "TooManySources", args: [17n, 16n] });
  });
});
