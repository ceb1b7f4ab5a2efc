// Eve may change any one byte of a signed picture, to any other value. The credential has no padding: no byte is free.
import fc from "fast-check";
import { bytesToHex } from "viem";
import { expect, test } from "vitest";
import { readCredential } from "../src/credential/read.ts";
import { contentHash } from "../src/picture/contentHash.ts";
import { findCredentials } from "../src/picture/embedding.ts";
import { signedByAda, smallPictures } from "./support/signedPictures.ts";

const { jpeg, png } = await smallPictures();

test.each([
  ["JPEG", await signedByAda(jpeg)],
  ["PNG", await signedByAda(png)],
])(
  "no changed byte of a signed %s leaves it trusted, or leaves the content hash with the credential gone",
  async (_, signed) => {
    const original = await contentHash(signed);
    const { start, end } = findCredentials(signed)[0]!;
    const anywhere = fc.nat(signed.length - 1);
    const inCredential = fc.integer({ min: start, max: end - 1 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anywhere, inCredential), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const tampered = new Uint8Array(signed);
        tampered[at]! ^= difference;
        const { state } = await readCredential(tampered);
        expect(state === "invalid" || (state === "none" && (await contentHash(tampered)) !== original)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  },
  120_000,
);

test("no changed byte of the picture itself leaves the content hash", async () => {
  const signed = await signedByAda(jpeg);
  const { start, end } = findCredentials(signed)[0]!;
  const hashes = new Set<string>([await contentHash(signed)]);
  const outside = [...signed.keys()].filter((at) => at < start || at >= end);
  for (const at of outside) {
    const tampered = new Uint8Array(signed);
    tampered[at]! ^= 1;
    hashes.add(await contentHash(tampered));
  }
  expect(hashes.size).toBe(outside.length + 1);
  expect(bytesToHex(signed.subarray(start, start + 2))).toBe("0xffeb");
});
