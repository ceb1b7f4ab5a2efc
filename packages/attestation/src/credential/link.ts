// The bridge from the picture's credential to the chain: C2PA can't sign with a wallet, so it names the attestation.
import { type Address, type Hex, isAddress, isHex, size } from "viem";

/** The label of our assertion in the credential, as C2PA 2.2 §6.2 wants it: a domain name, backwards. */
export const linkLabel = "org.synergylab.eas";

/** Where the attestation of this picture is found, and which content it is about. */
export type CredentialLink = {
  chainId: number;
  /** The EAS contract on that chain. */
  eas: Address;
  schemaUid: Hex;
  /** The attestation's UID. */
  uid: Hex;
  /** `contentHash` of the picture: a credential that was moved to another picture names the wrong one. */
  contentHash: Hex;
};

/** The link in an assertion that somebody else may have written; `undefined` when it is not well-formed. */
export function parseLink(data: unknown): CredentialLink | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { chainId, eas, schemaUid, uid, contentHash } = data as Record<string, unknown>;
  if (typeof chainId !== "number" || !Number.isSafeInteger(chainId) || chainId < 1) return undefined;
  if (typeof eas !== "string" || !isAddress(eas, { strict: false })) return undefined;
  if (!isBytes32(schemaUid) || !isBytes32(uid) || !isBytes32(contentHash)) return undefined;
  return { chainId, eas, schemaUid, uid, contentHash };
}

function isBytes32(value: unknown): value is Hex {
  return isHex(value) && size(value) === 32;
}
