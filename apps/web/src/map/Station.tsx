// A station's words: what happens there, how much has happened, and what was the latest. The whole is its way in.
import { Link } from "wouter";
import { Words } from "../hood/Sentence.tsx";
import { words } from "../words/index.ts";
import { headlineOf } from "./headline.ts";
import type { News } from "./news.ts";
import styles from "./StoryMap.module.css";
import type { StationId } from "./stationOf.ts";

type Props = { id: StationId; status: "open" | "underway" | "ahead"; news: News | undefined; isAll: boolean };

export function Station({ id, status, news, isAll }: Props) {
  const { part, name, line } = words.map.stations[id];
  return (
    <>
      <span className={styles.part}>
        {part}
        {news && news.count > 0 && <span> · {words.map.count(news.count, isAll)}</span>}
      </span>
      <span className={styles.name}>{status === "open" ? <Link href={`/demo/${id}`}>{name}</Link> : name}</span>
      <span className={styles.text}>{line}</span>
      {status !== "open" && (
        <span className={styles.status}>{status === "underway" ? words.map.underway : words.map.notBuilt}</span>
      )}
      {news && (
        <span className={styles.news} data-failed={news.latest.failed !== undefined}>
          <Words phrase={headlineOf(news.latest)} />
        </span>
      )}
    </>
  );
}
