// Figures made of characters: bars, lines and tables for a terminal.
import type { Chart, Shown } from "../demo.ts";

const plotWidth = 60;
const plotHeight = 10;

/** A table with aligned columns; numbers to the right, as in a ledger. */
export function drawTable(rows: readonly Record<string, Shown>[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const isNumber = columns.map((column) => rows.every((row) => /^(bigint|number)$/.test(typeof row[column])));
  const align = (cell: string, index: number) =>
    isNumber[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
  const lines = cells.map((line) => line.map(align).join("  ").trimEnd());
  return [lines[0] ?? "", widths.map((width) => "─".repeat(width)).join("  "), ...lines.slice(1)];
}

/** Bars with their values, or a dotted line plot; a threshold is drawn as `┊` or `┄`. */
export function drawChart(chart: Chart): string[] {
  return chart.kind === "bar" ? drawBars(chart) : drawLines(chart);
}

function drawBars({ series, threshold }: Chart): string[] {
  const points = series.flatMap(({ name, points }) =>
    points.map(([x, y]) => ({
      label: series.length > 1 ? `${x} ${name}` : String(x),
      y,
    })),
  );
  const top = Math.max(...points.map(({ y }) => y), threshold?.y ?? 0) || 1;
  const labelWidth = Math.max(...points.map(({ label }) => label.length));
  const mark = threshold ? Math.round((threshold.y / top) * plotWidth) : -1;
  const bars = points.map(({ label, y }) => {
    const filled = Math.round((y / top) * plotWidth);
    const bar = Array.from({ length: plotWidth + 1 }, (_, x) => (x === mark ? "┊" : x < filled ? "█" : " "));
    return `${label.padEnd(labelWidth)} ${bar.join("").trimEnd()} ${y}`;
  });
  return threshold ? [...bars, `${" ".repeat(labelWidth)} ┊ ${threshold.label}: ${threshold.y}`] : bars;
}

function drawLines({ series, threshold }: Chart): string[] {
  const points = series.flatMap((one, index) => one.points.map(([x, y]) => ({ x: Number(x), y, index })));
  const [left, right] = bounds(points.map(({ x }) => x));
  const [low, high] = bounds([...points.map(({ y }) => y), ...(threshold ? [threshold.y] : [])]);
  const grid = Array.from({ length: plotHeight }, () => Array<string>(plotWidth).fill(" "));
  const rowOf = (y: number) => plotHeight - 1 - Math.round(((y - low) / (high - low)) * (plotHeight - 1));
  if (threshold) grid[rowOf(threshold.y)]?.fill("┄");
  for (const { x, y, index } of points) {
    const column = Math.round(((x - left) / (right - left)) * (plotWidth - 1));
    const row = grid[rowOf(y)];
    if (row) row[column] = "●○◆◇"[index % 4] ?? "●";
  }
  const legend = series.map(({ name }, index) => `${"●○◆◇"[index % 4]} ${name}`).join("   ");
  const labels = [...(threshold ? [`┄ ${threshold.label}`] : [])];
  return [
    `${high}`,
    ...grid.map((row) => `│${row.join("").trimEnd()}`),
    `${low} └ ${left} … ${right}`,
    [legend, ...labels].join("   "),
  ];
}

function bounds(values: number[]): [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return high > low ? [low, high] : [low, low + 1];
}
