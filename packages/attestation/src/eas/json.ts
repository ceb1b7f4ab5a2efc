// EAS's JSON file: the form in which people keep and exchange off-chain attestations.
import { readAddress, readHex, readRecord, readSame } from "./fields.ts";
import { offchainDomainName, offchainTypes, offchainVersion, type SignedAttestation } from "./offchain.ts";
import { parseJson, readDomain, readMessage, readSignature } from "./parts.ts";
import { toRsv } from "./signature.ts";

/**
 * Writes EAS's JSON file: `{ signer, sig }`, integers beyond JavaScript's numbers as strings.
 *
 * @throws {UnexportableSignatureError} when the signature is not r, s and v
 */
export function toEasJson(attestation: SignedAttestation): string {
  const { signer, uid, domain, message } = attestation;
  const sig = {
    version: message.version,
    uid,
    domain: { name: offchainDomainName, ...domain },
    primaryType: "Attest",
    types: offchainTypes,
    message,
    signature: toRsv(signer, attestation.signature),
  };
  const write = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  return JSON.stringify({ signer, sig }, write, 2);
}

/**
 * Reads EAS's JSON file.
 *
 * @throws {MalformedAttestationError} when anything in it is not as version 2 of the format says
 */
export function fromEasJson(text: string): SignedAttestation {
  const file = readRecord(parseJson(text), "the file");
  const sig = readRecord(file.sig, "sig");
  readSame(sig.version, offchainVersion, "sig.version");
  readSame(sig.primaryType, "Attest", "sig.primaryType");
  readSame(sig.types, offchainTypes, "sig.types");
  return {
    signer: readAddress(file.signer, "signer"),
    uid: readHex(sig.uid, "sig.uid", 32),
    domain: readDomain(readRecord(sig.domain, "sig.domain")),
    message: readMessage(readRecord(sig.message, "sig.message")),
    signature: readSignature(readRecord(sig.signature, "sig.signature")),
  };
}
