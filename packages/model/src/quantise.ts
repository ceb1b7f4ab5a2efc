// From a picture to what the model reads: 64 grey values become 48 numbers of 2 bits.
import { PixelRangeError, WrongPictureSizeError } from "./errors.ts";

/** Pictures are 8×8 pixels. */
export const pictureSide = 8;
/** Columns 0 and 7 are nearly always paper: the model does not look at them. */
export const firstColumn = 1;
export const lastColumn = 6;
/** Bits per input. */
export const inputBits = 2;
/** The greatest input. */
export const inputMax = 2 ** inputBits - 1;

/** Positions in the picture of the 48 pixels that the model reads, in its order (row by row). */
export const inputPositions: readonly number[] = Array.from({ length: pictureSide ** 2 }, (_, index) => index).filter(
  (index) => index % pictureSide >= firstColumn && index % pictureSide <= lastColumn,
);

/**
 * The model's input: for each inner pixel `min(pixel, 15) >> 2`, 0 to 3.
 *
 * Solidity twin: `quantise` in contracts/DigitModel.sol.
 *
 * @param pixels 64 integers, row by row, 0 (paper) to 16 (ink)
 * @throws {WrongPictureSizeError} when there are not 64
 * @throws {PixelRangeError} when one is no integer from 0 to 16, be it inside or outside of the crop
 */
export function quantise(pixels: readonly number[]): number[] {
  if (pixels.length !== pictureSide ** 2) throw new WrongPictureSizeError(pixels.length);
  // A loop by index also visits the holes of a sparse array, which would be undefined pixels.
  for (let index = 0; index < pixels.length; index++) {
    const pixel = pixels[index];
    if (!Number.isInteger(pixel) || pixel! < 0 || pixel! > 16) throw new PixelRangeError(index, pixel);
  }
  return inputPositions.map((position) => quantisePixel(pixels[position]!));
}

/** 16 grey steps become 4: 0…3 → 0, 4…7 → 1, 8…11 → 2, 12…16 → 3. */
export function quantisePixel(pixel: number): number {
  return Math.min(pixel, 15) >> (4 - inputBits);
}
