// From scores to probabilities, the same bits on every machine.

/**
 * e^x for x ≤ 0, to about six digits, from + − × ÷ only.
 *
 * IEEE 754 fixes how those four round; Math.exp may differ from engine to engine, and then no seed would help.
 * e^x = (e^(x / 1024))^1024: a short Taylor series, and ten squarings.
 */
export function exponential(x: number): number {
  const small = Math.max(x, -700) / 1024;
  let power = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)));
  for (let squaring = 0; squaring < 10; squaring++) power *= power;
  return power;
}

/** Writes the probabilities of `scores / temperature` into `out`. */
export function softmax(scores: ArrayLike<number>, out: Float64Array, temperature = 1): void {
  let greatest = -Infinity;
  for (let c = 0; c < out.length; c++) greatest = Math.max(greatest, scores[c]!);
  let sum = 0;
  for (let c = 0; c < out.length; c++) {
    out[c] = exponential((scores[c]! - greatest) / temperature);
    sum += out[c]!;
  }
  for (let c = 0; c < out.length; c++) out[c]! /= sum;
}
