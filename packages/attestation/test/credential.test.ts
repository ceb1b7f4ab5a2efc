import { concatBytes, hexToBytes } from "viem";
import { expect, test } from "vitest";
import { createAuthority, labAuthority, labRootPem } from "../src/credential/authority.ts";
import { type Credential, readCredential } from "../src/credential/read.ts";
import { signPicture } from "../src/credential/sign.ts";
import { contentHash, withoutCredential } from "../src/picture/contentHash.ts";
import { boxTypeTail, findCredentials } from "../src/picture/embedding.ts";
import { moveCredential } from "../src/picture/moveCredential.ts";
import { openPicture } from "../src/picture/openPicture.ts";
import { decodePicture, encodeJpeg, encodePng } from "../src/picture/pixels.ts";
import { paintLandscape, samplePicture } from "../src/picture/sample.ts";
import { linkFor, signedByAda, smallPictures } from "./support/signedPictures.ts";

const { jpeg, png } = await smallPictures();
const formats = [
  ["JPEG", jpeg, await signedByAda(jpeg)],
  ["PNG", png, await signedByAda(png)],
] as const;
const signedJpeg = formats[0][2];

function problemsOf(credential: Credential): string[] {
  return credential.state === "none" ? [] : credential.problems;
}

test.each(formats)(
  "a %s that Ada signed is trusted, and tells who signed it and where it is attested",
  async (_, original, signed) => {
    expect(await readCredential(signed)).toEqual({
      state: "trusted",
      signedBy: "Ada",
      issuer: "Synergy Lab test authority",
      link: await linkFor(original),
      problems: [],
    });
  },
);

test.each(formats)(
  "a signed %s without its credential is the original file, byte for byte",
  async (_, original, signed) => {
    expect(signed.length).toBeGreaterThan(original.length);
    expect(withoutCredential(signed)).toEqual(original);
    expect(await contentHash(signed)).toBe(await contentHash(original));
  },
);

test.each(formats)("a signed %s still shows the same pixels", async (_, original, signed) => {
  expect(await decodePicture(openPicture(signed))).toEqual(await decodePicture(openPicture(original)));
});

test.each(formats)("a %s from which Eve strips the credential carries none", async (_, __, signed) => {
  expect(await readCredential(withoutCredential(signed))).toEqual({ state: "none" });
});

test.each(formats)("a %s with one changed byte is invalid: assertion.dataHash.mismatch", async (_, __, signed) => {
  const doctored = new Uint8Array(signed);
  doctored[signed.length - 40]! ^= 1;
  const credential = await readCredential(doctored);
  expect(credential.state).toBe("invalid");
  expect(problemsOf(credential)).toContain("assertion.dataHash.mismatch");
});

test("a picture that Eve signs with her own authority is untrusted, even under Ada's name", async () => {
  const fakeAuthority = await createAuthority("Synergy Lab test authority");
  const forged = await signPicture(jpeg, await fakeAuthority.issue("Ada"), await linkFor(jpeg));
  const credential = await readCredential(forged);
  expect(credential).toMatchObject({ state: "untrusted", signedBy: "Ada", issuer: "Synergy Lab test authority" });
  expect(problemsOf(credential)).toEqual(["signingCredential.untrusted"]);
});

test("whom to trust is the reader's choice", async () => {
  const eve = await createAuthority("Eve & sons");
  const signed = await signPicture(jpeg, await eve.issue("Eve"), await linkFor(jpeg));
  expect(await readCredential(signed)).toMatchObject({ state: "untrusted" });
  expect(await readCredential(signed, eve.rootPem)).toMatchObject({ state: "trusted", issuer: "Eve & sons" });
  expect(await readCredential(signed, `${labRootPem}\n${eve.rootPem}`)).toMatchObject({ state: "trusted" });
  expect(await readCredential(signedJpeg, eve.rootPem)).toMatchObject({ state: "untrusted" });
});

