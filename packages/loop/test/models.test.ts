// Registered models against the stock EAS: whom a model owes, and every way to get around it.
import { registerWork, revokeWork } from "@synergy/attestation";
import { rejection } from "@synergy/kit";
import { type Hex, keccak256, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Loop, labModelRoot, modelOf, modelRegistryAt, registerModel, sharesAt } from "../src/index.ts";
import { freshLoop, newWork, onRecord, price, royaltyBps } from "./support/loop.ts";

let loop: Loop;
let work: Hex;
beforeAll(async () => {
  const fresh = await freshLoop();
  loop = fresh.loop;
  work = fresh.work.uid;
});
afterAll(() => loop.chain.close());

let models = 0;
/** A model that nobody has registered yet. */
const newRoot = (): Hex => keccak256(toHex(`model ${++models}`));

const register = (offer: Partial<Parameters<typeof registerModel>[2]>, provider = loop.chain.actors.bob) =>
  registerModel(loop, provider, { root: newRoot(), price, royaltyBps, works: [work], ...offer });

describe("registering a model", () => {
  test("whom a royalty goes to is read from the attestation, and the terms are as they were offered", async () => {
    const { ada, bob } = loop.chain.actors;
    await register({ root: labModelRoot });
    const model = await modelOf(loop);
    expect(model).toMatchObject({ provider: bob.address, works: [work], payees: [ada.address], askedBps: 500 });
    expect(model.terms).toEqual({ version: 1n, price, royaltyBps, since: await loop.chain.clock.now() });
    expect(await sharesAt(loop, 1n)).toEqual([{ account: ada.address, bps: royaltyBps }]);
  });

  test("Eve can't register the same model as hers", async () => {
    const { bob, eve } = loop.chain.actors;
    expect(await rejection(register({ root: labModelRoot }, eve))).toEqual({
      name: "AlreadyRegistered",
      args: [labModelRoot, bob.address],
    });
  });

  test("a royalty that does not divide loses no point: the first works get one more", async () => {
    const { ada, dan, carol } = loop.chain.actors;
    const works = [work, (await onRecord(loop, dan)).uid, (await onRecord(loop, carol)).uid];
    const root = newRoot();
    await register({ root, works, royaltyBps: 1501 });
    expect(await sharesAt(loop, 1n, root)).toEqual([
      { account: ada.address, bps: 501 },
      { account: dan.address, bps: 500 },
      { account: carol.address, bps: 500 },
    ]);
  });
});

describe("what is no basis for a model", () => {
  test("a work that nobody attested", async () => {
    const uid = keccak256(toHex("nothing"));
    expect(await rejection(register({ works: [uid] }))).toEqual({ name: "UnknownWork", args: [uid] });
  });

  test("a work whose author has revoked it", async () => {
    const { ada } = loop.chain.actors;
    const { uid } = await onRecord(loop, ada);
    await revokeWork(loop.registry, ada, uid);
    expect(await rejection(register({ works: [uid] }))).toEqual({ name: "RevokedWork", args: [uid] });
  });

  test("no work, the same one twice, or too many of them", async () => {
    expect((await rejection(register({ works: [] }))).name).toBe("MissingWorks");
    expect(await rejection(register({ works: [work, work] }))).toEqual({ name: "DuplicateWork", args: [work] });
    const many = Array.from({ length: 17 }, () => work);
    expect(await rejection(register({ works: many }))).toEqual({ name: "TooManyWorks", args: [17n, 16n] });
  });

  test("less than the licences ask, counted for all works", async () => {
    expect(await rejection(register({ royaltyBps: 499 }))).toEqual({ name: "RoyaltyTooLow", args: [499n, 500n] });
    const works = [work, (await onRecord(loop, loop.chain.actors.dan)).uid];
    const tooLow = { name: "RoyaltyTooLow", args: [999n, 1000n] };
    expect(await rejection(register({ works, royaltyBps: 999 }))).toEqual(tooLow);
  });

  test("a royalty of more than half, a licence that asks for one, no price, or no model", async () => {
    expect((await rejection(register({ royaltyBps: 5001 }))).name).toBe("RoyaltyTooHigh");
    const greedy = newWork(loop.chain.actors.dan, { royaltyBps: 5001 });
    const { uid } = await registerWork(loop.registry, loop.chain.actors.dan, greedy);
    expect((await rejection(register({ works: [uid], royaltyBps: 5000 }))).name).toBe("RoyaltyTooHigh");
    expect((await rejection(register({ price: 0n }))).name).toBe("MissingPrice");
    expect((await rejection(register({ root: `0x${"0".repeat(64)}` }))).name).toBe("MissingModelRoot");
  });
});

describe("nobody but the timelock changes terms", () => {
  test.each(["ada", "bob", "dan", "eve", "lab"] as const)("%s can't", async (name) => {
    const caller = loop.chain.actors[name];
    const { write } = modelRegistryAt(loop, caller);
    const refusal = { name: "NotTheTimelock", args: [caller.address, loop.dao.timelock] };
    expect(await rejection(write.setRoyalty([labModelRoot, 0]))).toEqual(refusal);
    expect(await rejection(write.setPrice([labModelRoot, 1n]))).toEqual(refusal);
  });

  test("what nobody registered has no terms", async () => {
    const root = newRoot();
    expect(await rejection(modelOf(loop, root))).toEqual({ name: "UnknownModel", args: [root] });
    expect(await rejection(sharesAt(loop, 9n))).toEqual({ name: "UnknownVersion", args: [labModelRoot, 9n] });
  });
});
