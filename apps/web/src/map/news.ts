// What each station tells of itself: how much has happened there, and what was the latest.
import type { Entry } from "@synergy/lab/hood";
import { isStory, type StationId, stationOf } from "./stationOf.ts";

export type News = { count: number; latest: Entry };

/** @param transactions newest first */
export function newsOf(transactions: readonly Entry[]): Partial<Record<StationId, News>> {
  const news: Partial<Record<StationId, News>> = {};
  for (const entry of transactions) {
    const station = stationOf(entry);
    if (!station || !isStory(entry)) continue;
    const known = news[station];
    news[station] = { count: (known?.count ?? 0) + 1, latest: known?.latest ?? entry };
  }
  return news;
}