test.each(["", "somebody", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"])(
  "trust anchors that are no certificates are refused as BadTrustAnchorsError: %j",
  async (anchors) => {
    await expect(readCredential(signedJpeg, anchors)).rejects.toMatchObject({ name: "BadTrustAnchorsError" });
  },
);

test("nobody becomes somebody else by writing more into a name", async () => {
  const eve = await (await labAuthority()).issue("Eve, CN=Ada");
  const signed = await signPicture(jpeg, eve, await linkFor(jpeg));
  expect(await readCredential(signed)).toMatchObject({ state: "trusted", signedBy: "Eve, CN=Ada" });
});

test("a credential that was cut out of one picture and put into another is invalid there, and names the first", async () => {
  const other = (await smallPictures(2)).jpeg;
  const [credential] = findCredentials(signedJpeg);
  const { start, end } = credential!;
  const moved = concatBytes([other.subarray(0, start), signedJpeg.subarray(start, end), other.subarray(start)]);
  const read = await readCredential(moved);
  expect(read).toMatchObject({ state: "invalid", link: { contentHash: await contentHash(signedJpeg) } });
  expect(problemsOf(read)).toContain("assertion.dataHash.mismatch");
  expect(await contentHash(moved)).toBe(await contentHash(other));
});

test("a link copied into a credential of one's own names the wrong content", async () => {
  const other = (await smallPictures(2)).jpeg;
  const eve = await (await labAuthority()).issue("Eve");
  const copied = await readCredential(await signPicture(other, eve, await linkFor(jpeg)));
  expect(copied).toMatchObject({ state: "trusted", signedBy: "Eve", link: { contentHash: await contentHash(jpeg) } });
  expect(await contentHash(other)).not.toBe(await contentHash(jpeg));
});

test.each([
  ["chainId", 0],
  ["chainId", "31337"],
  ["eas", "0x1234"],
  ["schemaUid", "0x11"],
  ["uid", 7],
  ["contentHash", undefined],
])("a link whose %s is %s is no link, and the credential says so", async (field, value) => {
  const ada = await (await labAuthority()).issue("Ada");
  const signed = await signPicture(jpeg, ada, { ...(await linkFor(jpeg)), [field]: value });
  const credential = await readCredential(signed);
  expect(credential).not.toHaveProperty("link");
  expect(problemsOf(credential)).toContain("org.synergylab.eas.malformed");
});

test.each(formats)(
  "a %s that is signed again keeps the first credential as the parent of the second",
  async (_, original, signed) => {
    const bob = await (await labAuthority()).issue("Bob");
    const twice = await signPicture(signed, bob, await linkFor(original));
    expect(await readCredential(twice)).toMatchObject({ state: "trusted", signedBy: "Bob", problems: [] });
    expect(findCredentials(twice)).toHaveLength(1);
    expect(new TextDecoder("latin1").decode(twice)).toContain("c2pa.opened");
    expect(withoutCredential(twice)).toEqual(original);
  },
);

test("a credential too long for one JPEG segment reads and comes out like any other", async () => {
  const bob = await (await labAuthority()).issue("Bob");
  const link = await linkFor(jpeg);
  let signed: Uint8Array = jpeg;
  while (signed.length < jpeg.length + 0x1_0000) signed = await signPicture(signed, bob, link);
  expect(await readCredential(signed)).toMatchObject({ state: "trusted", signedBy: "Bob" });
  expect(withoutCredential(signed)).toEqual(jpeg);
});

test("whatever else sits in APP11 segments or private chunks belongs to the picture", () => {
  const [credential] = findCredentials(signedJpeg);
  const jpegXt = new Uint8Array(signedJpeg.subarray(credential!.start, credential!.end));
  jpegXt.set(new TextEncoder().encode("RESI"), 16); // a box type of JPEG XT in place of "jumb"
  const picture = concatBytes([jpeg.subarray(0, 20), jpegXt, jpeg.subarray(20)]);
  expect(withoutCredential(picture)).toEqual(picture);
});

test("a JPEG with fill bytes is refused, because the SDK would change it", async () => {
  const filled = concatBytes([jpeg.subarray(0, 20), Uint8Array.of(0xff, 0xff), jpeg.subarray(20)]);
  await expect(signedByAda(filled)).rejects.toMatchObject({ name: "PictureChangedBySigningError" });
});

test("a picture with something behind its end mark is signed with it", async () => {
  const motionPhoto = concatBytes([jpeg, new TextEncoder().encode("a film")]);
  const signed = await signedByAda(motionPhoto);
  expect(withoutCredential(signed)).toEqual(motionPhoto);
  expect(await readCredential(signed)).toMatchObject({ state: "trusted" });
});

test("a picture that only names the address of a credential carries none: nothing is fetched", async () => {
  const xmp = `http://ns.adobe.com/xap/1.0/\0<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="https://example.com/x.c2pa"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const data = new TextEncoder().encode(xmp);
  const segment = concatBytes([Uint8Array.of(0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
  const picture = concatBytes([jpeg.subarray(0, 20), segment, jpeg.subarray(20)]);
  expect(await readCredential(picture)).toEqual({ state: "none" });
});

test("two credentials in one file are invalid", async () => {
  const { start, end } = findCredentials(signedJpeg)[0]!;
  const doubled = concatBytes([signedJpeg.subarray(0, end), signedJpeg.subarray(start)]);
  expect(findCredentials(doubled)).toHaveLength(2);
  expect(await readCredential(doubled)).toMatchObject({ state: "invalid" });
});

test("a credential that breaks off is an answer, not an exception", async () => {
  const { start, end } = findCredentials(signedJpeg)[0]!;
  for (const share of [0, 0.01, 0.3, 0.6, 0.99]) {
    const cut = signedJpeg.subarray(0, start + Math.floor((end - start) * share));
    expect((await readCredential(cut)).state).not.toBe("trusted");
  }
});

test.each([
  ["nothing", new Uint8Array(0)],
  ["a text", new TextEncoder().encode("Dear diary")],
])("a file with %s in it carries no trusted credential", async (_, bytes) => {
  expect((await readCredential(bytes)).state).not.toBe("trusted");
});

test("pictures that are no pictures are not signed", async () => {
  await expect(signedByAda(new Uint8Array(0))).rejects.toMatchObject({ name: "EmptyFileError" });
  await expect(signedByAda(jpeg.subarray(0, 100))).rejects.toMatchObject({ name: "TruncatedPictureError" });
});

test("a credential costs between 2 and 3 KB, whatever the picture", async () => {
  for (const original of [
    jpeg,
    png,
    await samplePicture(1),
    await encodePng(paintLandscape(1)),
    await encodeJpeg(paintLandscape(1), 100),
  ]) {
    const overhead = (await signedByAda(original)).length - original.length;
    expect(overhead).toBeGreaterThan(2_000);
    expect(overhead).toBeLessThan(3_000);
  }
});

test("a box that only calls itself a credential hides nothing: it reads invalid, not absent", async () => {
  // "jumb" box 32 bytes long: header, then a description box with the C2PA type and nothing in it.
  const header = [0, 0, 0, 32, 0x6a, 0x75, 0x6d, 0x62, 0, 0, 0, 24, 0x6a, 0x75, 0x6d, 0x64];
  const box = concatBytes([new Uint8Array(header), hexToBytes(`0x63327061${boxTypeTail}`)]);
  // APP11: marker, length, "JP", instance 0x0211, packet 1 (ISO 19566-5, annex D).
  const segment = concatBytes([new Uint8Array([0xff, 0xeb, 0, 42, 0x4a, 0x50, 2, 0x11, 0, 0, 0, 1]), box]);
  const smuggled = concatBytes([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
  expect(await contentHash(smuggled)).toBe(await contentHash(jpeg));
  expect((await readCredential(smuggled)).state).toBe("invalid");
});

test.each(formats)("a %s credential that is cut out and put back is as good as before", async (_, original, signed) => {
  expect(moveCredential(signed, original)).toEqual(signed);
});
