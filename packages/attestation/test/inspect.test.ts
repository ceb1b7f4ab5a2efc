import type { Chain } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createAuthority,
  deployRegistry,
  describeWork,
  doctor,
  formatTime,
  inspect,
  labAuthority,
  linkTo,
  moveCredential,
  type Registry,
  reencode,
  registerWork,
  revokeWork,
  type Signer,
  samplePicture,
  signOffchain,
  signPicture,
  type WorkRecord,
  withoutCredential,
} from "../src/index.ts";

let chain: Chain;
let registry: Registry;
let elsewhere: Registry;
let adasKey: Signer;
let original: Uint8Array;
let record: WorkRecord;
let signed: Uint8Array;

beforeAll(async () => {
  chain = await hardhatChain();
  registry = await deployRegistry(chain);
  elsewhere = await deployRegistry(await hardhatChain({ chainId: otherChainId }));
  adasKey = await (await labAuthority()).issue("Ada");
  original = await samplePicture(1);
  record = await publish(original);
  signed = await signPicture(original, adasKey, linkTo(registry, record));
});
afterAll(async () => {
  await chain.close();
  await elsewhere.chain.close();
});

async function publish(bytes: Uint8Array, author = chain.actors.ada): Promise<WorkRecord> {
  const terms = { licence: "CC-BY-4.0", payee: author.address, royaltyBps: 0 };
  return registerWork(registry, author, await describeWork(bytes, terms));
}

describe("genuine", () => {
  test("Ada's signed picture is genuine, with everything that was checked as evidence", async () => {
    const inspection = await inspect(signed, registry);
    expect(inspection).toMatchObject({ verdict: "genuine", because: "content-registered", work: { uid: record.uid } });
    expect(inspection.checks.map(({ name, passed }) => [name, passed])).toEqual([
      ["credential-intact", true],
      ["credential-trusted", true],
      ["credential-names-this-work", true],
      ["content-registered", true],
      ["not-revoked", true],
    ]);
    expect(inspection.summary).toBe(`Genuine: Ada registered it at ${formatTime(record.time)} under CC-BY-4.0.`);
  });

  test("the same bytes without the credential are genuine: the registry knows them", async () => {
    expect(await inspect(original, registry)).toMatchObject({ verdict: "genuine", credential: { state: "none" } });
  });

  test("Ada's own attestation and her own claim agree with the record", async () => {
    const attestation = await signOffchain(registry, chain.actors.ada, record.work);
    const options = { attestation, claimant: chain.actors.ada.address };
    expect(await inspect(signed, registry, options)).toMatchObject({ verdict: "genuine" });
  });
});

describe("edited", () => {
  test("a picture changed after signing is called out by its own credential", async () => {
    const inspection = await inspect(await doctor(signed), registry);
    expect(inspection).toMatchObject({ verdict: "edited", because: "credential-intact", work: { uid: record.uid } });
    expect(inspection.checks[0]?.detail).toContain("assertion.dataHash.mismatch");
  });

  test("a small, compressed copy is a candidate, with its distance", async () => {
    const { verdict, because, candidates, credential } = await inspect(await reencode(original), registry);
    expect({ verdict, because, credential }).toEqual({
      verdict: "edited",
      because: "content-registered",
      credential: { state: "none" },
    });
    expect(candidates[0]?.uid).toBe(record.uid);
    expect(candidates[0]?.distance).toBeLessThanOrEqual(51);
  });

  test("registered bytes whose credential was tampered with are not genuine", async () => {
    const other = await samplePicture(2);
    const foreign = moveCredential(await signPicture(other, adasKey, linkTo(registry, await publish(other))), original);
    expect(await inspect(foreign, registry)).toMatchObject({ verdict: "edited", because: "credential-intact" });
  });
});

