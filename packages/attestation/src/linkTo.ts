// The link that a picture's credential carries to its entry in the registry.
import type { CredentialLink } from "./credential/link.ts";
import type { WorkRecord } from "./records.ts";
import type { Registry } from "./registry.ts";

/** Where to find the attestation of `record`, and which content it is about. */
export function linkTo(registry: Registry, record: WorkRecord): CredentialLink {
  const { chain, eas, schemaUid } = registry;
  return { chainId: chain.id, eas, schemaUid, uid: record.uid, contentHash: record.work.contentHash };
}
