// Labels with their values, for the result of a station's tool.
import type { Shown } from "@synergy/kit";
import styles from "./Facts.module.css";
import { Value } from "./Value.tsx";

export function Facts({ rows }: { rows: readonly (readonly [label: string, value: Shown])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Value value={value} name={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
