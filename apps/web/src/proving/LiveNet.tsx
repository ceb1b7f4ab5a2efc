// What happens inside the net for the picture as it is now: 29 hidden neurons, 10 scores, one answer.
import type { Inference } from "@synergy/model";
import { words } from "../words/index.ts";
import styles from "./LiveNet.module.css";

export function LiveNet({ inference }: { inference: Inference }) {
  const { input, hidden, logits } = inference;
  const isBlank = input.every((x) => x === 0);
  const lowest = Math.min(...logits);
  return (
    <section className={styles.net} aria-label={words.proving.net}>
      <p className={styles.answer}>
        {isBlank ? (
          words.proving.blank
        ) : (
          <>
            {words.proving.says} <output data-class={inference.class}>{inference.class}</output>
          </>
        )}
      </p>
      <h3>{words.proving.hidden(hidden.length)}</h3>
      <Bars values={hidden} names={hidden.map((_, neuron) => words.proving.neuron(neuron))} showsNames={false} />
      <h3>{words.proving.scores}</h3>
      <Bars values={logits.map((score) => score - lowest)} names={logits.map((_, digit) => String(digit))} showsNames />
    </section>
  );
}

type BarsProps = { values: readonly number[]; names: readonly string[]; showsNames: boolean };

function Bars({ values, names, showsNames }: BarsProps) {
  const most = Math.max(1, ...values);
  return (
    <ol className={styles.bars}>
      {values.map((value, index) => (
        <li key={names[index]} data-greatest={showsNames && value === most}>
          <span className={styles.bar} style={{ "--share": `${(100 * value) / most}%` } as object} aria-hidden="true" />
          <span className={showsNames ? styles.name : styles.unseen}>{names[index]}</span>
          <span className={styles.unseen}>: {value}</span>
        </li>
      ))}
    </ol>
  );
}
