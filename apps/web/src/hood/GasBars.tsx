import type { Opened } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import styles from "./Calls.module.css";
import { numberText, textOf } from "./format.ts";
import opened from "./Opened.module.css";

/** What every transaction pays, and what each contract spent itself. */
export function GasBars({ gas: { used, start, contracts } }: { gas: Opened["gas"] }) {
  const { calls } = words.hood;
  const rows = [
    { key: "start", label: calls.start, note: calls.startNote, gas: start },
    ...contracts.map(({ contract, gas }) => ({ key: contract.address, label: textOf(contract), note: "", gas })),
  ];
  const most = Math.max(...rows.map(({ gas }) => gas), 1);
  return (
    <section className={opened.section}>
      <h3>{calls.byContract}</h3>
      <p className={opened.note}>{calls.byContractNote}</p>
      <dl className={styles.bars}>
        {rows.map((row) => (
          <div key={row.key}>
            <dt title={row.note || undefined}>{row.label}</dt>
            <dd>
              {numberText(row.gas)} <span className={opened.note}>{share(row.gas, used)}</span>
            </dd>
            <dd className={styles.bar} aria-hidden="true">
              <span style={{ width: `${(100 * row.gas) / most}%` }} />
            </dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>{calls.total}</dt>
          <dd>{numberText(used)}</dd>
        </div>
      </dl>
    </section>
  );
}

function share(gas: number, used: number): string {
  return used > 0 ? `${Math.round((100 * gas) / used)} %` : "";
}
