// What a caller can get wrong with the model: pictures, bytes, bounds and field elements.
import { LabError } from "@synergy/kit";

/** A picture that is not 8×8. */
export class WrongPictureSizeError extends LabError {
  override name = "WrongPictureSizeError";
  constructor(size: number) {
    super(`The picture has ${size} pixels; the model reads 8 × 8 = 64.`, {
      fix: "Pass 64 numbers, row by row from the top left.",
    });
  }
}

/** A pixel that is no integer from 0 (paper) to 16 (ink). */
export class PixelRangeError extends LabError {
  override name = "PixelRangeError";
  constructor(index: number, value: unknown) {
    super(`Pixel ${index} is ${String(value)}; a pixel is an integer from 0 (paper) to 16 (ink).`, {
      fix: "Scale the picture to 0…16 and round it before you pass it on.",
    });
  }
}

/** Bytes that are not the canonical form of any model. */
export class MalformedModelError extends LabError {
  override name = "MalformedModelError";
  constructor(problem: string) {
    super(`These bytes are no model: ${problem}.`, {
      fix: "Take the file from packages/model/models, or make it again with `npm run train`.",
    });
  }
}

/** Weights with which some picture would leave the number range that circuit and contract reserve. */
export class BoundExceededError extends LabError {
  override name = "BoundExceededError";
  constructor(what: string, worst: number, limit: number) {
    super(`${what} can reach ${worst} for some picture, but only ${limit} is allowed.`, {
      fix: "Train with smaller weights, or give the number more bits everywhere it is used.",
    });
  }
}

/** Poseidon takes 1 to 16 numbers, each from 0 to p − 1. */
export class PoseidonInputError extends LabError {
  override name = "PoseidonInputError";
  constructor(problem: string) {
    super(`Poseidon can't hash this: ${problem}.`, {
      fix: "Pass 1 to 16 bigints that are at least 0 and below `fieldPrime`.",
    });
  }
}
