// The map for those who don't see it: the latest that happened, in a sentence, and never a flood of them.
import { phraseText } from "../hood/format.ts";
import { headlineOf } from "./headline.ts";
import styles from "./StoryMap.module.css";
import { useLatest } from "./useLatest.ts";

const secondsBetween = 4;

export function LiveLine() {
  const latest = useLatest(secondsBetween);
  return (
    <p className={styles.spoken} aria-live="polite">
      {latest && phraseText(headlineOf(latest))}
    </p>
  );
}
