// Whether to believe an off-chain attestation, and if not, the first reason why not.
import { type Address, isAddressEqual, isErc6492Signature, recoverTypedDataAddress, zeroAddress } from "viem";
import { MalformedWorkError } from "../errors.ts";
import type { Registry } from "../registry.ts";
import { decodeWork, encodeWork, problemOf, type Work } from "../work.ts";
import { offchainDomain, offchainTypedData, offchainUid, offchainVersion, type SignedAttestation } from "./offchain.ts";
import { easOf } from "./onchain.ts";
import { isCanonical } from "./signature.ts";

export type OffchainVerdict =
  | { valid: true; signer: Address; work: Work }
  | { valid: false; reason: OffchainReason; detail: string };

export type OffchainReason =
  | "unsupported-version"
  | "foreign-chain"
  | "foreign-contract"
  | "foreign-version"
  | "wrong-schema"
  | "wrong-uid"
  | "wrong-signature"
  | "malformed-work"
  | "from-the-future"
  | "expired"
  | "revoked";

/** Checks in the order of their cost: what the attestation says, who signed it, and what the chain knows. */
export async function verifyOffchain(registry: Registry, attestation: SignedAttestation): Promise<OffchainVerdict> {
  return (
    checkDomain(registry, attestation) ??
    checkContent(registry, attestation) ??
    (await checkSignature(registry, attestation)) ??
    (await checkTime(registry, attestation)) ??
    (await checkRevocation(registry, attestation)) ??
    readWork(attestation)
  );
}

type Refusal = Extract<OffchainVerdict, { valid: false }>;

function refuse(reason: OffchainReason, detail: string): Refusal {
  return { valid: false, reason, detail };
}

function checkDomain(registry: Registry, { domain }: SignedAttestation): Refusal | undefined {
  const expected = offchainDomain(registry);
  if (domain.chainId !== expected.chainId) {
    return refuse("foreign-chain", `It was signed for chain ${domain.chainId}, and this is chain ${expected.chainId}.`);
  }
  if (domain.verifyingContract.toLowerCase() !== expected.verifyingContract.toLowerCase()) {
    const { verifyingContract } = expected;
    return refuse(
      "foreign-contract",
      `It was signed for ${domain.verifyingContract}, and EAS is at ${verifyingContract}.`,
    );
  }
  if (domain.version !== expected.version) {
    return refuse("foreign-version", `It was signed for EAS ${domain.version}, and this is EAS ${expected.version}.`);
  }
  return undefined;
}

function checkContent(registry: Registry, { message, uid }: SignedAttestation): Refusal | undefined {
  if (message.version !== offchainVersion) {
    return refuse("unsupported-version", `Version ${message.version} of the format has no salt; version 2 is needed.`);
  }
  if (message.schema.toLowerCase() !== registry.schemaUid.toLowerCase()) {
    return refuse(
      "wrong-schema",
      `Its schema is ${message.schema}, and works are attested under ${registry.schemaUid}.`,
    );
  }
  const expected = offchainUid(message);
  if (uid.toLowerCase() !== expected) {
    return refuse("wrong-uid", `Its UID is ${uid}, but what was signed has the UID ${expected}.`);
  }
  return undefined;
}

async function checkSignature(registry: Registry, attestation: SignedAttestation): Promise<Refusal | undefined> {
  if (await isSignedBy(registry, attestation)) return undefined;
  return refuse("wrong-signature", `${attestation.signer} did not sign this.`);
}

// As OpenZeppelin's SignatureChecker: an address with code is asked (ERC-1271), any other one must have signed with
// its key. A signature that tells how the wallet will be created (ERC-6492) goes to the chain, too.
async function isSignedBy(registry: Registry, attestation: SignedAttestation): Promise<boolean> {
  const { signer, domain, message, signature } = attestation;
  const { client } = registry.chain;
  const payload = offchainTypedData(domain, message);
  const hasCode = (await client.getCode({ address: signer })) !== undefined;
  if (hasCode || isErc6492Signature(signature)) {
    return client.verifyTypedData({ address: signer, ...payload, signature });
  }
  if (!isCanonical(signature)) return false;
  const recovered = await recoverTypedDataAddress({ ...payload, signature }).catch(() => zeroAddress);
  return recovered !== zeroAddress && isAddressEqual(recovered, signer);
}

async function checkTime(registry: Registry, { message }: SignedAttestation): Promise<Refusal | undefined> {
  const now = await registry.chain.clock.now();
  if (message.time > now) return refuse("from-the-future", `It claims the time ${message.time}, and it is ${now}.`);
  if (message.expirationTime !== 0n && message.expirationTime <= now) {
    return refuse("expired", `It expired at ${message.expirationTime}, and it is ${now}.`);
  }
  return undefined;
}

async function checkRevocation(registry: Registry, { signer, uid }: SignedAttestation): Promise<Refusal | undefined> {
  const revokedAt = await easOf(registry).read.getRevokeOffchain([signer, uid]);
  return revokedAt === 0n ? undefined : refuse("revoked", `${signer} revoked it at ${revokedAt}.`);
}

// The registry's own rules for the encoding hold off chain, too: one work, one encoding.
function readWork({ message, signer }: SignedAttestation): OffchainVerdict {
  try {
    const work = decodeWork(message.data);
    const problem =
      encodeWork(work) === message.data.toLowerCase() ? problemOf(work) : "its encoding is not the usual one";
    return problem ? refuse("malformed-work", `In the work, ${problem}.`) : { valid: true, signer, work };
  } catch (error) {
    if (error instanceof MalformedWorkError) return refuse("malformed-work", error.message);
    throw error;
  }
}
