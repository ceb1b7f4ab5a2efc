// A certificate authority in a few lines of WebCrypto: it certifies that a key belongs to a name.
import "reflect-metadata"; // @peculiar/x509 needs it, and needs it first
import * as x509 from "@peculiar/x509";
import { LabError } from "@synergy/kit";
import { signatureSize, signClaim } from "./cose.ts";
import { labPrivateKey, labRootPem } from "./labAuthorityKeys.ts";

export { labRootPem };

/** Somebody who can sign credentials: the shape that the C2PA SDK asks for. */
export type Signer = {
  alg: "es256";
  /** Bytes that one signature takes. */
  reserveSize: number;
  sign(claim: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
};

export type Authority = {
  /** The authority's own certificate: whoever lists it as an anchor trusts all whom it certifies. */
  rootPem: string;
  /** Makes a new key, certifies that it is `name`'s, and throws the key away with the signer. */
  issue(name: string): Promise<Signer>;
};

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const validity = { notBefore: new Date("2025-01-01"), notAfter: new Date("2045-01-01") };
// What a signing certificate may be used for; C2PA 2.2 §14.5.1 wants one of these purposes.
const emailProtection = "1.3.6.1.5.5.7.3.4";
const claimSigning = "1.3.6.1.4.1.62558.2.1";

/** A new authority that nobody trusts yet: anyone can make one, and name it as they like. */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const root = await createRoot(name, keys);
  return authorityOf(root, keys.privateKey);
}

/** The lab's own authority, the same everywhere: a picture signed in the terminal is trusted in the browser. */
export async function labAuthority(): Promise<Authority> {
  const key = await crypto.subtle.importKey("jwk", labPrivateKey, algorithm, false, ["sign"]);
  return authorityOf(new x509.X509Certificate(labRootPem), key);
}

/** The certificate that an authority issues to itself. */
async function createRoot(name: string, keys: CryptoKeyPair): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.createSelfSigned({
    name: distinguishedName(name, name),
    ...validity,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
}

function authorityOf(root: x509.X509Certificate, signingKey: CryptoKey): Authority {
  const organisation = root.subjectName.getField("O")[0] ?? "";
  return {
    rootPem: root.toString("pem"),
    async issue(name) {
      const keys = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
      const certificate = await x509.X509CertificateGenerator.create({
        subject: distinguishedName(name, organisation),
        issuer: root.subject,
        ...validity,
        signingAlgorithm: algorithm,
        publicKey: keys.publicKey,
        signingKey,
        extensions: await leafExtensions(root, keys.publicKey),
      });
      return createSigner(new Uint8Array(certificate.rawData), keys.privateKey);
    },
  };
}

async function leafExtensions(root: x509.X509Certificate, publicKey: CryptoKey): Promise<x509.Extension[]> {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([emailProtection, claimSigning]),
    await x509.AuthorityKeyIdentifierExtension.create(await root.publicKey.export()),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
  ];
}

function createSigner(certificate: Uint8Array, key: CryptoKey): Signer {
  return {
    alg: "es256",
    reserveSize: signatureSize(certificate),
    async sign(claim) {
      return new Uint8Array(await signClaim(claim, certificate, key));
    },
  };
}

// As data, not as text: no name can smuggle in a second field.
function distinguishedName(commonName: string, organisation: string): x509.JsonName {
  return [{ CN: [commonName] }, { O: [organisation] }];
}

/** What should be certificates of authorities to trust is none, or is damaged. */
export class BadTrustAnchorsError extends LabError {
  override name = "BadTrustAnchorsError";
  constructor(cause?: unknown) {
    super("The trust anchors hold no readable certificate.", {
      fix: "Pass PEM text: one or more blocks from BEGIN CERTIFICATE to END CERTIFICATE.",
      cause,
    });
  }
}

/** @throws {BadTrustAnchorsError} when there is no certificate in the PEM text, or a broken one */
export function requireCertificates(pem: string): void {
  try {
    const certificates = x509.PemConverter.decode(pem).map((der) => new x509.X509Certificate(der));
    if (certificates.length > 0) return;
  } catch (cause) {
    throw new BadTrustAnchorsError(cause);
  }
  throw new BadTrustAnchorsError();
}

/** The common name of whoever issued a certificate (DER), as the certificate says; "unknown" when it can't be read. */
export function issuerOf(certificate: Uint8Array): string {
  try {
    return new x509.X509Certificate(new Uint8Array(certificate)).issuerName.getField("CN")[0] ?? "unknown";
  } catch {
    return "unknown"; // somebody else's bytes: whether they count is the SDK's to say
  }
}
