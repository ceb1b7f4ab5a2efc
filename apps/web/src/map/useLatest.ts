// The newest transaction of the story, at a pace that people can follow.
import type { Entry } from "@synergy/lab/hood";
import { useEffect, useState } from "react";
import { onTransaction } from "../hood/feed.ts";
import { isStory } from "./stationOf.ts";

/** The first at once, then the newest of each `seconds`. Nothing until something happens. */
export function useLatest(seconds: number): Entry | undefined {
  const [latest, setLatest] = useState<Entry>();
  useEffect(() => {
    let waiting: Entry | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = waiting && setTimeout(tell, 1000 * seconds);
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
  }, [seconds]);
  return latest;
}
