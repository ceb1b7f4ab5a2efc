// The map in one line, for pages that have no room for it: what has just moved, and the way to it under the hood.
import { linkTo } from "../hood/address.ts";
import { phraseText } from "../hood/format.ts";
import { KindIcon } from "../hood/KindIcon.tsx";
import { headlineOf } from "./headline.ts";
import styles from "./LatestLink.module.css";
import { useLatest } from "./useLatest.ts";

const secondsBetween = 1;

export function LatestLink() {
  const latest = useLatest(secondsBetween);
  if (!latest) return null;
  const isFailed = latest.failed !== undefined;
  return (
    <a key={latest.hash} className={styles.latest} data-failed={isFailed} href={linkTo(latest.hash)}>
      <KindIcon kind={latest.kind} isFailed={isFailed} />
      <span className={styles.text}>{phraseText(headlineOf(latest))}</span>
    </a>
  );
}
