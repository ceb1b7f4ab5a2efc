// The model's input as people read it: rows of a picture.
import { firstColumn, lastColumn } from "@synergy/model";

/** 48 numbers as 8 rows of 6, the columns named as in the picture. */
export function inputRows(input: readonly number[]): Record<string, number>[] {
  const width = lastColumn - firstColumn + 1;
  return Array.from({ length: input.length / width }, (_, row) => ({
    row,
    ...Object.fromEntries(input.slice(row * width, (row + 1) * width).map((x, i) => [`column ${firstColumn + i}`, x])),
  }));
}
