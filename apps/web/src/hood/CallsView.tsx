// The calls inside of a transaction as a tree, and who spent the gas.
import type { Call, Opened } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import styles from "./Calls.module.css";
import { failureName } from "./Failed.tsx";
import { amountText, numberText, textOf } from "./format.ts";
import { GasBars } from "./GasBars.tsx";
import opened from "./Opened.module.css";
import { placed } from "./placed.ts";
import { NamedValues, ShownValue } from "./ShownValue.tsx";

export function CallsView({ opened: { call, gas, traced } }: { opened: Opened }) {
  return (
    <div className={opened.body}>
      {!traced && <p className={opened.note}>{words.hood.opened.untraced}</p>}
      <section className={opened.section}>
        <h3>{words.hood.calls.title}</h3>
        <ul className={styles.tree}>
          <Branch call={call} isOutermost />
        </ul>
      </section>
      <GasBars gas={gas} />
    </div>
  );
}

function Branch({ call, isOutermost = false }: { call: Call; isOutermost?: boolean }) {
  return (
    <li className={styles.branch}>
      <details open={isOutermost}>
        <summary className={styles.head} data-failed={call.failed !== undefined}>
          <span className={styles.type}>{words.hood.calls.types[call.type] ?? call.type}</span>
          <code className={styles.signature}>
            {nameOf(call)}
            <span className={styles.args}>{argsOf(call)}</span>
          </code>
          <span className={styles.gas}>{words.hood.gas(numberText(call.gas))}</span>
        </summary>
        <Inside call={call} />
      </details>
      {call.calls.length > 0 && (
        <ul className={styles.tree}>
          {placed(call.calls).map(({ place, item }) => (
            <Branch key={place} call={item} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** JobEscrow.release */
function nameOf({ type, to, function: name }: Call): string {
  const what = type.startsWith("CREATE") ? words.hood.calls.constructor : name;
  return what === undefined ? textOf(to) : `${textOf(to)}.${what}`;
}

/** (Carol, 5.00 LUSD) */
function argsOf({ args }: Call): string {
  return `(${args.map(({ value }) => textOf(value)).join(", ")})`;
}

function Inside({ call: { from, ether, args, returned, data, failed } }: { call: Call }) {
  const { calls } = words.hood;
  return (
    <div className={styles.inside}>
      {failed && <p className={opened.bad}>{failureName(failed)}</p>}
      <p className={opened.note}>
        {calls.caller} <ShownValue value={from} />
        {ether && `, ${calls.ether} ${amountText(ether)}`}
      </p>
      <h4>{calls.args}</h4>
      {args.length > 0 ? <NamedValues items={args} /> : <p className={opened.note}>{calls.noArgs}</p>}
      {returned.length > 0 && (
        <>
          <h4>{calls.returned}</h4>
          <NamedValues items={returned} />
        </>
      )}
      {data && data !== "0x" && (
        <>
          <h4>{calls.data}</h4>
          <ShownValue value={{ as: "hex", hex: data }} />
        </>
      )}
    </div>
  );
}
