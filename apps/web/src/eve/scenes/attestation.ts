// Ada's picture: signed, on record, and with a credential of its own.
import {
  attacks,
  commitWork,
  describeWork,
  labAuthority,
  linkTo,
  openRegistry,
  publishWork,
  samplePicture,
  signOffchain,
  signPicture,
} from "@synergy/attestation";
import type { World } from "@synergy/kit";
import { sceneFor } from "../scene.ts";

export const attempts = attacks.map(({ attempt }) => attempt);

export async function setScene({ chain, otherChain, contracts }: World) {
  const { ada, bob, eve } = chain.actors;
  const registry = await openRegistry(chain, contracts);
  const elsewhere = await openRegistry(await otherChain(), {});
  const [seed] = crypto.getRandomValues(new Uint32Array(1)); // a picture that nobody has registered
  const original = await samplePicture(seed!);
  const terms = { licence: "CC-BY-4.0", payee: ada.address, royaltyBps: 1000 };
  const work = await describeWork(original, terms);
  const attestation = await signOffchain(registry, ada, work);
  await commitWork(registry, ada, work, { payer: bob });
  await chain.clock.advance(registry.minCommitmentAge);
  const { record } = await publishWork(registry, ada, work, { payer: bob });
  const signed = await signPicture(original, await (await labAuthority()).issue("Ada"), linkTo(registry, record));
  const target = { registry, elsewhere, ada, eve, record, attestation, signed };
  return sceneFor(attacks, target, { royalty: `${terms.royaltyBps / 100} %` });
}
