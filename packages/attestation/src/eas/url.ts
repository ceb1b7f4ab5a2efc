// EAS's links: the whole attestation in the fragment of a URL, which browsers do not send to the server.
import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";
import { zeroAddress, zeroHash } from "viem";
import { MalformedAttestationError } from "../errors.ts";
import { readAddress, readHex, readList, readSame } from "./fields.ts";
import { offchainDomainName, offchainVersion, type SignedAttestation } from "./offchain.ts";
import { maxAttestationSize, parseJson, readDomain, readMessage, readSignature } from "./parts.ts";
import { toRsv } from "./signature.ts";

const urlMarker = "#attestation=";

/**
 * Writes the fragment of EAS's links: `#attestation=` and base64 of the zlib-packed compact array.
 *
 * @throws {UnexportableSignatureError} when the signature is not r, s and v
 */
export function toEasUrl(attestation: SignedAttestation): string {
  const { signer, uid, domain, message } = attestation;
  const { v, r, s } = toRsv(signer, attestation.signature);
  const compact = [
    domain.version,
    domain.chainId.toString(),
    domain.verifyingContract,
    r,
    s,
    v,
    signer,
    uid,
    message.schema,
    message.recipient === zeroAddress ? "0" : message.recipient,
    asNumber(message.time),
    asNumber(message.expirationTime),
    message.refUID === zeroHash ? "0" : message.refUID,
    message.revocable,
    message.data,
    0, // a nonce that nobody uses any more
    message.version,
    message.salt,
  ];
  const packed = zlibSync(strToU8(JSON.stringify(compact)), { level: 9 });
  return urlMarker + encodeURIComponent(btoa(strFromU8(packed, true)));
}

/**
 * Reads an EAS link, or the part of it after `#attestation=`.
 *
 * @throws {MalformedAttestationError} when it does not unpack, or unpacks to something else
 */
export function fromEasUrl(url: string): SignedAttestation {
  const compact = readList(parseJson(unpack(url)), "the link", 18);
  const [version, chainId, verifyingContract, r, s, v, signer, uid, schema, recipient, time, expirationTime] = compact;
  const [refUID, revocable, data, , messageVersion, salt] = compact.slice(12);
  readSame(messageVersion, offchainVersion, "version");
  return {
    signer: readAddress(signer, "signer"),
    uid: readHex(uid, "uid", 32),
    domain: readDomain({ name: offchainDomainName, version, chainId, verifyingContract }),
    message: readMessage({
      version: messageVersion,
      schema,
      recipient: recipient === "0" ? zeroAddress : recipient,
      time,
      expirationTime,
      revocable,
      refUID: refUID === "0" ? zeroHash : refUID,
      data,
      salt,
    }),
    signature: readSignature({ v, r, s }),
  };
}

// A JavaScript number where it is exact, as EAS writes it, and digits where it is not.
function asNumber(integer: bigint): number | string {
  return integer <= Number.MAX_SAFE_INTEGER ? Number(integer) : integer.toString();
}

// zlib packs up to 1,000 : 1, so a short link from a stranger could fill the memory. fflate writes into the buffer
// that it is given and drops what does not fit: one byte more than we take tells us that there was too much.
function unpack(url: string): string {
  const marker = url.indexOf(urlMarker);
  const encoded = (marker < 0 ? url : url.slice(marker + urlMarker.length)).trim();
  if (encoded.length > maxAttestationSize) throw tooLong(encoded.length);
  const unpacked = unzip(encoded);
  if (unpacked.length > maxAttestationSize) throw tooLong(unpacked.length);
  return strFromU8(unpacked);
}

function unzip(encoded: string): Uint8Array {
  try {
    const packed = strToU8(atob(decodeURIComponent(encoded)), true);
    return unzlibSync(packed, { out: new Uint8Array(maxAttestationSize + 1) });
  } catch (cause) {
    throw new MalformedAttestationError("the link does not unpack", cause);
  }
}

function tooLong(length: number): MalformedAttestationError {
  return new MalformedAttestationError(`the link holds ${length} bytes or more, and ${maxAttestationSize} are allowed`);
}
