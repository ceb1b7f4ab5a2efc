// A work as its author attests it, and its encoding under the registry's EAS schema.
import {
  type Address,
  bytesToHex,
  decodeAbiParameters,
  encodeAbiParameters,
  encodePacked,
  type Hex,
  keccak256,
  parseAbiParameters,
  zeroAddress,
  zeroHash,
} from "viem";
import { MalformedWorkError } from "./errors.ts";

/** Solidity twin: struct Work in contracts/WorkRegistry.sol. */
export type Work = {
  /** SHA-256 of the file's bytes. */
  contentHash: Hex;
  /** 256 bits of what the picture looks like. */
  perceptualHash: Hex;
  /** SPDX-like id or URI. Written by the author: text to show, never to execute. */
  licence: string;
  payee: Address;
  /** What the author asks of every work derived from this one: basis points, 0…10 000. */
  royaltyBps: number;
  /** At most 16 works that this one derives from; the shares add up to 10 000 basis points at most. */
  sources: readonly Source[];
  /** 32 random bytes that hide the content in the commitment. */
  salt: Hex;
};

/** `shareBps` of what the derived work earns goes to the work that the attestation `uid` registered. */
export type Source = { uid: Hex; shareBps: number };

/** Solidity twin: WorkRegistry.SCHEMA. */
export const workSchema =
  "bytes32 contentHash,bytes32 perceptualHash,string licence,address payee,uint16 royaltyBps,bytes32[] sources,uint16[] shares,bytes32 salt";
const workParameters = parseAbiParameters(workSchema);

/** The whole in basis points. */
export const wholeBps = 10_000;
export const maxSources = 16;

/** ABI encoding under `workSchema`, as it goes into an attestation's `data`. */
export function encodeWork(work: Work): Hex {
  const uids = work.sources.map((source) => source.uid);
  const shares = work.sources.map((source) => source.shareBps);
  const { contentHash, perceptualHash, licence, payee, royaltyBps, salt } = work;
  return encodeAbiParameters(workParameters, [
    contentHash,
    perceptualHash,
    licence,
    payee,
    royaltyBps,
    uids,
    shares,
    salt,
  ]);
}

/**
 * Reads an attestation's `data` back.
 *
 * @throws {MalformedWorkError} when it does not decode, or has not one share for each source
 */
export function decodeWork(data: Hex): Work {
  const [contentHash, perceptualHash, licence, payee, royaltyBps, uids, shares, salt] = decodeParameters(data);
  if (uids.length !== shares.length) {
    throw new MalformedWorkError(`it has ${uids.length} sources but ${shares.length} shares`);
  }
  const sources = uids.map((uid, index) => ({ uid, shareBps: shares[index]! }));
  return { contentHash, perceptualHash, licence, payee, royaltyBps, sources, salt };
}

function decodeParameters(data: Hex) {
  try {
    return decodeAbiParameters(workParameters, data);
  } catch (cause) {
    throw new MalformedWorkError("its data does not decode under the schema", cause);
  }
}

/** The rule that a work breaks by itself, whatever the chain says; `undefined` when it breaks none. */
export function problemOf(work: Work): string | undefined {
  const uids = work.sources.map((source) => source.uid.toLowerCase());
  const total = work.sources.reduce((sum, source) => sum + source.shareBps, 0);
  if (work.contentHash === zeroHash) return "the content hash is missing";
  if (work.payee === zeroAddress) return "nobody is named as the payee";
  if (work.royaltyBps > wholeBps) return `a royalty of ${work.royaltyBps} basis points is more than the whole`;
  if (uids.length > maxSources) return `${uids.length} sources are more than ${maxSources}`;
  if (new Set(uids).size < uids.length) return "a source is named twice";
  if (total > wholeBps) return `shares of ${total} basis points are more than the whole`;
  return undefined;
}

/**
 * What an author timestamps before revealing the work. It names her, so it is worthless to a thief.
 * Solidity twin: WorkRegistry.commitmentOf.
 */
export function commitmentOf(author: Address, work: Pick<Work, "contentHash" | "salt">): Hex {
  const parameters = parseAbiParameters("address, bytes32, bytes32");
  return keccak256(encodeAbiParameters(parameters, [author, work.contentHash, work.salt]));
}

/** 256 random bits. */
export function newSalt(): Hex {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

/** The UID under which EAS's SchemaRegistry files a revocable schema. */
export function schemaUidOf(schema: string, resolver: Address): Hex {
  return keccak256(encodePacked(["string", "address", "bool"], [schema, resolver, true]));
}
