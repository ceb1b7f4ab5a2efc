// A figure: bars or lines as SVG, and the same numbers as a table for whoever can't or won't look at it.
import type { Chart } from "@synergy/kit";
import { useWidth } from "../parts/useWidth.ts";
import { words } from "../words/index.ts";
import styles from "./Chart.module.css";
import { LyingBars } from "./LyingBars.tsx";
import { labelsFit } from "./plot.ts";
import { chartRows } from "./scale.ts";
import { UprightChart } from "./UprightChart.tsx";

export function ChartFigure({ chart }: { chart: Chart }) {
  const [ref, width] = useWidth();
  const Drawing = chart.kind === "bar" && !labelsFit(chart, width) ? LyingBars : UprightChart;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{chart.title}</strong> <span>{chart.unit}</span>
      </figcaption>
      {chart.series.length > 1 && <Legend chart={chart} />}
      <div ref={ref}>{width > 0 && <Drawing chart={chart} width={width} />}</div>
      <FiguresTable chart={chart} />
    </figure>
  );
}

function Legend({ chart }: { chart: Chart }) {
  return (
    <ul className={styles.legend}>
      {chart.series.map(({ name }, index) => (
        <li key={name} data-series={index % 4}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function FiguresTable({ chart }: { chart: Chart }) {
  return (
    <details className={styles.figures}>
      <summary>{words.chart.table}</summary>
      <table>
        <thead>
          <tr>
            <td />
            {chart.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chartRows(chart).map(({ x, cells }) => (
            <tr key={x}>
              <th scope="row">{x}</th>
              {cells.map((cell, index) => (
                <td key={chart.series[index]?.name}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
