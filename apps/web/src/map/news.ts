// What each station tells of itself: how much has happened there, and what was the latest.
import type { Entry } from "@synergy/lab/hood";
import { isStory, type StationId, stationOf } from "./stationOf.ts";

/** What the node refused is news too, but came into no block and does not count. */
export type News = { count: number; latest: Entry };

/** @param transactions newest first */
export function newsOf(transactions: readonly Entry[]): Partial<Record<StationId, News>> {
  const news: Partial<Record<StationId, News>> = {};
  for (const entry of transactions) {
    const station = stationOf(entry);
    if (!station || !isStory(entry)) continue;
    const { count, latest } = news[station] ?? { count: 0, latest: entry };
    news[station] = { count: count + (entry.refused ? 0 : 1), latest };
  }
  return news;
}
