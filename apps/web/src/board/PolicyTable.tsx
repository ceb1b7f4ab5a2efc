// What was understood, statement by statement; and what was not.
import type { Policy, PolicyRow } from "@synergy/dao-delegate";
import { ScrollFrame } from "../parts/ScrollFrame.tsx";
import { words } from "../words/index.ts";
import styles from "./Policy.module.css";

export function PolicyTable({ rows }: { rows: readonly PolicyRow[] }) {
  const { columns } = words.board;
  return (
    <ScrollFrame label={words.board.table} className={styles.frame}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.sentence}</th>
            <th scope="col">{columns.verb}</th>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.limit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, sentence, verb, about, except, limit }) => (
            <tr key={id}>
              <td>{sentence || "–"}</td>
              <td>{verb}</td>
              <td>{except ? words.board.except(about, except) : about}</td>
              <td>{limit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

export function PolicyProblems({ problems }: Pick<Policy, "problems">) {
  return (
    <section className={styles.problems}>
      <h4>{words.board.problems}</h4>
      <ul>
        {problems.map(({ kind, sentence, detail }) => (
          <li key={`${kind} ${sentence} ${detail}`}>
            <strong>{words.board.problem[kind]}</strong> {!detail.includes(sentence) && <q>{sentence}</q>} {detail}
          </li>
        ))}
      </ul>
    </section>
  );
}