describe("revoked", () => {
  test("a work that its author revoked is called revoked, with the time", async () => {
    const bytes = await samplePicture(3);
    const revoked = await revokeWork(registry, chain.actors.ada, (await publish(bytes)).uid);
    const inspection = await inspect(bytes, registry);
    expect(inspection).toMatchObject({
      verdict: "revoked",
      because: "not-revoked",
      work: { revokedAt: revoked.revokedAt },
    });
  });

  test("a copy signed under the old licence stays revoked when its author registers the work anew", async () => {
    const bytes = await samplePicture(4);
    const first = await publish(bytes);
    const oldCopy = await signPicture(bytes, adasKey, linkTo(registry, first));
    await revokeWork(registry, chain.actors.ada, first.uid);
    const second = await publish(bytes);
    expect(await inspect(oldCopy, registry)).toMatchObject({ verdict: "revoked", work: { uid: first.uid } });
    expect(await inspect(bytes, registry)).toMatchObject({ verdict: "genuine", work: { uid: second.uid } });
  });
});

describe("claimed by somebody else first", () => {
  test('whoever says "mine" of Ada\'s picture is shown her record', async () => {
    const inspection = await inspect(original, registry, { claimant: chain.actors.eve.address });
    expect(inspection).toMatchObject({ verdict: "claimed", because: "claimant-is-author" });
    expect(inspection.summary).toContain(record.uid);
  });

  test("a credential from an authority that nobody trusts is refused, whatever it says", async () => {
    const signer = await (await createAuthority("Synergy Lab Test Authority")).issue("Ada");
    const resigned = await signPicture(original, signer, linkTo(registry, record));
    expect(await inspect(resigned, registry)).toMatchObject({ verdict: "claimed", because: "credential-trusted" });
  });

  test("that authority is believed by whoever lists it as an anchor: trust is a choice", async () => {
    const authority = await createAuthority("Another Lab");
    const resigned = await signPicture(original, await authority.issue("Ada"), linkTo(registry, record));
    expect(await inspect(resigned, registry, { trustAnchors: authority.rootPem })).toMatchObject({
      verdict: "genuine",
    });
  });

  test.each([
    ["chain", { chainId: otherChainId }],
    ["EAS contract", { eas: `0x${"ee".repeat(20)}` as const }],
    ["schema", { schemaUid: `0x${"ee".repeat(32)}` as const }],
    ["content", { contentHash: `0x${"ee".repeat(32)}` as const }],
    ["record", { uid: `0x${"ee".repeat(32)}` as const }],
  ])("a trusted credential that names another %s is refused", async (_what, wrong) => {
    const signer = await (await labAuthority()).issue("Eve");
    const resigned = await signPicture(original, signer, { ...linkTo(registry, record), ...wrong });
    const inspection = await inspect(resigned, registry);
    expect(inspection).toMatchObject({ verdict: "claimed", because: "credential-names-this-work" });
  });

  test("an attestation for another chain does not speak here", async () => {
    const attestation = await signOffchain(elsewhere, chain.actors.ada, record.work);
    const inspection = await inspect(original, registry, { attestation });
    expect(inspection).toMatchObject({ verdict: "claimed", because: "attestation-valid" });
    expect(inspection.checks.at(-1)?.detail).toContain("foreign-chain");
  });

  test("a valid attestation by somebody else, or of another picture, is refused", async () => {
    const byEve = await signOffchain(registry, chain.actors.eve, record.work);
    expect(await inspect(original, registry, { attestation: byEve })).toMatchObject({
      verdict: "claimed",
      because: "attestation-by-author",
    });
    const ofAnother = await signOffchain(registry, chain.actors.ada, { ...record.work, contentHash: record.uid });
    expect(await inspect(original, registry, { attestation: ofAnother })).toMatchObject({
      verdict: "claimed",
      because: "attestation-valid",
    });
  });
});

describe("unknown", () => {
  test("a picture that nobody registered and that looks like none is unknown", async () => {
    const inspection = await inspect(await samplePicture(99), registry);
    expect(inspection).toMatchObject({ verdict: "unknown", because: "content-registered", candidates: [] });
  });

  test("a credential moved onto a picture of something else makes it nobody's", async () => {
    const inspection = await inspect(moveCredential(signed, await samplePicture(98)), registry);
    expect(inspection).toMatchObject({ verdict: "unknown", because: "credential-intact" });
    expect(inspection.work).toBeUndefined();
  });

  test("without its credential, that picture is still unknown", async () => {
    const stripped = withoutCredential(moveCredential(signed, await samplePicture(98)));
    expect(await inspect(stripped, registry)).toMatchObject({ verdict: "unknown", because: "content-registered" });
  });
});
