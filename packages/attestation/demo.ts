import { defineDemo, nameOf, rejection } from "@synergy/kit";
import {
  attacks,
  attest,
  commitWork,
  defaultMaxDistance,
  describeWork,
  doctor,
  formatTime,
  inspect,
  labAuthority,
  labRootPem,
  linkTo,
  looksDistance,
  nameOfRevert,
  newSalt,
  openRegistry,
  publishWork,
  readLineage,
  recordByContent,
  reencode,
  registerWork,
  revokeWork,
  royaltyStatement,
  samplePicture,
  signedName,
  signOffchain,
  signPicture,
  toEasJson,
  toEasUrl,
  withoutCredential,
} from "./src/index.ts";

const info = {
  id: "attestation",
  title: "Signed at birth",
  lecture: "Data",
  minutes: 8,
  summary: "Ada signs a picture; genuine, edited and stolen copies of it are told apart.",
};

export default defineDemo(info, async ({ step, say, show, ask, chain, otherChain, actors, ...stage }) => {
  const { ada, bob, eve } = actors;

  await step("Ada makes a picture, and computes what identifies it");
  const sample = async () => ({ name: "sample.jpg", bytes: await samplePicture(Number(await chain.clock.now())) });
  const original = await ask.file("picture", "A picture of yours, JPEG or PNG", sample, "image/jpeg,image/png");
  const licence = await ask.text("licence", "Under which licence?", "CC-BY-4.0");
  const registry = await openRegistry(chain, stage.contracts);
  const work = await describeWork(original.bytes, { licence, payee: ada.address, royaltyBps: 1000 });
  stage.picture("Ada's picture", original.bytes);
  show("content hash", work.contentHash);
  show("perceptual hash", work.perceptualHash);
  say("The first changes with every bit. The second hardly changes while the picture looks the same.");

  await step("Ada's wallet signs her terms: no chain, no gas");
  const attestation = await signOffchain(registry, ada, work);
  show("UID", attestation.uid);
  show("as a link", `https://easscan.org/offchain/url/${toEasUrl(attestation).slice(0, 40)}…`);
  await stage.keep("attestation.json", toEasJson(attestation));

  await step("She goes on record: commit, wait, reveal; Bob pays the gas, Eve tries to overtake");
  const commitment = await commitWork(registry, ada, work, { payer: bob });
  show("commitment", commitment.commitment);
  await chain.clock.advance(registry.minCommitmentAge);
  const stolen = { ...work, payee: eve.address, salt: newSalt() };
  stage.blocked("copies Ada's pending registration", nameOfRevert(await rejection(attest(registry, eve, stolen))));
  await commitWork(registry, eve, stolen);
  stage.blocked("commits first, and then copies it", nameOfRevert(await rejection(attest(registry, eve, stolen))));
  let record = await recordByContent(registry, work.contentHash);
  if (record) say("Ada registered this very picture in an earlier run: that record stands.");
  else {
    const publication = await publishWork(registry, ada, work, { payer: bob });
    record = publication.record;
    show("gas, paid by Bob", publication.gasUsed);
  }
  show("author of record", `${nameOf(record.author)}, ${formatTime(record.time)}`);

  await step("The picture itself carries a Content Credential that names the record");
  const signer = await (await labAuthority()).issue("Ada");
  const signed = await signPicture(original.bytes, signer, linkTo(registry, record));
  show("longer by", `${signed.length - original.bytes.length} bytes`);
  await stage.keep(signedName(signed), signed);
  await stage.keep("root.pem", labRootPem);

  await step("Six pictures turn up: which is what?");
  const suspects = [
    { who: "signed by Ada", bytes: signed },
    { who: "without credential", bytes: withoutCredential(signed) },
    { who: "compressed", bytes: await reencode(signed) },
    { who: "doctored", bytes: await doctor(signed) },
    { who: "uploaded by Eve as hers", bytes: withoutCredential(signed), claimant: eve.address },
    { who: "a stranger's", bytes: await samplePicture(7) },
  ];
  const points: [string, number][] = [];
  for (const { who, bytes, ...options } of suspects) {
    stage.picture(who, bytes);
    show(who, (await inspect(bytes, registry, options)).summary);
    points.push([who, await looksDistance(work, bytes)]);
  }
  const threshold = { label: "candidates up to", y: defaultMaxDistance };
  const series = [{ name: "distance", points }];
  stage.chart({ title: "How far each looks from Ada's picture", unit: "bits of 256", kind: "bar", series, threshold });

  await step("Eve tries everything else");
  const elsewhere = await openRegistry(await otherChain(), {});
  const target = { registry, elsewhere, ada, eve, record, attestation, signed };
  for (const { attempt, run } of attacks) stage.blocked(attempt, await run(target));

  await step("Bob sells a remix: part of each payment is Ada's. Then he withdraws it");
  const remixed = await doctor(await reencode(signed));
  const sources = [{ uid: record.uid, shareBps: 1500 }];
  const terms = { licence, payee: bob.address, royaltyBps: 0, sources };
  const remix = await registerWork(registry, bob, await describeWork(remixed, terms));
  const price = await ask.number("price", "What does the remix earn, in token units?", 1_000_001, { min: 0 });
  const statement = royaltyStatement(await readLineage(registry, remix.uid), remix.uid, BigInt(price));
  stage.table(
    "Of its income",
    statement.map(({ payee, amount }) => ({ who: nameOf(payee), units: amount })),
  );
  await revokeWork(registry, bob, remix.uid);
  show("now the remix is", (await inspect(remixed, registry)).summary);
});
