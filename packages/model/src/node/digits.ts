// The data: 1,797 handwritten digits (data/README.md says whose).
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { Digit } from "../digits.ts";

const file = new URL("../../data/digits.csv.gz", import.meta.url);

/** All pictures, in the order of the file; `isTestIndex` says which ones are for the test. */
export async function digits(): Promise<Digit[]> {
  const text = gunzipSync(await readFile(file)).toString("utf8");
  const rows = text.trim().split("\n");
  return rows.map((row) => {
    const numbers = row.split(",").map(Number);
    return { pixels: numbers.slice(0, 64), label: numbers[64]! };
  });
}
