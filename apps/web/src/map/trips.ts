// What travels on the map for one transaction: the money that moved, else the thing that somebody brought.
import type { Amount, Entry, Kind, Movement } from "@synergy/lab/hood";
import { actorOf, isStory, type Stop, stationOf, stopOf } from "./stationOf.ts";

/** Something that goes along the line. Without `from` it comes from off the map, and only shows where it arrives. */
export type Trip = {
  from?: Stop;
  to: Stop;
  kind: Kind;
  amount?: Amount;
  /** It was turned away. */
  failed: boolean;
};

export function tripsOf(entry: Entry): Trip[] {
  if (!isStory(entry)) return [];
  const paid = entry.movements.flatMap(movementTrip);
  return paid.length > 0 ? paid : broughtTrip(entry);
}

function movementTrip({ from, to, amount }: Movement): Trip[] {
  const [start, end] = [stopOf(from), stopOf(to)];
  if (!end || start === end) return [];
  return [{ ...(start && { from: start }), to: end, kind: "money", amount, failed: false }];
}

function broughtTrip(entry: Entry): Trip[] {
  const [from, to] = [actorOf(entry), stationOf(entry)];
  return to ? [{ ...(from && { from }), to, kind: entry.kind, failed: entry.failed !== undefined }] : [];
}
