// Delegated requests: the author signs, somebody else brings the signature to the chain and pays the gas.
import type { Address, Hex, LocalAccount, TransactionReceipt } from "viem";
import type { Registry } from "../registry.ts";
import type { Work } from "../work.ts";
import { type AttestationRequest, easOf, requestFor } from "./onchain.ts";
import { type RsvSignature, toRsv } from "./signature.ts";

/** A signed request that anybody may bring to EAS, once. */
export type DelegatedAttestation = {
  data: AttestationRequest;
  attester: Address;
  nonce: bigint;
  /** Block time in seconds after which it is void. */
  deadline: bigint;
  signature: RsvSignature;
};

/** A signed revocation that anybody may bring to EAS, once. */
export type DelegatedRevocation = {
  data: { uid: Hex; value: bigint };
  revoker: Address;
  nonce: bigint;
  /** Block time in seconds after which it is void. */
  deadline: bigint;
  signature: RsvSignature;
};

/** Which request it is among the signer's, and how long it holds: ten minutes when left out. */
export type DelegationOptions = { deadline?: bigint; nonce?: bigint };

/** EIP-712 types of delegated requests (EAS 1.4, EIP1271Verifier.sol). */
export const delegatedTypes = {
  Attest: [
    { name: "attester", type: "address" },
    { name: "schema", type: "bytes32" },
    { name: "recipient", type: "address" },
    { name: "expirationTime", type: "uint64" },
    { name: "revocable", type: "bool" },
    { name: "refUID", type: "bytes32" },
    { name: "data", type: "bytes" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint64" },
  ],
  Revoke: [
    { name: "revoker", type: "address" },
    { name: "schema", type: "bytes32" },
    { name: "uid", type: "bytes32" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint64" },
  ],
} as const;

/** EIP-712 domain of delegated requests. The off-chain domain has another name, so neither passes for the other. */
export function delegatedDomain(registry: Registry) {
  const { easVersion, chain, eas } = registry;
  return { name: "EAS", version: easVersion, chainId: chain.id, verifyingContract: eas } as const;
}

/**
 * Signs a work's registration for somebody else to bring to the chain.
 *
 * @throws {UnexportableSignatureError} when the signature has not 65 bytes: EAS takes r, s and v only
 */
export async function signDelegatedAttest(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  options: DelegationOptions = {},
): Promise<DelegatedAttestation> {
  const data = requestFor(work);
  const terms = await termsOf(registry, author, options);
  const message = { ...data, ...terms, attester: author.address, schema: registry.schemaUid };
  const payload = { domain: delegatedDomain(registry), types: delegatedTypes, message };
  const signature = toRsv(author.address, await author.signTypedData({ ...payload, primaryType: "Attest" }));
  return { data, ...terms, attester: author.address, signature };
}

/** Brings a signed request to the chain; the payer pays, and the attester stays the author. */
export function attestByDelegation(
  registry: Registry,
  payer: LocalAccount,
  request: DelegatedAttestation,
): Promise<TransactionReceipt> {
  const { data, signature, attester, deadline } = request;
  const schema = registry.schemaUid;
  return registry.chain.mined(
    easOf(registry, payer).write.attestByDelegation([{ schema, data, signature, attester, deadline }]),
  );
}

/**
 * Signs a revocation for somebody else to bring to the chain.
 *
 * @throws {UnexportableSignatureError} as above
 */
export async function signDelegatedRevoke(
  registry: Registry,
  author: LocalAccount,
  uid: Hex,
  options: DelegationOptions = {},
): Promise<DelegatedRevocation> {
  const data = { uid, value: 0n };
  const terms = await termsOf(registry, author, options);
  const message = { ...data, ...terms, revoker: author.address, schema: registry.schemaUid };
  const payload = { domain: delegatedDomain(registry), types: delegatedTypes, message };
  const signature = toRsv(author.address, await author.signTypedData({ ...payload, primaryType: "Revoke" }));
  return { data, ...terms, revoker: author.address, signature };
}

/** Brings a signed revocation to the chain; the payer pays. */
export function revokeByDelegation(
  registry: Registry,
  payer: LocalAccount,
  request: DelegatedRevocation,
): Promise<TransactionReceipt> {
  const { data, signature, revoker, deadline } = request;
  const schema = registry.schemaUid;
  return registry.chain.mined(
    easOf(registry, payer).write.revokeByDelegation([{ schema, data, signature, revoker, deadline }]),
  );
}

async function termsOf(registry: Registry, author: LocalAccount, { nonce, deadline }: DelegationOptions) {
  return {
    nonce: nonce ?? (await easOf(registry).read.getNonce([author.address])),
    deadline: deadline ?? (await registry.chain.clock.now()) + 600n,
  };
}
