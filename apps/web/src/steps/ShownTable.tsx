import type { Shown } from "@synergy/kit";
import { ScrollFrame } from "../parts/ScrollFrame.tsx";
import { Value } from "../parts/Value.tsx";
import styles from "./Items.module.css";

type Props = { caption: string; rows: readonly Record<string, Shown>[] };

/** Columns are the keys of all rows, in the order in which they first come up. */
export function ShownTable({ caption, rows }: Props) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isNumber = (column: string) => rows.every((row) => /^(bigint|number|undefined)$/.test(typeof row[column]));
  return (
    <ScrollFrame className={styles.table} label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-number={isNumber(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.entries()].map(([place, row]) => (
            <tr key={place}>
              {columns.map((column) => (
                <td key={column} data-number={isNumber(column)}>
                  {row[column] !== undefined && <Value value={row[column]} name={column} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
