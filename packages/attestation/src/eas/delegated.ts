// Delegated attestations: the author signs, somebody else brings the signature to the chain and pays the gas.
import type { Address, LocalAccount, TransactionReceipt } from "viem";
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

/** EIP-712 types of a delegated attestation (EAS 1.4, EIP1271Verifier.sol). */
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
} as const;

/** EIP-712 domain of delegated requests. The off-chain domain has another name, so neither passes for the other. */
export function delegatedDomain(registry: Registry) {
  const { easVersion, chain, eas } = registry;
  return { name: "EAS", version: easVersion, chainId: chain.id, verifyingContract: eas } as const;
}

/**
 * Signs a request for somebody else to bring to the chain.
 *
 * @param deadline block time in seconds; ten minutes from now when left out
 * @throws {UnexportableSignatureError} when the signature has not 65 bytes: EAS takes r, s and v only
 */
export async function signDelegatedAttest(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  options: { deadline?: bigint; nonce?: bigint } = {},
): Promise<DelegatedAttestation> {
  const data = requestFor(work);
  const nonce = options.nonce ?? (await easOf(registry).read.getNonce([author.address]));
  const deadline = options.deadline ?? (await registry.chain.clock.now()) + 600n;
  const message = { ...data, attester: author.address, schema: registry.schemaUid, nonce, deadline };
  const domain = delegatedDomain(registry);
  const bytes = await author.signTypedData({ domain, types: delegatedTypes, primaryType: "Attest", message });
  return { data, attester: author.address, nonce, deadline, signature: toRsv(author.address, bytes) };
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
