// A chart whose values rise: lines, and bars whose names fit below them.
import type { Chart } from "@synergy/kit";
import { Bars } from "./Bars.tsx";
import styles from "./Chart.module.css";
import { Lines } from "./Lines.tsx";
import { type Plot, plotOf } from "./plot.ts";

/** @param width in pixels */
export function UprightChart({ chart, width }: { chart: Chart; width: number }) {
  const plot = plotOf(chart, width);
  const Marks = chart.kind === "bar" ? Bars : Lines;
  const label = `${chart.title}, ${chart.unit}`;
  return (
    <svg className={styles.drawing} role="img" aria-label={label} width={width} height={plot.height}>
      <Axes plot={plot} />
      <Marks chart={chart} plot={plot} />
      {chart.threshold && (
        <g className={styles.threshold}>
          <line x1={plot.left} x2={plot.right} y1={plot.y(chart.threshold.y)} y2={plot.y(chart.threshold.y)} />
          <text x={plot.left + 4} y={plot.y(chart.threshold.y) - 6}>
            {chart.threshold.label}
          </text>
        </g>
      )}
    </svg>
  );
}

function Axes({ plot }: { plot: Plot }) {
  return (
    <>
      {plot.yTicks.map((tick) => (
        <g key={tick} className={styles.grid}>
          <line x1={plot.left} x2={plot.right} y1={plot.y(tick)} y2={plot.y(tick)} />
          <text x={plot.left - 8} y={plot.y(tick)} dy="0.32em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {plot.xTicks.map(({ at, text }) => (
        <text key={text} x={at} y={plot.bottom + 20} textAnchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}
