// On-chain attestations, revocations and timestamps through the stock EAS, paid by whoever makes them.
import {
  type Address,
  encodePacked,
  type Hex,
  keccak256,
  type LocalAccount,
  type TransactionReceipt,
  zeroAddress,
  zeroHash,
} from "viem";
import type { Registry } from "../registry.ts";
import { encodeWork, type Work } from "../work.ts";
import { easAbi } from "./abi.ts";

/** What EAS is asked to store. Our rules want works to be revocable and without an expiry. */
export type AttestationRequest = {
  recipient: Address;
  expirationTime: bigint;
  revocable: boolean;
  refUID: Hex;
  data: Hex;
  /** Ether for the resolver, in wei; ours takes none. */
  value: bigint;
};

/** The request that registers a work. */
export function requestFor(work: Work): AttestationRequest {
  return {
    recipient: zeroAddress,
    expirationTime: 0n,
    revocable: true,
    refUID: zeroHash,
    data: encodeWork(work),
    value: 0n,
  };
}

/** Registers a work; its author pays the gas. */
export function attest(registry: Registry, author: LocalAccount, work: Work): Promise<TransactionReceipt> {
  const { chain, schemaUid } = registry;
  return chain.mined(easOf(registry, author).write.attest([{ schema: schemaUid, data: requestFor(work) }]));
}

/** Revokes an on-chain attestation. EAS lets only its attester do that. */
export function revoke(registry: Registry, author: LocalAccount, uid: Hex): Promise<TransactionReceipt> {
  const { chain, schemaUid } = registry;
  return chain.mined(easOf(registry, author).write.revoke([{ schema: schemaUid, data: { uid, value: 0n } }]));
}

/** Declares an off-chain attestation void from this block on. It counts only from its signer. */
export function revokeOffchain(registry: Registry, signer: LocalAccount, uid: Hex): Promise<TransactionReceipt> {
  return registry.chain.mined(easOf(registry, signer).write.revokeOffchain([uid]));
}

/** Writes down that 32 bytes existed at this block's time. EAS takes each value once, from anybody. */
export function timestamp(registry: Registry, payer: LocalAccount, value: Hex): Promise<TransactionReceipt> {
  return registry.chain.mined(easOf(registry, payer).write.timestamp([value]));
}

/** Block time in seconds at which 32 bytes were timestamped; 0 when they were not. */
export function timestampOf(registry: Registry, value: Hex): Promise<bigint> {
  return easOf(registry).read.getTimestamp([value]);
}

/** What an on-chain UID is made of. */
export type UidFields = Omit<AttestationRequest, "value"> & { schema: Hex; attester: Address; time: bigint };

/** The UID that EAS gives an attestation (EAS.sol, _getUID). `bump` counts equal ones in the same block. */
export function onchainUid(fields: UidFields, bump = 0): Hex {
  const { schema, recipient, attester, time, expirationTime, revocable, refUID, data } = fields;
  const packed = encodePacked(
    ["bytes32", "address", "address", "uint64", "uint64", "bool", "bytes32", "bytes", "uint32"],
    [schema, recipient, attester, time, expirationTime, revocable, refUID, data, bump],
  );
  return keccak256(packed);
}

/** The stock EAS, with `sender` paying for writes. */
export function easOf(registry: Registry, sender?: LocalAccount) {
  return registry.chain.at({ abi: easAbi }, registry.eas, sender);
}
