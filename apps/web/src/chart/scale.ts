// Turns the numbers of a chart into places on paper.
import type { Chart } from "@synergy/kit";

export type Range = readonly [low: number, high: number];
type Point = Chart["series"][number]["points"][number];

/** Maps `domain` linearly onto `pixels`. */
export function linear(domain: Range, pixels: Range): (value: number) => number {
  const [low, high] = domain;
  const [from, to] = pixels;
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

/**
 * About `count` round numbers (1, 2 or 5 times a power of ten) that cover the range.
 *
 * The first is at or below `low`, the last at or above `high`.
 */
export function ticks([low, high]: Range, count = 4): number[] {
  const step = roundStep((high - low) / count || Math.abs(high) || 1);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(decimals)));
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Lowest and highest y with the threshold; bars always start at zero. */
export function yRange({ kind, series, threshold }: Chart): Range {
  const values = series.flatMap(({ points }) => points.map(([, y]) => y));
  if (threshold) values.push(threshold.y);
  if (kind === "bar" || values.length === 0) values.push(0);
  return [Math.min(...values), Math.max(...values)];
}

/** Different x values in order: numbers by size, words as they come. */
export function xValues({ series }: Chart): Point[0][] {
  const values = [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))];
  return values.every((x) => typeof x === "number") ? values.sort((a, b) => Number(a) - Number(b)) : values;
}

/** The figures as rows: one per x, with one cell per series. */
export function chartRows(chart: Chart): { x: Point[0]; cells: (number | undefined)[] }[] {
  return xValues(chart).map((x) => ({
    x,
    cells: chart.series.map(({ points }) => points.find(([other]) => other === x)?.[1]),
  }));
}
