// Ada's picture on its way: ordered by Bob, on record under her name, paid, and with a credential of its own.
import {
  commitWork,
  describeWork,
  inspect,
  labAuthority,
  linkTo,
  publishWork,
  samplePicture,
  signPicture,
  type Work,
} from "@synergy/attestation";
import { type Commission, commissionWork, releaseWithAttestation } from "../attestationJob.ts";
import type { Loop } from "../contracts.ts";

/** A picture that Bob's dollars wait for. Ada has committed to it, and may reveal it now. */
export type OrderedPicture = { bytes: Uint8Array; work: Work; commission: Commission };

const fee = 2_000_000n;

/** Ada paints, Bob puts two dollars aside, and Ada's commitment gets as old as the registry wants it. */
export async function orderPicture(loop: Loop): Promise<OrderedPicture> {
  const { ada, bob } = loop.chain.actors;
  const [seed] = crypto.getRandomValues(new Uint32Array(1)); // two runs on one chain must not paint the same
  const bytes = await samplePicture(seed!);
  const work = await describeWork(bytes, { licence: "CC-BY-4.0", payee: ada.address, royaltyBps: 500 });
  const { contentHash } = work;
  const commission = await commissionWork(loop, bob, { author: ada.address, contentHash, amount: fee });
  await commitWork(loop.registry, ada, work);
  await loop.chain.clock.advance(loop.registry.minCommitmentAge);
  return { bytes, work, commission };
}

/** Ada goes on record, anybody has the condition look, and the file gets a credential that names the record. */
export async function deliverPicture(loop: Loop, { bytes, work, commission }: OrderedPicture) {
  const { ada, lab } = loop.chain.actors;
  const { record } = await publishWork(loop.registry, ada, work);
  const { paid } = await releaseWithAttestation(loop, lab, commission, record.uid);
  const signer = await (await labAuthority()).issue("Ada");
  const signed = await signPicture(bytes, signer, linkTo(loop.registry, record));
  return { record, paid, signed, verdict: (await inspect(signed, loop.registry)).verdict };
}
