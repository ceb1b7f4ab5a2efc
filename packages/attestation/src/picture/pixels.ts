// Pictures as pixels: decode, encode, scale, and the two ways in which the demo doctors them.
import { decodeJpegBytes, decodePngBytes, encodeJpegBytes, encodePngBytes } from "./codecs.ts";
import { CorruptPictureError } from "./errors.ts";
import type { Picture } from "./openPicture.ts";

/** Row by row from the top left, four bytes a pixel: red, green, blue, opacity. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };
/** 0…255 each. */
export type Colour = readonly [red: number, green: number, blue: number];
/** In pixels; what lies outside the picture is ignored. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** @throws {CorruptPictureError} when the header was fine and the rest is not */
export async function decodePicture(picture: Picture): Promise<Pixels> {
  const decode = picture.mime === "image/jpeg" ? decodeJpegBytes : decodePngBytes;
  try {
    return await decode(picture.bytes);
  } catch (cause) {
    throw new CorruptPictureError(picture.mime, cause);
  }
}

/** JPEG has no transparency: what is transparent becomes white. @param quality 1…100, 85 looks good */
export async function encodeJpeg(pixels: Pixels, quality = 85): Promise<Uint8Array<ArrayBuffer>> {
  return encodeJpegBytes(flattenOnWhite(pixels), quality);
}

export async function encodePng(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  return encodePngBytes(pixels);
}

/** The picture as it looks on white paper. */
export function flattenOnWhite({ data, width, height }: Pixels): Pixels {
  const flat = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3]! / 255;
    for (let colour = 0; colour < 3; colour++) flat[at + colour] = data[at + colour]! * opacity + 255 * (1 - opacity);
    flat[at + 3] = 255;
  }
  return { data: flat, width, height };
}

/** Scales by area: each new pixel is the mean of the rectangle of old pixels that it covers. */
export function resize(source: Pixels, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = Array.from({ length: width }, (_, x) => covered(x, source.width / width));
  for (let y = 0; y < height; y++) {
    const line = new Float64Array(width * 4);
    for (const row of covered(y, source.height / height)) addRow(line, source, row, columns);
    data.set(line, y * width * 4);
  }
  return { data, width, height };
}

type Part = { index: number; weight: number };

/** The old pixels under new pixel number `index` along one axis; the weights add up to 1. */
function covered(index: number, ratio: number): Part[] {
  const from = index * ratio;
  const to = from + ratio;
  const parts: Part[] = [];
  for (let old = Math.floor(from); old < to; old++) {
    const weight = (Math.min(to, old + 1) - Math.max(from, old)) / ratio;
    if (weight > 1e-9) parts.push({ index: old, weight });
  }
  return parts;
}

function addRow(line: Float64Array, source: Pixels, row: Part, columns: Part[][]): void {
  columns.forEach((parts, x) => {
    for (const { index, weight } of parts) {
      const at = (row.index * source.width + index) * 4;
      for (let channel = 0; channel < 4; channel++) {
        line[x * 4 + channel]! += source.data[at + channel]! * weight * row.weight;
      }
    }
  });
}

/** A copy with one rectangle painted over: what a forger does to a face or a date. */
export function paintOver(pixels: Pixels, area: Rectangle, colour: Colour): Pixels {
  const { width, height } = pixels;
  const data = new Uint8ClampedArray(pixels.data);
  for (let y = Math.max(0, area.y); y < Math.min(height, area.y + area.height); y++) {
    for (let x = Math.max(0, area.x); x < Math.min(width, area.x + area.width); x++) {
      data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** A copy in which one pixel's red differs by the smallest step there is: nobody can see it. */
export function changeOnePixel(pixels: Pixels, x = 0, y = 0): Pixels {
  const data = new Uint8ClampedArray(pixels.data);
  const at = (y * pixels.width + x) * 4;
  data[at] = data[at]! ^ 1;
  return { ...pixels, data };
}
