// A thousand works under one timestamp, and OpenZeppelin's MerkleProof as the judge.
import { hardhatChain } from "@synergy/kit/node";
import { concatHex, type Hex, keccak256 } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { MerkleJudge } from "../generated/MerkleJudge.ts";
import { anchorBatch, createBatch, type InclusionProof, proveInclusion, verifyInclusion } from "../src/batch.ts";
import { signOffchain } from "../src/eas/offchain.ts";
import { verifyOffchain } from "../src/eas/verifyOffchain.ts";
import { InvalidBatchError, NotInBatchError } from "../src/errors.ts";
import { deployRegistry } from "../src/registry.ts";
import { newSalt } from "../src/work.ts";
import { newWork } from "./support/works.ts";

const chain = await hardhatChain();
const registry = await deployRegistry(chain);
const judge = await chain.deploy(MerkleJudge, []);
const { ada, bob } = chain.actors;
const attestations = await Promise.all(
  Array.from({ length: 1_000 }, () => signOffchain(registry, ada, newWork(ada), { time: 1_767_225_600n })),
);
const batch = createBatch(attestations.map(({ uid }) => uid));
const receipt = await anchorBatch(registry, bob, batch);
const anchoredAt = await chain.clock.now();
afterAll(() => chain.close());

const judgeSays = ({ path, root, uid }: InclusionProof) => judge.read.verify([path, root, uid]);

describe("a thousand works", () => {
  test("one timestamp costs under 100 gas per work", () => {
    expect(Number(receipt.gasUsed) / batch.uids.length).toBeLessThan(100);
  });

  test("each of them is proved by ten hashes, and the contract agrees", async () => {
    for (const { uid } of attestations.filter((_, index) => index % 100 === 0)) {
      const proof = proveInclusion(batch, uid);
      expect(proof.path.length).toBeLessThanOrEqual(10);
      expect(await verifyInclusion(registry, proof)).toEqual({ valid: true, anchoredAt });
      expect(await judgeSays(proof)).toBe(true);
    }
  });

  test("what is proved is a valid attestation", async () => {
    expect(await verifyOffchain(registry, attestations[7]!)).toMatchObject({ valid: true });
  });
});

describe("Eve", () => {
  const proof = proveInclusion(batch, batch.uids[42]!);
  const cheats: [string, InclusionProof][] = [
    ["proves her own work with Ada's path", { ...proof, uid: newSalt() }],
    ["proves another work of the batch with this path", { ...proof, uid: batch.uids[43]! }],
    ["leaves out a step", { ...proof, path: proof.path.slice(1) }],
    ["adds a step", { ...proof, path: [...proof.path, newSalt()] }],
    ["changes a step", { ...proof, path: proof.path.with(3, newSalt()) }],
    ["swaps two steps", { ...proof, path: proof.path.with(0, proof.path[1]!).with(1, proof.path[0]!) }],
    ["passes an inner node off as a leaf", { ...proof, uid: innerNode(proof), path: proof.path.slice(1) }],
    ["passes the root off as a leaf", { ...proof, uid: proof.root, path: [] }],
  ];
  test.each(cheats)("%s", async (_, cheat) => {
    expect(await verifyInclusion(registry, cheat)).toMatchObject({ valid: false, reason: "not-in-batch" });
    expect(await judgeSays(cheat)).toBe(false);
  });

  test("builds a batch of her own, and can't say when it was anchored", async () => {
    const own = createBatch([newSalt(), batch.uids[0]!]);
    const forged = proveInclusion(own, batch.uids[0]!);
    expect(await verifyInclusion(registry, forged)).toMatchObject({ valid: false, reason: "not-anchored" });
  });

  test("sends a path without end, or one that is no hashes", async () => {
    const endless = { ...proof, path: Array.from({ length: 1_000 }, () => newSalt()) };
    expect(await verifyInclusion(registry, endless)).toMatchObject({ valid: false, reason: "malformed-proof" });
    const nonsense = { ...proof, path: ["0x12" as Hex] };
    expect(await verifyInclusion(registry, nonsense)).toMatchObject({ valid: false, reason: "malformed-proof" });
  });
});

test("a batch needs works, and each of them once", () => {
  expect(() => createBatch([])).toThrow(InvalidBatchError);
  expect(() => createBatch([batch.uids[0]!, batch.uids[0]!])).toThrow("one of them is there twice");
  expect(() => proveInclusion(batch, newSalt())).toThrow(NotInBatchError);
});

test("a batch of one work is its own root, with an empty path", async () => {
  const single = createBatch([newSalt()]);
  await anchorBatch(registry, bob, single);
  const proof = proveInclusion(single, single.uids[0]!);
  expect(proof.path).toEqual([]);
  expect(await verifyInclusion(registry, proof)).toMatchObject({ valid: true });
});

/** The node above a leaf and its sibling: sorted, as OpenZeppelin hashes pairs. */
function innerNode({ uid, path }: InclusionProof): Hex {
  const leaf = keccak256(keccak256(uid));
  const pair = [leaf, path[0]!].sort() as [Hex, Hex];
  return keccak256(concatHex(pair));
}
