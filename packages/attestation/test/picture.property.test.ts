import { LabError } from "@synergy/kit";
import fc from "fast-check";
import { sha256 } from "viem";
import { expect, test } from "vitest";
import { contentHash } from "../src/picture/contentHash.ts";
import { openPicture } from "../src/picture/openPicture.ts";
import { decodePicture, encodeJpeg, encodePng, resize } from "../src/picture/pixels.ts";
import { paintLandscape } from "../src/picture/sample.ts";

const small = resize(paintLandscape(1), 24, 18);
const files = [await encodeJpeg(small), await encodePng(small)];

/** A picture file with up to five bytes changed, and perhaps cut off. */
const damagedFile = fc
  .record({
    file: fc.constantFrom(...files),
    changes: fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) }), {
      maxLength: 5,
    }),
    length: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ file, changes, length }) => {
    const bytes = new Uint8Array(file);
    for (const { share, value } of changes) bytes[Math.floor(share * (bytes.length - 1))] = value;
    return bytes.subarray(0, Math.ceil(length * bytes.length));
  });

test("whatever happened to a file, it decodes or ends in a named error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damagedFile, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      const outcome = await open(bytes);
      expect(outcome === "decoded" || outcome instanceof LabError).toBe(true);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

async function open(bytes: Uint8Array): Promise<unknown> {
  try {
    const picture = openPicture(bytes);
    // A changed header may claim many megapixels: legal, but slow to decode two thousand times.
    if (picture.width * picture.height < 1_000_000) await decodePicture(picture);
    return "decoded";
  } catch (error) {
    return error;
  }
}

test("the content hash is the SHA-256 of the file, and of any file, as long as it carries no credential", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damagedFile, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      expect(await contentHash(bytes)).toBe(sha256(bytes));
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
