// A thousand works for the price of one timestamp: only the root of their Merkle tree goes on chain.
//
// Leaves and nodes are hashed as in OpenZeppelin's MerkleProof: leaf = keccak256(keccak256(abi.encode(uid))), pairs
// sorted. The double hash keeps a node from passing for a leaf (second preimage).
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { type Hex, isHex, type LocalAccount, size, type TransactionReceipt } from "viem";
import { timestamp, timestampOf } from "./eas/onchain.ts";
import { InvalidBatchError, NotInBatchError } from "./errors.ts";
import type { Registry } from "./registry.ts";

/** Off-chain attestations under one root. */
export type Batch = { root: Hex; uids: readonly Hex[]; tree: StandardMerkleTree<[Hex]> };

/** Everything that is needed to check that `uid` is in the batch `root`. */
export type InclusionProof = { uid: Hex; root: Hex; path: readonly Hex[] };

export type InclusionVerdict =
  | { valid: true /** Block time in seconds: the attestation existed then. */; anchoredAt: bigint }
  | { valid: false; reason: "malformed-proof" | "not-in-batch" | "not-anchored"; detail: string };

const leafEncoding = ["bytes32"];
// A path of 32 steps belongs to a tree of four billion works.
const maxPath = 32;

/**
 * Builds the tree over the UIDs of off-chain attestations, in any order.
 *
 * @throws {InvalidBatchError} when there are none, or one twice
 */
export function createBatch(uids: readonly Hex[]): Batch {
  if (uids.length === 0) throw new InvalidBatchError("there are none");
  if (new Set(uids.map((uid) => uid.toLowerCase())).size < uids.length) {
    throw new InvalidBatchError("one of them is there twice");
  }
  const tree = StandardMerkleTree.of(
    uids.map((uid): [Hex] => [uid]),
    leafEncoding,
  );
  return { root: tree.root as Hex, uids, tree };
}

/** Timestamps the root: proof that all of the batch existed before this block. Anybody may pay. */
export function anchorBatch(registry: Registry, payer: LocalAccount, batch: Batch): Promise<TransactionReceipt> {
  return timestamp(registry, payer, batch.root);
}

/**
 * The path from one attestation to the root: about log2(n) hashes.
 *
 * @throws {NotInBatchError} when the batch does not hold it
 */
export function proveInclusion(batch: Batch, uid: Hex): InclusionProof {
  const index = batch.uids.findIndex((member) => member.toLowerCase() === uid.toLowerCase());
  if (index < 0) throw new NotInBatchError(uid, batch.root);
  return { uid, root: batch.root, path: batch.tree.getProof(index) as Hex[] };
}

/** Checks the path, and that the chain knows its root. It says nothing about who signed: see verifyOffchain. */
export async function verifyInclusion(registry: Registry, proof: InclusionProof): Promise<InclusionVerdict> {
  const { uid, root, path } = proof;
  if (path.length > maxPath || ![uid, root, ...path].every(isWord)) {
    return { valid: false, reason: "malformed-proof", detail: `A proof is at most ${maxPath + 2} values of 32 bytes.` };
  }
  if (!StandardMerkleTree.verify(root, leafEncoding, [uid], [...path])) {
    return { valid: false, reason: "not-in-batch", detail: `The path does not lead from ${uid} to the root ${root}.` };
  }
  const anchoredAt = await timestampOf(registry, root);
  if (anchoredAt === 0n) {
    return { valid: false, reason: "not-anchored", detail: `Nobody has timestamped the root ${root} on this chain.` };
  }
  return { valid: true, anchoredAt };
}

function isWord(value: Hex): boolean {
  return isHex(value) && size(value) === 32;
}
