// The newest transactions as sentences; each is a link to what is under it.
import type { Entry } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import { linkTo } from "./address.ts";
import { failureName } from "./Failed.tsx";
import { useFeed } from "./feed.ts";
import { numberText, timeText } from "./format.ts";
import shared from "./Hood.module.css";
import { KindIcon } from "./KindIcon.tsx";
import styles from "./List.module.css";
import { Sentence } from "./Sentence.tsx";
import { useFocusAgain } from "./useFocusAgain.ts";

export function TransactionList({ returnTo }: { returnTo: string | number | undefined }) {
  const { status, transactions, isAll } = useFeed();
  const list = useFocusAgain<HTMLOListElement>(returnTo);
  if (transactions.length === 0)
    return (
      <p className={shared.note}>{words.hood[status === "live" ? "none" : status === "lost" ? "lost" : "loading"]}</p>
    );
  return (
    <>
      {status === "lost" && <p className={shared.note}>{words.hood.lost}</p>}
      <ol className={styles.list} ref={list} aria-label={words.hood.newest}>
        {transactions.map((entry) => (
          <Row key={entry.hash} entry={entry} />
        ))}
      </ol>
      {!isAll && <p className={shared.note}>{words.hood.older}</p>}
    </>
  );
}

function Row({ entry }: { entry: Entry }) {
  const { hash, kind, sentence, block, time, gas, failed, refused } = entry;
  return (
    <li>
      <a className={styles.row} href={linkTo(hash)} data-key={hash} data-failed={failed !== undefined}>
        <KindIcon kind={kind} isFailed={failed !== undefined} />
        <span className={styles.what}>
          <Sentence sentence={sentence} isFailed={failed !== undefined} />
          {failed && (
            <span className={styles.failed}>
              {refused ? words.hood.refused : words.hood.failed}: {failureName(failed)}
            </span>
          )}
        </span>
        <span className={styles.meta}>
          <span>{words.hood.gas(numberText(gas))}</span>
          <span>{words.hood.block(block)}</span>
          <span>{timeText(time)}</span>
        </span>
      </a>
    </li>
  );
}
