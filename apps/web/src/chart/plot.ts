// The frame of a chart: where each value lies, in pixels.
import type { Chart } from "@synergy/kit";
import { linear, ticks, xValues, yRange } from "./scale.ts";

export type Plot = {
  left: number;
  right: number;
  bottom: number;
  height: number;
  x: (value: number | string) => number;
  y: (value: number) => number;
  /** Width of the room that one x has, for bars. */
  band: number;
  xTicks: { at: number; text: string }[];
  yTicks: number[];
};

const height = 260;
const characterWidth = 7.5;

/** @param width of the whole figure in pixels */
export function plotOf(chart: Chart, width: number): Plot {
  const yTicks = ticks(yRange(chart));
  const left = 14 + characterWidth * Math.max(...yTicks.map((tick) => String(tick).length));
  const [right, top, bottom] = [width - 10, 16, height - 30];
  const y = linear([yTicks[0] ?? 0, yTicks.at(-1) ?? 1], [bottom, top]);
  const values = xValues(chart);
  const band = (right - left) / Math.max(1, values.length);
  const middle = (value: number | string) => left + (values.indexOf(value) + 0.5) * band;
  const isNumeric = chart.kind === "line" && values.every((value) => typeof value === "number");
  if (!isNumeric) {
    const xTicks = thinOut(values, right - left).map((value) => ({ at: middle(value), text: String(value) }));
    return { left, right, bottom, height, x: middle, y, band, xTicks, yTicks };
  }
  const place = linear([Number(values[0] ?? 0), Number(values.at(-1) ?? 1)], [left + 8, right - 8]);
  const x = (value: number | string) => place(Number(value));
  const xTicks = thinOut(values, right - left).map((value) => ({ at: x(value), text: String(value) }));
  return { left, right, bottom, height, x, y, band, xTicks, yTicks };
}

/** Do all names find room below upright bars? @param width of the whole figure in pixels */
export function labelsFit(chart: Chart, width: number): boolean {
  const values = xValues(chart);
  return values.length * widestLabel(values) <= width - 60;
}

function widestLabel(values: readonly (number | string)[]): number {
  return Math.max(1, ...values.map((value) => String(value).length)) * characterWidth + 12;
}

/** Leaves out labels that would run into each other: every second one, every third, … */
function thinOut<T extends number | string>(values: readonly T[], room: number): T[] {
  const every = Math.max(1, Math.ceil((values.length * widestLabel(values)) / room));
  return values.filter((_, index) => index % every === 0);
}
