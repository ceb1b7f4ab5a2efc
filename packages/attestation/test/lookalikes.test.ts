import type { Hex } from "viem";
import { expect, test } from "vitest";
import { createLookalikeIndex, defaultMaxDistance } from "../src/picture/lookalikes.ts";
import { openPicture } from "../src/picture/openPicture.ts";
import { hammingDistance, noPerceptualHash, orientations, perceptualHash } from "../src/picture/perceptualHash.ts";
import {
  changeOnePixel,
  decodePicture,
  encodeJpeg,
  encodePng,
  type Pixels,
  paintOver,
  resize,
} from "../src/picture/pixels.ts";
import { paintLandscape } from "../src/picture/sample.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const landscapes = seeds.map((seed) => paintLandscape(seed));
const uidOf = (number: number): Hex => `0x${number.toString(16).padStart(64, "0")}`;
const index = createLookalikeIndex(
  landscapes.map((pixels, at) => ({ uid: uidOf(seeds[at]!), perceptualHash: perceptualHash(pixels) })),
);

/** A quarter turn to the right. */
function turn({ data, width, height }: Pixels): Pixels {
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < height; x++) {
      const from = ((height - 1 - x) * width + y) * 4;
      turned.set(data.subarray(from, from + 4), (y * height + x) * 4);
    }
  }
  return { data: turned, width: height, height: width };
}

function mirror({ data, width, height }: Pixels): Pixels {
  const mirrored = new Uint8ClampedArray(data.length);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel - (pixel % width) + (width - 1 - (pixel % width));
    mirrored.set(data.subarray(from * 4, from * 4 + 4), pixel * 4);
  }
  return { data: mirrored, width, height };
}

async function asJpeg(pixels: Pixels, quality: number): Promise<Pixels> {
  return decodePicture(openPicture(await encodeJpeg(pixels, quality)));
}

/** White stripes with gaps, as picture agencies print them over previews. */
function watermark(pixels: Pixels): Pixels {
  let marked = pixels;
  for (let x = 0; x < pixels.width; x += 90) {
    marked = paintOver(marked, { x, y: pixels.height / 2 - 20 + (x % 40), width: 60, height: 14 }, [255, 255, 255]);
  }
  return marked;
}

const disguises: [string, (pixels: Pixels) => Pixels | Promise<Pixels>][] = [
  ["one pixel changed", (pixels) => changeOnePixel(pixels)],
  ["scaled to 50 %", (pixels) => resize(pixels, 320, 240)],
  ["scaled to 15 %", (pixels) => resize(pixels, 96, 72)],
  ["scaled to other proportions", (pixels) => resize(pixels, 500, 200)],
  ["scaled to 200 %", (pixels) => resize(pixels, 1280, 960)],
  ["recompressed at quality 40", (pixels) => asJpeg(pixels, 40)],
  ["recompressed at quality 10", (pixels) => asJpeg(pixels, 10)],
  ["a watermark", watermark],
  ["something painted over", (pixels) => paintOver(pixels, { x: 250, y: 180, width: 110, height: 90 }, [200, 30, 30])],
  ["a quarter turn", turn],
  ["a mirror image", mirror],
  ["scaled, turned, mirrored, recompressed", (pixels) => asJpeg(resize(mirror(turn(pixels)), 200, 260), 30)],
];

test.each(disguises)("a work is found as a candidate in spite of %s", async (_, disguise) => {
  for (const [at, pixels] of landscapes.entries()) {
    const [nearest] = index.search(orientations(await disguise(pixels)));
    expect(nearest?.uid).toBe(uidOf(seeds[at]!));
    expect(nearest?.distance).toBeLessThanOrEqual(defaultMaxDistance);
  }
});

test("all eight orientations of a picture have the same eight hashes", () => {
  const [pixels] = landscapes;
  let variant = resize(pixels!, 256, 256);
  const expected = orientations(variant).toSorted();
  for (let turns = 0; turns < 4; turns++) {
    for (const seen of [variant, mirror(variant)]) expect(orientations(seen).toSorted()).toEqual(expected);
    variant = turn(variant);
  }
});

test("different works are no candidates for each other", () => {
  for (const [at, pixels] of landscapes.entries()) {
    expect(index.search(orientations(pixels)).map(({ uid }) => uid)).toEqual([uidOf(seeds[at]!)]);
  }
});

test("candidates come nearest first, each once, and none beyond the distance asked for", () => {
  const hash = perceptualHash(landscapes[0]!);
  const flipped = (bits: number): Hex =>
    `0x${(BigInt(hash) ^ ((1n << BigInt(bits)) - 1n)).toString(16).padStart(64, "0")}`;
  const works = [52, 51, 3, 0].map((bits) => ({ uid: uidOf(bits), perceptualHash: flipped(bits) }));
  const found = createLookalikeIndex(works).search([hash, flipped(1)]);
  expect(found).toEqual([
    { uid: uidOf(0), distance: 0 },
    { uid: uidOf(3), distance: 2 },
    { uid: uidOf(51), distance: 50 },
    { uid: uidOf(52), distance: 51 },
  ]);
  expect(
    createLookalikeIndex(works)
      .search([hash], 3)
      .map(({ uid }) => uid),
  ).toEqual([uidOf(0), uidOf(3)]);
});

test("the distance counts the bits that differ", () => {
  expect(hammingDistance(uidOf(0b1011), uidOf(0b0001))).toBe(2);
  expect(hammingDistance(uidOf(0), `0x${"ff".repeat(32)}`)).toBe(256);
});

test("pictures with nothing to see have no perceptual hash, and look like nothing", async () => {
  const plain = (value: number) => ({ data: new Uint8ClampedArray(64 * 64 * 4).fill(value), width: 64, height: 64 });
  const pixel = await decodePicture(openPicture(await encodePng(resize(landscapes[0]!, 1, 1))));
  const empty = [pixel, resize(landscapes[0]!, 15, 400), plain(255), plain(0)];
  for (const pixels of empty) expect(perceptualHash(pixels)).toBe(noPerceptualHash);
  const works = empty.map((pixels, at) => ({ uid: uidOf(at), perceptualHash: perceptualHash(pixels) }));
  expect(createLookalikeIndex(works).search(orientations(pixel))).toEqual([]);
  expect(createLookalikeIndex(works).search(orientations(landscapes[0]!))).toEqual([]);
});

test("a picture with transparent parts has the hash of the same picture on white", () => {
  const [landscape] = landscapes;
  const hole = { x: 100, y: 100, width: 200, height: 150 };
  const white = paintOver(landscape!, hole, [255, 255, 255]);
  const clear = paintOver(landscape!, hole, [0, 0, 0]);
  for (let at = 3; at < clear.data.length; at += 4) {
    if (clear.data[at - 3] === 0 && clear.data[at - 2] === 0 && clear.data[at - 1] === 0) clear.data[at] = 0;
  }
  expect(perceptualHash(clear)).toBe(perceptualHash(white));
});
