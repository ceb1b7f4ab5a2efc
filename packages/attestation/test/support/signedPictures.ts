// Small pictures, and everything it takes to sign them.
import type { Hex } from "viem";
import { labAuthority } from "../../src/credential/authority.ts";
import type { CredentialLink } from "../../src/credential/link.ts";
import { signPicture } from "../../src/credential/sign.ts";
import { contentHash } from "../../src/picture/contentHash.ts";
import { encodeJpeg, encodePng, resize } from "../../src/picture/pixels.ts";
import { paintLandscape } from "../../src/picture/sample.ts";

const bytes32 = (digits: string): Hex => `0x${digits.repeat(32)}`;

/** A 24×18 picture in both formats. */
export async function smallPictures(seed = 1): Promise<{ jpeg: Uint8Array; png: Uint8Array }> {
  const pixels = resize(paintLandscape(seed), 24, 18);
  return { jpeg: await encodeJpeg(pixels), png: await encodePng(pixels) };
}

/** A link to an attestation of this picture, well-formed and made up: these tests need no chain. */
export async function linkFor(bytes: Uint8Array): Promise<CredentialLink> {
  const eas = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
  return { chainId: 31337, eas, schemaUid: bytes32("11"), uid: bytes32("22"), contentHash: await contentHash(bytes) };
}

/** The picture as Ada signs it, with a certificate of the lab's own authority. */
export async function signedByAda(bytes: Uint8Array): Promise<Uint8Array> {
  const ada = await (await labAuthority()).issue("Ada");
  return signPicture(bytes, ada, await linkFor(bytes));
}
