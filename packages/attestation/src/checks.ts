// The single checks behind `inspect`: each looks at one thing and says what it saw.

import { nameOf } from "@synergy/kit";
import { type Address, type Hex, isAddressEqual } from "viem";
import type { Credential, CredentialLink } from "./credential/read.ts";
import type { SignedAttestation } from "./eas/offchain.ts";
import { verifyOffchain } from "./eas/verifyOffchain.ts";
import type { WorkRecord } from "./records.ts";
import type { Registry } from "./registry.ts";

/** One thing that was looked at. `name` is fixed, for tests and lessons; `detail` is for people. */
export type Check = { name: CheckName; passed: boolean; detail: string };
export type CheckName =
  | "credential-intact"
  | "credential-trusted"
  | "credential-names-this-work"
  | "content-registered"
  | "not-revoked"
  | "attestation-valid"
  | "attestation-by-author"
  | "claimant-is-author";

/** Was the file left alone since its credential was signed? */
export function checkIntact(credential: Credential): Check[] {
  if (credential.state === "none") return [];
  const passed = credential.state !== "invalid";
  const detail = passed
    ? "The credential's own hashes match the file."
    : `Changed after signing: ${problems(credential)}.`;
  return [{ name: "credential-intact", passed, detail }];
}

/** Does an authority that we believe vouch for whoever signed the credential? */
export function checkTrusted(credential: Credential): Check[] {
  if (credential.state === "none" || credential.state === "invalid") return [];
  const passed = credential.state === "trusted";
  const detail = passed
    ? `Signed by ${credential.signedBy}, certified by ${credential.issuer}.`
    : `Signed by ${credential.signedBy}, certified by ${credential.issuer}, whom nobody here trusts.`;
  return [{ name: "credential-trusted", passed, detail }];
}

/** Does the credential speak of this very picture and of its entry in this very registry? */
export function checkNamesThisWork(credential: Credential, registry: Registry, work: WorkRecord | undefined): Check[] {
  if (credential.state === "none" || credential.state === "invalid" || !work) return [];
  const { link } = credential;
  const mistake = link ? mistakeIn(link, registry, work) : "It names no attestation.";
  return [{ name: "credential-names-this-work", passed: !mistake, detail: mistake ?? `It names ${work.uid}.` }];
}

function mistakeIn(link: CredentialLink, registry: Registry, work: WorkRecord): string | undefined {
  if (link.chainId !== registry.chain.id) return `It names chain ${link.chainId}, not chain ${registry.chain.id}.`;
  if (!isAddressEqual(link.eas, registry.eas)) return `It names the EAS contract ${link.eas}, not ${registry.eas}.`;
  if (link.schemaUid !== registry.schemaUid) return `It names the schema ${link.schemaUid}, not the works schema.`;
  if (link.contentHash !== work.work.contentHash) return `It names the content ${link.contentHash}, not this one.`;
  return link.uid === work.uid ? undefined : `It names ${link.uid}, but the content is registered as ${work.uid}.`;
}

/** Has anybody registered exactly these bytes? */
export function checkRegistered(work: WorkRecord | undefined): Check {
  const detail = work
    ? `Registered by ${nameOf(work.author)} at ${formatTime(work.time)}.`
    : "Nobody registered exactly these bytes.";
  return { name: "content-registered", passed: work !== undefined, detail };
}

/** Does the author still stand by the attestation? */
export function checkNotRevoked(work: WorkRecord | undefined): Check[] {
  if (!work) return [];
  const passed = work.revokedAt === 0n;
  const detail = passed ? "The author has not revoked it." : `Revoked by its author at ${formatTime(work.revokedAt)}.`;
  return [{ name: "not-revoked", passed, detail }];
}

/** Is the attestation that came along valid here, about this picture, and signed by the author of record? */
export async function checkAttestation(
  attestation: SignedAttestation | undefined,
  registry: Registry,
  contentHash: Hex,
  work: WorkRecord | undefined,
): Promise<Check[]> {
  if (!attestation) return [];
  const answer = await verifyOffchain(registry, attestation);
  if (!answer.valid)
    return [{ name: "attestation-valid", passed: false, detail: `${answer.reason}: ${answer.detail}` }];
  const isOfThis = answer.work.contentHash === contentHash;
  const detail = isOfThis ? `Signed by ${nameOf(answer.signer)}.` : "other-content: it speaks of another picture.";
  const valid: Check = { name: "attestation-valid", passed: isOfThis, detail };
  if (!work) return [valid];
  const passed = isAddressEqual(answer.signer, work.author);
  const author = `${nameOf(answer.signer)} signed it, and ${nameOf(work.author)} is the author of record.`;
  return [valid, { name: "attestation-by-author", passed, detail: author }];
}

/** Is whoever says "mine" the author of record? */
export function checkClaimant(claimant: Address | undefined, work: WorkRecord | undefined): Check[] {
  if (!claimant || !work) return [];
  const passed = isAddressEqual(claimant, work.author);
  const detail = passed
    ? `${nameOf(claimant)} is the author of record.`
    : `${nameOf(claimant)} says "mine", but ${nameOf(work.author)} registered it first, as ${work.uid}.`;
  return [{ name: "claimant-is-author", passed, detail }];
}

/** Block time as people write it, in UTC. @param seconds since the epoch */
export function formatTime(seconds: bigint): string {
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

function problems(credential: Credential): string {
  return credential.state === "none" ? "" : [...new Set(credential.problems)].join(", ");
}
