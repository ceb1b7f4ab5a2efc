// Puts a Content Credential into a picture (C2PA 2.2): who signed it, what was done, and where its attestation is.
import { LabError } from "@synergy/kit";
import { contentHash } from "../picture/contentHash.ts";
import { findCredentials } from "../picture/embedding.ts";
import { openPicture } from "../picture/openPicture.ts";
import { labRootPem, type Signer } from "./authority.ts";
import { type CredentialLink, linkLabel } from "./link.ts";
import { loadC2pa, settings } from "./sdk.ts";
import { SyncBlob } from "./syncBlob.ts";

/** Signing must not touch the work itself. The SDK tidies a few oddities, such as fill bytes, out of a JPEG. */
export class PictureChangedBySigningError extends LabError {
  override name = "PictureChangedBySigningError";
  constructor(before: string, after: string) {
    super(`Signing would change the picture's content hash from ${before} to ${after}.`, {
      fix: "Open the picture in a picture program, save it anew, and sign that file.",
    });
  }
}

/** The SDK can't put a credential into this file. */
export class SigningError extends LabError {
  override name = "SigningError";
  constructor(cause: unknown) {
    super(`The picture could not be signed: ${String(cause)}.`, {
      fix: "Open the picture in a picture program, save it anew, and sign that file.",
      cause,
    });
  }
}

/**
 * Signs a picture; a credential that it already carries is kept inside the new one, as its parent.
 *
 * @returns the same picture, about 2 KB longer: `contentHash` is unchanged
 * @throws the errors of `openPicture`, {@link SigningError}, {@link PictureChangedBySigningError}
 */
export async function signPicture(
  bytes: Uint8Array,
  signer: Signer,
  link: CredentialLink,
): Promise<Uint8Array<ArrayBuffer>> {
  const { mime } = openPicture(bytes);
  const { WasmBuilder } = await loadC2pa();
  const builder = WasmBuilder.fromJson(JSON.stringify(manifestFor(link)), settings(labRootPem));
  try {
    builder.setIntent(intentFor(bytes));
    const signed = await builder.sign(signer, [], mime, new SyncBlob(new Uint8Array(bytes), mime)).catch(refuse);
    await requireSameContent(bytes, signed);
    return new Uint8Array(signed);
  } finally {
    builder.free();
  }
}

function manifestFor(link: CredentialLink) {
  return {
    claim_generator_info: [{ name: "Synergy Lab", version: "0.1" }],
    // "created": the signer vouches for it, as opposed to what a tool gathered along the way (C2PA 2.2 §10).
    assertions: [{ label: linkLabel, data: link, created: true }],
  };
}

/** Which first action the credential records: c2pa.created, or c2pa.opened with the old credential as parent. */
function intentFor(bytes: Uint8Array): unknown {
  if (findCredentials(bytes).length > 0) return "edit";
  return { create: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation" };
}

function refuse(cause: unknown): never {
  throw new SigningError(cause);
}

async function requireSameContent(before: Uint8Array, after: Uint8Array): Promise<void> {
  const [old, now] = await Promise.all([contentHash(before), contentHash(after)]);
  if (old !== now) throw new PictureChangedBySigningError(old, now);
}
