import { describeError, LabError } from "@synergy/kit";
import { concatBytes } from "viem";
import { expect, test } from "vitest";
import { maxPictureBytes } from "../src/picture/errors.ts";
import { openPicture } from "../src/picture/openPicture.ts";
import { changeOnePixel, decodePicture, encodeJpeg, encodePng, paintOver, resize } from "../src/picture/pixels.ts";
import { paintLandscape, samplePicture } from "../src/picture/sample.ts";

const landscape = resize(paintLandscape(1), 160, 120);
const jpeg = await encodeJpeg(landscape);
const png = await encodePng(landscape);
const text = (words: string) => new TextEncoder().encode(words);

/** The name of the error with which opening, or then decoding, the file ends. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await decodePicture(openPicture(bytes));
    return "none";
  } catch (error) {
    expect(error).toBeInstanceOf(LabError);
    expect(describeError(error).fix).toMatch(/\.$/);
    return describeError(error).name;
  }
}

test("a JPEG and a PNG open with format and size, before anything is decoded", () => {
  expect(openPicture(jpeg)).toEqual({ bytes: jpeg, mime: "image/jpeg", width: 160, height: 120 });
  expect(openPicture(png)).toEqual({ bytes: png, mime: "image/png", width: 160, height: 120 });
});

test("a PNG decodes to the pixels that were encoded, and a JPEG to nearly the same", async () => {
  expect(await decodePicture(openPicture(png))).toEqual(landscape);
  const { data } = await decodePicture(openPicture(jpeg));
  const error = data.reduce((sum, value, index) => sum + Math.abs(value - landscape.data[index]!), 0) / data.length;
  expect(error).toBeLessThan(5);
});

test("an empty file is refused as EmptyFileError", async () => {
  expect(await refusal(new Uint8Array(0))).toBe("EmptyFileError");
});

test("a text file that is called photo.jpg is refused as NotAPictureError", async () => {
  expect(await refusal(text("Dear diary, this is no picture."))).toBe("NotAPictureError");
  expect(await refusal(text("B"))).toBe("NotAPictureError");
});

test.each([
  ["GIF", text("GIF89a…………")],
  ["WebP", text("RIFF1234WEBPVP8 ")],
  ["HEIC or AVIF", text("\x00\x00\x00\x20ftypheic1234")],
  ["TIFF", text("II*\x00abcdefgh")],
  ["BMP", text("BM1234\x00\x00\x00\x00abcdef")],
])("a %s picture is refused as UnsupportedPictureError, by its name", (format, bytes) => {
  expect(() => openPicture(bytes)).toThrow(`is a ${format} picture`);
});

test("a JPEG or PNG that breaks off anywhere is refused as TruncatedPictureError", async () => {
  for (const share of [0.02, 0.1, 0.5, 0.9, 0.999]) {
    expect(await refusal(jpeg.subarray(0, Math.floor(jpeg.length * share)))).toBe("TruncatedPictureError");
    expect(await refusal(png.subarray(0, Math.floor(png.length * share)))).toBe("TruncatedPictureError");
  }
});

test("a file of 50 MB is refused as PictureTooHeavyError", async () => {
  const heavy = new Uint8Array(50_000_000);
  heavy.set(jpeg);
  expect(heavy.length).toBeGreaterThan(maxPictureBytes);
  expect(await refusal(heavy)).toBe("PictureTooHeavyError");
});

test("a JPEG that claims 12,000 × 12,000 pixels is refused as PictureTooLargeError", async () => {
  const bomb = new Uint8Array(jpeg);
  const frame = bomb.findIndex((byte, at) => byte === 0xff && (bomb[at + 1] === 0xc0 || bomb[at + 1] === 0xc2));
  new DataView(bomb.buffer).setUint16(frame + 5, 12_000);
  new DataView(bomb.buffer).setUint16(frame + 7, 12_000);
  expect(() => openPicture(bomb)).toThrow("has 12000 × 12000 pixels");
  expect(await refusal(bomb)).toBe("PictureTooLargeError");
});

test("a PNG that claims 12,000 × 12,000 pixels is refused as PictureTooLargeError", async () => {
  const bomb = new Uint8Array(png);
  new DataView(bomb.buffer).setUint32(16, 12_000);
  new DataView(bomb.buffer).setUint32(20, 12_000);
  expect(await refusal(bomb)).toBe("PictureTooLargeError");
});

test("a JPEG that is painted over 1,000 times is refused as PictureTooLargeError", () => {
  const emptyScan = Uint8Array.of(0xff, 0xda, 0, 2);
  const end = jpeg.length - 2;
  const bomb = concatBytes([jpeg.subarray(0, end), ...Array(1_000).fill(emptyScan), jpeg.subarray(end)]);
  expect(() => openPicture(bomb)).toThrow(/painted 1\d\d\d times over/);
});

test("a picture whose data is damaged is refused as CorruptPictureError, and the next one decodes again", async () => {
  const damagedPng = new Uint8Array(png);
  damagedPng[png.length >> 1]! ^= 1;
  expect(await refusal(damagedPng)).toBe("CorruptPictureError");
  expect(await refusal(png)).toBe("none");
  const emptyJpeg = concatBytes([jpeg.subarray(0, 20), Uint8Array.of(0xff, 0xd9)]);
  expect(await refusal(emptyJpeg)).toBe("CorruptPictureError");
  expect(await refusal(jpeg)).toBe("none");
});

test("a picture of no height is refused as CorruptPictureError", async () => {
  const flat = new Uint8Array(png);
  new DataView(flat.buffer).setUint32(20, 0);
  expect(await refusal(flat)).toBe("CorruptPictureError");
});

test("a picture of a single pixel opens and decodes like any other", async () => {
  const pixel = resize(landscape, 1, 1);
  for (const bytes of [await encodePng(pixel), await encodeJpeg(pixel)]) expect(await refusal(bytes)).toBe("none");
});

test("what is transparent turns white in a JPEG", async () => {
  const clear = { data: new Uint8ClampedArray(16 * 16 * 4), width: 16, height: 16 };
  const { data } = await decodePicture(openPicture(await encodeJpeg(clear)));
  expect(data.every((value) => value > 250)).toBe(true);
});

test("scaling keeps the mean colour", () => {
  const mean = ({ data }: { data: Uint8ClampedArray }) => data.reduce((sum, value) => sum + value, 0) / data.length;
  for (const [width, height] of [
    [40, 30],
    [37, 91],
    [400, 300],
    [1, 1],
  ] as const) {
    expect(mean(resize(landscape, width, height))).toBeCloseTo(mean(landscape), -1);
  }
});

test("painting over changes the rectangle and nothing else, also at the edge", () => {
  const doctored = paintOver(landscape, { x: 150, y: 110, width: 50, height: 50 }, [255, 0, 0]);
  const changed = [...landscape.data.keys()].filter((at) => doctored.data[at] !== landscape.data[at]);
  const pixels = changed.map((at) => Math.floor(at / 4));
  expect(pixels.every((pixel) => pixel % 160 >= 150 && Math.floor(pixel / 160) >= 110)).toBe(true);
  expect(doctored.data.slice(-4)).toEqual(Uint8ClampedArray.of(255, 0, 0, 255));
});

test("changing one pixel changes one value by one", () => {
  const changed = changeOnePixel(landscape, 3, 2);
  const differences = [...landscape.data.keys()].filter((at) => changed.data[at] !== landscape.data[at]);
  expect(differences).toEqual([(2 * 160 + 3) * 4]);
});

test("a sample picture is the same JPEG every time, and another one for another seed", async () => {
  expect(await samplePicture(7)).toEqual(await samplePicture(7));
  expect(await samplePicture(7)).not.toEqual(await samplePicture(8));
  expect(openPicture(await samplePicture(7))).toMatchObject({ mime: "image/jpeg", width: 640, height: 480 });
});
