// Which pictures the model may learn from, and which it is judged by.

/** One picture and what its writer meant. */
export type Digit = {
  /** 64 integers, row by row, 0 (paper) to 16 (ink) */
  pixels: readonly number[];
  /** 0 to 9 */
  label: number;
};

// Neighbours in the file are often written by the same hand, so each part takes pictures from everywhere.

/** Every fifth picture is for the final test, and nothing else: index % 5 = 4. */
export const isTestIndex = (index: number): boolean => index % 5 === 4;

/** Of the other four, every sixth is kept back while one still chooses between recipes: the validation part. */
export const isValidationIndex = (index: number): boolean =>
  !isTestIndex(index) && (index - Math.floor(index / 5)) % 6 === 5;
