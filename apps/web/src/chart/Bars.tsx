import type { Chart } from "@synergy/kit";
import styles from "./Chart.module.css";
import type { Plot } from "./plot.ts";

const widestBar = 72;

/** Bars of the same x stand side by side, each with its value on top. */
export function Bars({ chart, plot }: { chart: Chart; plot: Plot }) {
  const width = Math.min(widestBar, (plot.band * 0.72) / chart.series.length);
  const zero = plot.y(0);
  return chart.series.map(({ name, points }, index) => (
    <g key={name} className={styles.bars} data-series={index % 4}>
      {points.map(([x, y]) => {
        const left = plot.x(x) + (index - chart.series.length / 2) * width;
        const top = Math.min(plot.y(y), zero);
        return (
          <g key={x}>
            <rect
              x={left + 1}
              y={top}
              width={Math.max(1, width - 2)}
              height={Math.max(1, Math.abs(plot.y(y) - zero))}
            />
            <text x={left + width / 2} y={top - 5} textAnchor="middle">
              {y}
            </text>
          </g>
        );
      })}
    </g>
  ));
}
