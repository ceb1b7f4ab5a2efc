// Reads the Content Credential of a picture and says whether to believe it.
import { findCredentials } from "../picture/embedding.ts";
import { readUint16 } from "../picture/jpeg.ts";
import { isJpeg } from "../picture/openPicture.ts";
import { issuerOf, labRootPem, requireCertificates } from "./authority.ts";
import { type CredentialLink, linkLabel, parseLink } from "./link.ts";
import { readManifestStore } from "./manifestStore.ts";
import { loadC2pa, settings } from "./sdk.ts";

export type { CredentialLink };

/**
 * What the picture says about itself.
 *
 * - none: it carries no credential, or only the address of one (the lab fetches nothing)
 * - trusted: intact, and signed by somebody whom an anchor certified
 * - untrusted: intact, but anyone could have signed it, under any name
 * - invalid: changed since it was signed, or damaged
 */
export type Credential = { state: "none" } | SignedCredential;

export type SignedCredential = {
  state: "trusted" | "untrusted" | "invalid";
  /** The signer's name in the certificate (CN); "unknown" when it can't be read. Believe it only when trusted. */
  signedBy: string;
  /** Who issued that certificate (CN). Believe it only when trusted. */
  issuer: string;
  /** Our assertion, where there is a well-formed one. Believe it only when trusted. */
  link?: CredentialLink;
  /** C2PA validation status codes (C2PA 2.2 §15.2.2), and codes of ours that start with org.synergylab. */
  problems: string[];
};

/** The parts of the SDK's report that we use; it calls intact but untrusted manifests "Valid". */
type Report = {
  active_manifest?: string;
  manifests?: Record<string, Manifest>;
  validation_state?: "Trusted" | "Valid" | "Invalid";
  validation_results?: { activeManifest?: StatusCodes; ingredientDeltas?: { validationDeltas: StatusCodes }[] };
};
type Manifest = { signature_info?: { common_name?: string }; assertions?: { label: string; data: unknown }[] };
type StatusCodes = { failure: { code: string }[] };

/**
 * Never throws because of what is in the file: a damaged credential is an answer.
 *
 * @param bytes a JPEG or PNG file
 * @param trustAnchors PEM certificates of the authorities to believe; the lab's own when left out
 * @throws {BadTrustAnchorsError} when these are none
 */
export async function readCredential(bytes: Uint8Array, trustAnchors: string = labRootPem): Promise<Credential> {
  requireCertificates(trustAnchors);
  const report = await validate(bytes, trustAnchors);
  if (report === "none") return { state: "none" };
  if (typeof report === "string")
    return { state: "invalid", signedBy: "unknown", issuer: "unknown", problems: [report] };
  const manifest = report.manifests?.[report.active_manifest ?? ""];
  const wrapping = readWrapping(bytes);
  const { link, problem } = findLink(manifest);
  const problems = [
    ...failures(report),
    ...(problem ? [problem] : []),
    ...(wrapping.problem ? [wrapping.problem] : []),
  ];
  return {
    state: wrapping.problem ? "invalid" : stateOf(report),
    signedBy: manifest?.signature_info?.common_name ?? "unknown",
    issuer: wrapping.issuer,
    ...(link && { link }),
    problems,
  };
}

/** The SDK's report, "none", or the words with which it gave up. */
async function validate(bytes: Uint8Array, trustAnchors: string): Promise<Report | string> {
  const { WasmReader } = await loadC2pa();
  const mime = isJpeg(bytes) ? "image/jpeg" : "image/png";
  try {
    const reader = await WasmReader.fromBytes(mime, bytes, settings(trustAnchors));
    const report: Report = JSON.parse(reader.json());
    reader.free();
    return report;
  } catch (error) {
    // The SDK throws plain strings such as "C2pa(JumbfNotFound)".
    const reason = String(error);
    return /JumbfNotFound|RemoteManifestUrl/.test(reason) ? "none" : reason;
  }
}

function stateOf(report: Report): SignedCredential["state"] {
  if (report.validation_state === "Trusted") return "trusted";
  return report.validation_state === "Valid" ? "untrusted" : "invalid";
}

function failures({ validation_results: results }: Report): string[] {
  const deltas = results?.ingredientDeltas?.map((delta) => delta.validationDeltas) ?? [];
  return [results?.activeManifest, ...deltas].flatMap((codes) => codes?.failure.map(({ code }) => code) ?? []);
}

function findLink(manifest: Manifest | undefined): { link?: CredentialLink; problem?: string } {
  const assertion = manifest?.assertions?.find(({ label }) => label === linkLabel);
  if (!assertion) return { problem: `${linkLabel}.missing` };
  const link = parseLink(assertion.data);
  return link ? { link } : { problem: `${linkLabel}.malformed` };
}

/** The SDK's own number for a credential's APP11 segments: any number would do, but a changed one is a changed file. */
const boxInstance = 0x0211;

/** Checks what the SDK is easy about, and finds the issuer, which the SDK does not tell. */
function readWrapping(bytes: Uint8Array): { issuer: string; problem?: string } {
  const malformed = (what: string) => ({ issuer: "unknown", problem: `org.synergylab.wrapping: ${what}` });
  const [embedded, ...others] = findCredentials(bytes);
  if (!embedded || others.length > 0) return malformed("not one well-formed box");
  if (isJpeg(bytes) && readUint16(bytes, embedded.start + 6) !== boxInstance) return malformed("box instance");
  const reading = readManifestStore(embedded.store);
  return reading.problem === undefined ? { issuer: issuerOf(reading.certificate) } : malformed(reading.problem);
}
