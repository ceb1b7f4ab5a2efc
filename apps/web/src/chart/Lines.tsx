import type { Chart } from "@synergy/kit";
import styles from "./Chart.module.css";
import type { Plot } from "./plot.ts";

/** One line per series. Dashes tell the lines apart where colours do not. */
export function Lines({ chart, plot }: { chart: Chart; plot: Plot }) {
  return chart.series.map(({ name, points }, index) => (
    <g key={name} className={styles.lines} data-series={index % 4}>
      <polyline points={points.map(([x, y]) => `${plot.x(x)},${plot.y(y)}`).join(" ")} />
      {points.length <= 40 && points.map(([x, y]) => <circle key={x} cx={plot.x(x)} cy={plot.y(y)} r="3" />)}
    </g>
  ));
}
