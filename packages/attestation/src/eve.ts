// Everything that Eve tries once Ada's work stands. Each attempt runs for real and returns what stopped it.
import { LabError, type Revert, rejection } from "@synergy/kit";
import type { LocalAccount } from "viem";
import { encodeLike } from "./copies.ts";
import { createAuthority, labAuthority } from "./credential/authority.ts";
import { signPicture } from "./credential/sign.ts";
import { attestByDelegation, signDelegatedAttest } from "./eas/delegated.ts";
import { offchainUid, type SignedAttestation, signOffchain } from "./eas/offchain.ts";
import { attest, revoke } from "./eas/onchain.ts";
import { verifyOffchain } from "./eas/verifyOffchain.ts";
import { type InspectOptions, inspect } from "./inspect.ts";
import { linkTo } from "./linkTo.ts";
import { withoutCredential } from "./picture/contentHash.ts";
import { moveCredential } from "./picture/moveCredential.ts";
import { openPicture } from "./picture/openPicture.ts";
import { changeOnePixel, decodePicture } from "./picture/pixels.ts";
import { commitWork, registerWork } from "./publish.ts";
import type { WorkRecord } from "./records.ts";
import type { Registry } from "./registry.ts";
import { encodeWork, newSalt } from "./work.ts";

/** What Eve has in her hands: all of it is public, except her own key. */
export type Target = {
  registry: Registry;
  /** A registry on another chain, where nobody knows Ada yet. */
  elsewhere: Registry;
  ada: LocalAccount;
  eve: LocalAccount;
  record: WorkRecord;
  attestation: SignedAttestation;
  /** Ada's picture with its credential. */
  signed: Uint8Array;
};

export type Attack = { attempt: string; run: (target: Target) => Promise<string> };

/** An attack went through: the lab is broken, and the demo must not say otherwise. */
export class AttackSucceededError extends LabError {
  override name = "AttackSucceededError";
  constructor(what: string) {
    super(`Eve got through: ${what}.`, { fix: "A check is missing. Compare your change with the last version." });
  }
}

const changesOnePixel: Attack = {
  attempt: "changes one pixel, and puts Ada's credential on the result",
  async run({ registry, signed }) {
    const changed = changeOnePixel(await decodePicture(openPicture(signed)));
    return verdictOn(moveCredential(signed, await encodeLike(signed, changed)), registry);
  },
};

const stripsCredential: Attack = {
  attempt: "strips the credential and says that the picture is hers",
  run: ({ registry, signed, eve }) => verdictOn(withoutCredential(signed), registry, { claimant: eve.address }),
};

const signsAgain: Attack = {
  attempt: "signs Ada's picture again, with a certificate from an authority of her own",
  async run({ registry, signed, record }) {
    const signer = await (await createAuthority("Eve's Authority")).issue("Ada");
    return verdictOn(await signPicture(withoutCredential(signed), signer, linkTo(registry, record)), registry);
  },
};

const claimsElsewhere: Attack = {
  attempt: "registers it on another chain, where Ada is unknown, and signs the picture with a link to that record",
  async run({ registry, elsewhere, eve, record, signed }) {
    const claim = await registerWork(elsewhere, eve, { ...record.work, payee: eve.address, salt: newSalt() });
    const signer = await (await labAuthority()).issue("Eve"); // an honest certificate: it only says that she is Eve
    return verdictOn(await signPicture(withoutCredential(signed), signer, linkTo(elsewhere, claim)), registry);
  },
};

const bringsForeignAttestation: Attack = {
  attempt: "brings along an attestation that she signed for the other chain, dated 1970",
  async run({ registry, elsewhere, eve, record, signed }) {
    const attestation = await signOffchain(elsewhere, eve, { ...record.work, payee: eve.address }, { time: 0n });
    return verdictOn(withoutCredential(signed), registry, { attestation });
  },
};

const replaysSignature: Attack = {
  attempt: "replays on this chain what Ada signed for the other one",
  async run({ registry, elsewhere, ada, eve, record }) {
    const request = await signDelegatedAttest(elsewhere, ada, { ...record.work, salt: newSalt() });
    return nameOfRevert(await rejection(attestByDelegation(registry, eve, request)));
  },
};

const claimsLater: Attack = {
  attempt: "registers the same picture by the rules, but after Ada",
  async run({ registry, eve, record }) {
    const claim = { ...record.work, payee: eve.address, salt: newSalt() };
    await commitWork(registry, eve, claim);
    await registry.chain.clock.advance(registry.minCommitmentAge);
    return nameOfRevert(await rejection(attest(registry, eve, claim)));
  },
};

const forgesUid: Attack = {
  attempt: "writes herself into Ada's attestation as the payee, and keeps its UID",
  run: ({ registry, attestation, eve, record }) =>
    verdictOnForgery(registry, withPayee(attestation, record, eve), false),
};

const forgesAttestation: Attack = {
  attempt: "does the same, and computes the UID anew",
  run: ({ registry, attestation, eve, record }) =>
    verdictOnForgery(registry, withPayee(attestation, record, eve), true),
};

const revokesForAda: Attack = {
  attempt: "revokes Ada's work",
  run: async ({ registry, eve, record }) => nameOfRevert(await rejection(revoke(registry, eve, record.uid))),
};

/** In the order in which the demo shows them. */
export const attacks: readonly Attack[] = [
  changesOnePixel,
  stripsCredential,
  signsAgain,
  claimsElsewhere,
  bringsForeignAttestation,
  replaysSignature,
  claimsLater,
  forgesUid,
  forgesAttestation,
  revokesForAda,
];

/** The contract's own words; long values are shortened. */
export function nameOfRevert({ name, args }: Revert): string {
  const short = args.map((arg) => String(arg).replace(/^(0x.{6}).{40,}(.{4})$/, "$1…$2"));
  return short.length > 0 ? `${name}(${short.join(", ")})` : name;
}

async function verdictOn(bytes: Uint8Array, registry: Registry, options: InspectOptions = {}): Promise<string> {
  const { verdict, because, checks } = await inspect(bytes, registry, options);
  if (verdict === "genuine") throw new AttackSucceededError("her picture was called genuine");
  const decisive = checks.find((check) => check.name === because);
  return `${verdict}, ${because}: ${decisive?.detail}`;
}

function withPayee(attestation: SignedAttestation, record: WorkRecord, eve: LocalAccount): SignedAttestation {
  const data = encodeWork({ ...record.work, payee: eve.address });
  return { ...attestation, message: { ...attestation.message, data } };
}

async function verdictOnForgery(registry: Registry, forged: SignedAttestation, newUid: boolean): Promise<string> {
  const attestation = newUid ? { ...forged, uid: offchainUid(forged.message) } : forged;
  const answer = await verifyOffchain(registry, attestation);
  if (answer.valid) throw new AttackSucceededError("her forged attestation was believed");
  return `${answer.reason}: ${answer.detail}`;
}
