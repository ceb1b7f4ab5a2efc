// Signs a picture in this page: hash it, go on record (commit, wait, reveal), and put a Content Credential into it.
import {
  commitWork,
  describeWork,
  labAuthority,
  linkTo,
  nameOfRevert,
  openRegistry,
  publishWork,
  type Registry,
  recordByContent,
  signedName,
  signPicture,
  type Work,
  type WorkRecord,
} from "@synergy/attestation";
import { describeError, LabError, revertOf } from "@synergy/kit";
import { isAddressEqual, type LocalAccount } from "viem";
import type { Anyone } from "../anyone/anyone.ts";
import { connect } from "../lab/connect.ts";
import type { Failure } from "../stage/runState.ts";
import { signerOf } from "../wallet/signer.ts";
import { words } from "../words/index.ts";
import type { SigningStep } from "./steps.ts";

/** `royaltyPercent` is 0 to 100. */
export type Wishes = { who: Anyone; licence: string; royaltyPercent: number };

/** `gasUsed` is missing where the work was on record before. */
export type Signed = { file: File; record: WorkRecord; longerBy: number; gasUsed?: bigint | undefined };
export type Outcome = { state: "signed"; signed: Signed } | { state: "failed"; failure: Failure };

/** The registry's rules forbid it. */
export class NotRegisteredError extends LabError {
  override name = "NotRegisteredError";
}

/** The picture itself never leaves this computer; the chain gets its hashes and the terms. */
export async function signHere(file: File, wishes: Wishes, onStep: (step: SigningStep) => void): Promise<Outcome> {
  try {
    return { state: "signed", signed: await sign(file, wishes, onStep) };
  } catch (error) {
    return { state: "failed", failure: describeError(error) };
  }
}

async function sign(file: File, { who, licence, royaltyPercent }: Wishes, onStep: (step: SigningStep) => void) {
  onStep("reading");
  const { chain, contracts } = await connect();
  const [registry, author] = [await openRegistry(chain, contracts), await signerOf(who)];
  const bytes = new Uint8Array(await file.arrayBuffer());
  const royaltyBps = Math.round(royaltyPercent * 100);
  const work = await describeWork(bytes, { licence, payee: author.address, royaltyBps });
  const { record, gasUsed } = await register(registry, author, work, onStep);
  onStep("sealing");
  const credential = await (await labAuthority()).issue(words.anyone.names[who]);
  const signed = await signPicture(bytes, credential, linkTo(registry, record));
  const kept = new File([signed], signedName(signed), { type: file.type });
  return { file: kept, record, gasUsed, longerBy: signed.length - bytes.length };
}

/** Where the author's own record of these bytes stands already, that one. @throws {NotRegisteredError} */
async function register(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  onStep: (step: SigningStep) => void,
): Promise<Pick<Signed, "record" | "gasUsed">> {
  const standing = await recordByContent(registry, work.contentHash);
  if (standing && standing.revokedAt === 0n && isAddressEqual(standing.author, author.address))
    return { record: standing };
  try {
    onStep("committing");
    await commitWork(registry, author, work);
    onStep("waiting");
    await registry.chain.clock.advance(registry.minCommitmentAge);
    onStep("revealing");
    return await publishWork(registry, author, work);
  } catch (error) {
    const revert = revertOf(error);
    if (!revert) throw error;
    const { taken, refused, takenFix, refusedFix } = words.signing;
    const isTaken = revert.name === "AlreadyClaimed";
    throw new NotRegisteredError((isTaken ? taken : refused)(nameOfRevert(revert)), {
      fix: isTaken ? takenFix : refusedFix,
      cause: error,
    });
  }
}
