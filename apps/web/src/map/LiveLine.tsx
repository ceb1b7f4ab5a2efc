// The map for those who don't see it: the latest that happened, in a sentence, and never a flood of them.
import type { Entry } from "@synergy/lab/hood";
import { useEffect, useState } from "react";
import { onTransaction } from "../hood/feed.ts";
import { phraseText } from "../hood/format.ts";
import { headlineOf } from "./headline.ts";
import styles from "./StoryMap.module.css";
import { isStory } from "./stationOf.ts";

const secondsBetween = 4;

export function LiveLine() {
  const latest = useLatest();
  return (
    <p className={styles.spoken} aria-live="polite">
      {latest && phraseText(headlineOf(latest))}
    </p>
  );
}

/** The first at once, then the newest of each few seconds. */
function useLatest(): Entry | undefined {
  const [latest, setLatest] = useState<Entry>();
  useEffect(() => {
    let waiting: Entry | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = waiting && setTimeout(tell, 1000 * secondsBetween);
      if (waiting) setLatest(waiting);
      waiting = undefined;
    };
    const stop = onTransaction((entry) => {
      if (!isStory(entry)) return;
      waiting = entry;
      if (timer === undefined) tell();
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return latest;
}
