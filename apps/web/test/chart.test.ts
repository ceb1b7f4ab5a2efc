import type { Chart } from "@synergy/kit";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plotOf } from "../src/chart/plot.ts";
import { chartRows, linear, ticks, xValues, yRange } from "../src/chart/scale.ts";

const chart = (kind: Chart["kind"], points: [number | string, number][]): Chart => ({
  title: "t",
  kind,
  unit: "u",
  series: [{ name: "s", points }],
});

test("ticks are round numbers that cover the range", () => {
  expect(ticks([0, 100])).toEqual([0, 50, 100]);
  expect(ticks([0, 64])).toEqual([0, 20, 40, 60, 80]);
  expect(ticks([0.12, 0.29])).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
  expect(ticks([0, 0])).toEqual([0, 1]);
});

test("whatever the range, ticks rise, cover it and stay few", () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(high - low > 1e-3);
      const found = ticks([low, high]);
      const slack = (high - low) * 1e-6;
      expect(found.every((tick, index) => index === 0 || tick > (found[index - 1] ?? 0))).toBe(true);
      expect(found[0]).toBeLessThanOrEqual(low + slack);
      expect(found.at(-1)).toBeGreaterThanOrEqual(high - slack);
      expect(found.length).toBeLessThanOrEqual(7);
    }),
  );
});

test("a linear scale meets both ends, and puts a range without width into the middle", () => {
  const scale = linear([10, 20], [100, 0]);
  expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0]);
  expect(linear([5, 5], [0, 80])(5)).toBe(40);
});

test("bars start at zero, lines at their lowest value, and a threshold is always inside", () => {
  expect(yRange(chart("bar", [["a", 5]]))).toEqual([0, 5]);
  expect(yRange(chart("line", [[1, 5]]))).toEqual([5, 5]);
  expect(yRange({ ...chart("line", [[1, 5]]), threshold: { label: "max", y: 9 } })).toEqual([5, 9]);
});

test("numbers on the x axis are sorted, words stay in the order in which they come", () => {
  expect(
    xValues(
      chart("line", [
        [10, 0],
        [2, 0],
      ]),
    ),
  ).toEqual([2, 10]);
  expect(
    xValues(
      chart("bar", [
        ["b", 0],
        ["a", 0],
      ]),
    ),
  ).toEqual(["b", "a"]);
});

test("the table beside a chart leaves a cell empty where a series has no point", () => {
  const two: Chart = {
    ...chart("line", [[1, 5]]),
    series: [...chart("line", [[1, 5]]).series, { name: "r", points: [[2, 7]] }],
  };
  expect(chartRows(two)).toEqual([
    { x: 1, cells: [5, undefined] },
    { x: 2, cells: [undefined, 7] },
  ]);
});

test("every point of a chart lies inside its frame, on a phone and on a wide screen", () => {
  const points = Array.from({ length: 30 }, (_, x): [number, number] => [x, Math.sin(x) * 1000]);
  for (const width of [280, 1400]) {
    const plot = plotOf(chart("line", points), width);
    for (const [x, y] of points) {
      expect(plot.x(x)).toBeGreaterThanOrEqual(plot.left);
      expect(plot.x(x)).toBeLessThanOrEqual(plot.right);
      expect(plot.y(y)).toBeLessThanOrEqual(plot.bottom);
      expect(plot.y(y)).toBeGreaterThanOrEqual(0);
    }
    expect(plot.xTicks.length * 20).toBeLessThan(width);
  }
});
