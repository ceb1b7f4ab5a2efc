// Bars with long names lie down: each name above its bars, in full.
import type { Chart } from "@synergy/kit";
import styles from "./Chart.module.css";
import { chartRows, linear, yRange } from "./scale.ts";

const nameHeight = 20;
const barHeight = 14;
const gap = 12;
const roomForValue = 56;
const top = 22; // for the threshold's label

/** @param width in pixels */
export function LyingBars({ chart, width }: { chart: Chart; width: number }) {
  const rows = chartRows(chart);
  const rowHeight = nameHeight + chart.series.length * barHeight + gap;
  const scale = linear(yRange(chart), [0, width - roomForValue]);
  const zero = scale(0);
  const label = `${chart.title}, ${chart.unit}`;
  const height = top + rows.length * rowHeight;
  return (
    <svg className={styles.drawing} role="img" aria-label={label} width={width} height={height}>
      {rows.map(({ x, cells }, row) => (
        <g key={x} className={styles.bars} transform={`translate(0 ${top + row * rowHeight})`}>
          <text y={nameHeight - 6}>{x}</text>
          {[...cells.entries()].map(([series, y]) =>
            y === undefined ? null : (
              <g key={series} data-series={series % 4} transform={`translate(0 ${nameHeight + series * barHeight})`}>
                <rect
                  x={Math.min(zero, scale(y))}
                  width={Math.max(1, Math.abs(scale(y) - zero))}
                  height={barHeight - 2}
                />
                <text x={Math.max(zero, scale(y)) + 8} y={barHeight - 4}>
                  {y}
                </text>
              </g>
            ),
          )}
        </g>
      ))}
      {chart.threshold && <Threshold at={scale(chart.threshold.y)} label={chart.threshold.label} end={height - gap} />}
    </svg>
  );
}

function Threshold({ at, label, end }: { at: number; label: string; end: number }) {
  return (
    <g className={styles.threshold}>
      <line x1={at} x2={at} y1={top - 4} y2={end} />
      <text x={at} y={top - 10}>
        {label}
      </text>
    </g>
  );
}
