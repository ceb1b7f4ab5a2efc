// What can be said about a picture that turns up, and why anybody should believe it.
//
// Three witnesses are heard, from the strongest to the weakest: the bytes (SHA-256), the credential that the
// picture carries (C2PA), and its looks (perceptual hash). Looks never prove anything: they name candidates.
import { nameOf } from "@synergy/kit";
import type { Address, Hex } from "viem";
import {
  type Check,
  type CheckName,
  checkAttestation,
  checkClaimant,
  checkIntact,
  checkNamesThisWork,
  checkNotRevoked,
  checkRegistered,
  checkTrusted,
  formatTime,
} from "./checks.ts";
import { labRootPem } from "./credential/authority.ts";
import { type Credential, readCredential } from "./credential/read.ts";
import type { SignedAttestation } from "./eas/offchain.ts";
import { contentHash } from "./picture/contentHash.ts";
import { createLookalikeIndex, type Lookalike, type LookalikeIndex } from "./picture/lookalikes.ts";
import { openPicture, type Picture } from "./picture/openPicture.ts";
import { orientations } from "./picture/perceptualHash.ts";
import { decodePicture } from "./picture/pixels.ts";
import { listRecords, recordByContent, recordByUid, type WorkRecord } from "./records.ts";
import type { Registry } from "./registry.ts";

/** "edited" means: looks like a registered work. That is a candidate for a person to look at, not a proof. */
export type Verdict = "genuine" | "edited" | "revoked" | "claimed" | "unknown";

export type Inspection = {
  verdict: Verdict;
  /** The check that decided. */
  because: CheckName;
  /** One sentence for people. */
  summary: string;
  checks: Check[];
  credential: Credential;
  /** The registered work that the verdict speaks of; of candidates, the nearest. */
  work?: WorkRecord;
  /** Registered works that look alike, nearest first; distance in bits of 256. */
  candidates: Lookalike[];
};

export type InspectOptions = {
  /** Whoever says that the picture is theirs. */
  claimant?: Address;
  /** An off-chain attestation that came with the picture. */
  attestation?: SignedAttestation;
  /** Certificate authorities to believe, PEM; the lab's own when left out. */
  trustAnchors?: string;
  /** An index over the registered works, when the caller has one already. */
  lookalikes?: LookalikeIndex;
};

/**
 * Inspects a picture against the registry.
 *
 * @param bytes a JPEG or PNG file
 * @throws the errors of `openPicture` and `decodePicture` when it is none; all other trouble is part of the answer
 */
export async function inspect(
  bytes: Uint8Array,
  registry: Registry,
  options: InspectOptions = {},
): Promise<Inspection> {
  const picture = openPicture(bytes);
  const hash = await contentHash(bytes);
  const credential = await readCredential(bytes, options.trustAnchors ?? labRootPem);
  const work = await findWork(registry, hash, credential);
  // In this order: the first check that fails decides.
  const checks = [
    ...checkIntact(credential),
    ...checkTrusted(credential),
    ...checkNamesThisWork(credential, registry, work),
    checkRegistered(work),
    ...checkNotRevoked(work),
    ...(await checkAttestation(options.attestation, registry, hash, work)),
    ...checkClaimant(options.claimant, work),
  ];
  if (!work) return lookAlike(picture, registry, checks, credential, options.lookalikes);
  return { ...judge(work, checks), checks, credential, work, candidates: [] };
}

/** The entry for these bytes; where the author renewed it, the one that the credential was made for. */
async function findWork(registry: Registry, hash: Hex, credential: Credential): Promise<WorkRecord | undefined> {
  const uid = credential.state === "none" ? undefined : credential.link?.uid;
  const named = uid && (await recordByUid(registry, uid));
  return named && named.work.contentHash === hash ? named : recordByContent(registry, hash);
}

type Judgement = Pick<Inspection, "verdict" | "because" | "summary">;

/** The bytes are registered: is everything else as it should be? */
function judge(work: WorkRecord, checks: Check[]): Judgement {
  const author = `${nameOf(work.author)} registered it at ${formatTime(work.time)} under ${work.work.licence}`;
  const failed = checks.find((check) => !check.passed);
  if (!failed) return { verdict: "genuine", because: "content-registered", summary: `Genuine: ${author}.` };
  const because = failed.name;
  if (because === "not-revoked")
    return { verdict: "revoked", because, summary: `Revoked: ${author}. ${failed.detail}` };
  if (because === "credential-intact")
    return {
      verdict: "edited",
      because,
      summary: `Edited: ${author}, but its credential was altered. ${failed.detail}`,
    };
  return { verdict: "claimed", because, summary: `Claimed by somebody else first: ${author}. ${failed.detail}` };
}

/** The bytes are not registered: does the picture look like one that is? */
async function lookAlike(
  picture: Picture,
  registry: Registry,
  checks: Check[],
  credential: Credential,
  index: LookalikeIndex | undefined,
): Promise<Inspection> {
  const hashes = orientations(await decodePicture(picture));
  const candidates = (index ?? (await indexOf(registry))).search(hashes);
  const nearest = candidates[0] && (await recordByUid(registry, candidates[0].uid));
  const because = checks.find((check) => !check.passed)!.name; // at least: nobody registered these bytes
  const common = { because, checks, credential, candidates };
  if (!nearest) return { ...common, verdict: "unknown", summary: "Unknown: nobody registered it or anything like it." };
  const likeness = `${candidates[0]?.distance} of 256 bits differ from a work by ${nameOf(nearest.author)}`;
  const proof = because === "credential-intact" ? ", changed after it was signed" : "";
  const summary = `Edited copy (candidate)${proof}: ${likeness}. Look for yourself.`;
  return { ...common, verdict: "edited", summary, work: nearest };
}

/** Every registered work by its looks. Build it once when you inspect many pictures. */
export async function indexOf(registry: Registry): Promise<LookalikeIndex> {
  const records = await listRecords(registry);
  return createLookalikeIndex(records.map(({ uid, work }) => ({ uid, perceptualHash: work.perceptualHash })));
}
