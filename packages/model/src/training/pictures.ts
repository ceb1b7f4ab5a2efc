// More pictures out of few: each digit a little moved, stretched and slanted is still the same digit.
import { pictureSide } from "../quantise.ts";
import { around, type Random } from "./random.ts";

/** How far a variant may be from the original: shift in pixels; stretch and slant as parts of 1. */
export type Distortion = { shift: number; stretch: number; slant: number };

/** The picture under a random affine map, 64 integers from 0 to 16 again. */
export function distorted(pixels: readonly number[], by: Distortion, random: Random): number[] {
  const [stretchX, stretchY] = [1 + around(random, by.stretch), 1 + around(random, by.stretch)];
  const [slantX, slantY] = [around(random, by.slant), around(random, by.slant)];
  const [shiftX, shiftY] = [around(random, by.shift), around(random, by.shift)];
  const centre = (pictureSide - 1) / 2;
  return pixels.map((_, index) => {
    const [x, y] = [(index % pictureSide) - centre, Math.floor(index / pictureSide) - centre];
    const fromX = centre + stretchX * x + slantX * y + shiftX;
    const fromY = centre + stretchY * y + slantY * x + shiftY;
    return Math.round(between(pixels, fromX, fromY));
  });
}

/** The grey value between pixels: the mean of the four around, weighted by nearness (bilinear). */
function between(pixels: readonly number[], x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const grey = (dx: number, dy: number) => greyAt(pixels, left + dx, top + dy);
  return (
    (1 - right) * (1 - down) * grey(0, 0) +
    right * (1 - down) * grey(1, 0) +
    (1 - right) * down * grey(0, 1) +
    right * down * grey(1, 1)
  );
}

/** Outside of the picture is paper. */
function greyAt(pixels: readonly number[], x: number, y: number): number {
  const isInside = x >= 0 && y >= 0 && x < pictureSide && y < pictureSide;
  return isInside ? pixels[y * pictureSide + x]! : 0;
}
