// The signature of a credential: COSE_Sign1 (RFC 9052 §4.2) with ES256, as C2PA 2.2 §13.2 asks for it.
import { encode } from "cborg";
import { concatBytes } from "viem";

// Header labels and values, RFC 9053 §2.1 and RFC 9360 §2.
const algorithm = 1;
const es256 = -7;
const x5chain = 33;
const coseSign1Tag = 0xd2; // CBOR tag 18
const signatureBytes = 64; // r and s of P-256
const nothing = new Uint8Array(0);

/** How many bytes {@link signClaim} returns for this certificate; the credential keeps exactly that much room. */
export function signatureSize(certificate: Uint8Array): number {
  return coseSign1(protectedHeader(certificate), new Uint8Array(signatureBytes)).length;
}

/**
 * Signs a claim; the certificate goes along in the part that is signed.
 *
 * @param claim CBOR, stays outside: in COSE's words, a detached payload
 * @param certificate DER
 */
export async function signClaim(claim: Uint8Array, certificate: Uint8Array, key: CryptoKey): Promise<Uint8Array> {
  const header = protectedHeader(certificate);
  const toBeSigned = encode(["Signature1", header, nothing, claim]);
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, toBeSigned);
  return coseSign1(header, new Uint8Array(signature));
}

function protectedHeader(certificate: Uint8Array): Uint8Array {
  return encode(
    new Map<number, unknown>([
      [algorithm, es256],
      [x5chain, certificate],
    ]),
  );
}

function coseSign1(header: Uint8Array, signature: Uint8Array): Uint8Array {
  const unprotected = {};
  const detached = null;
  return concatBytes([Uint8Array.of(coseSign1Tag), encode([header, unprotected, detached, signature])]);
}
