// EAS off-chain attestations, version 2: a signed statement that costs no gas and lives wherever you keep it.
import {
  type Address,
  encodePacked,
  type Hex,
  keccak256,
  type LocalAccount,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import type { Registry } from "../registry.ts";
import { encodeWork, newSalt, type Work } from "../work.ts";

/** What is signed. `time` is what the signer says, in seconds: only an anchored batch proves when. */
export type OffchainMessage = {
  version: number;
  schema: Hex;
  recipient: Address;
  time: bigint;
  /** 0 for never. */
  expirationTime: bigint;
  revocable: boolean;
  refUID: Hex;
  data: Hex;
  salt: Hex;
};

/** Where it was signed for. */
export type OffchainDomain = { version: string; chainId: bigint; verifyingContract: Address };

export type SignedAttestation = {
  signer: Address;
  uid: Hex;
  domain: OffchainDomain;
  message: OffchainMessage;
  /** r, s, v of a key; or what a smart wallet takes for a signature (ERC-1271, ERC-6492). */
  signature: Hex;
};

/** The one version that the lab writes and reads. */
export const offchainVersion = 2;
/** The EIP-712 domain's name (eas-sdk, offchain/versions). */
export const offchainDomainName = "EAS Attestation";
/** EIP-712 types of version 2 (eas-sdk, offchain/offchain). */
export const offchainTypes = {
  Attest: [
    { name: "version", type: "uint16" },
    { name: "schema", type: "bytes32" },
    { name: "recipient", type: "address" },
    { name: "time", type: "uint64" },
    { name: "expirationTime", type: "uint64" },
    { name: "revocable", type: "bool" },
    { name: "refUID", type: "bytes32" },
    { name: "data", type: "bytes" },
    { name: "salt", type: "bytes32" },
  ],
} as const;

/** The domain of attestations made for this registry's EAS. */
export function offchainDomain(registry: Registry): OffchainDomain {
  const { easVersion, chain, eas } = registry;
  return { version: easVersion, chainId: BigInt(chain.id), verifyingContract: eas };
}

/** The EIP-712 payload, as wallets sign and verify it. */
export function offchainTypedData(domain: OffchainDomain, message: OffchainMessage) {
  return {
    domain: { name: offchainDomainName, ...domain },
    types: offchainTypes,
    primaryType: "Attest",
    message,
  } as const;
}

/** Everything of the message that a caller may choose; the defaults suit a work. */
export type OffchainOptions = Partial<Omit<OffchainMessage, "version" | "schema" | "data">>;

/**
 * Signs a work off chain.
 *
 * @param author signs; a smart wallet does so with an account whose signTypedData returns the wallet's signature
 */
export async function signOffchain(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  options: OffchainOptions = {},
): Promise<SignedAttestation> {
  const message: OffchainMessage = {
    recipient: zeroAddress,
    time: options.time ?? (await registry.chain.clock.now()),
    expirationTime: 0n,
    revocable: true,
    refUID: zeroHash,
    salt: newSalt(),
    ...options,
    version: offchainVersion,
    schema: registry.schemaUid,
    data: encodeWork(work),
  };
  const domain = offchainDomain(registry);
  const signature = await author.signTypedData(offchainTypedData(domain, message));
  return { signer: author.address, uid: offchainUid(message), domain, message, signature };
}

/**
 * The UID of an off-chain attestation (eas-sdk, Offchain.getOffchainUID).
 *
 * It names neither the chain nor the signer, so it identifies a statement and proves nothing about who made it.
 * The schema goes in as the 66 characters of its hexadecimal text: a quirk of the standard.
 */
export function offchainUid(message: OffchainMessage): Hex {
  const { version, schema, recipient, time, expirationTime, revocable, refUID, data, salt } = message;
  const packed = encodePacked(
    ["uint16", "bytes", "address", "address", "uint64", "uint64", "bool", "bytes32", "bytes", "bytes32", "uint32"],
    [version, stringToHex(schema), recipient, zeroAddress, time, expirationTime, revocable, refUID, data, salt, 0],
  );
  return keccak256(packed);
}
