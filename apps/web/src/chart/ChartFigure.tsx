// A figure: bars or lines as SVG, and the same numbers as a table for whoever can't or won't look at it.
import type { Chart } from "@synergy/kit";
import { useWidth } from "../parts/useWidth.ts";
import { words } from "../words/index.ts";
import { Bars } from "./Bars.tsx";
import styles from "./Chart.module.css";
import { Lines } from "./Lines.tsx";
import { plotOf } from "./plot.ts";
import { chartRows } from "./scale.ts";

export function ChartFigure({ chart }: { chart: Chart }) {
  const [ref, width] = useWidth();
  const plot = plotOf(chart, width);
  const Marks = chart.kind === "bar" ? Bars : Lines;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{chart.title}</strong> <span>{chart.unit}</span>
      </figcaption>
      {chart.series.length > 1 && <Legend chart={chart} />}
      <div ref={ref}>
        {width > 0 && (
          <svg
            className={styles.drawing}
            role="img"
            aria-label={`${chart.title}, ${chart.unit}`}
            width={width}
            height={plot.height}
          >
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
        )}
      </div>
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
