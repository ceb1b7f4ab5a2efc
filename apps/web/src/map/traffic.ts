// Who is on the line, and who waits: what goes the same way at the same time goes together.
import type { Amount } from "@synergy/lab/hood";
import type { Stop } from "./stationOf.ts";
import type { Trip } from "./trips.ts";

/** One or several things that go the same way; `amount` is the sum of what they carry. */
export type Traveller = Trip & { id: number; from: Stop; count: number };

/** `lit` are the stops where something has just arrived, with a number that changes when it happens again. */
export type Traffic = {
  next: number;
  waiting: readonly Traveller[];
  moving: readonly Traveller[];
  lit: Partial<Record<Stop, { id: number; failed: boolean }>>;
};

/** How many are on the line at most; the others wait, and what joins them on their way goes along. */
const room = 8;

export const noTraffic: Traffic = { next: 1, waiting: [], moving: [], lit: {} };

/** @param isStill nothing travels, the stops only light up */
export function withTrips(traffic: Traffic, trips: readonly Trip[], isStill: boolean): Traffic {
  return trips.reduce((so, trip) => {
    const { from } = trip;
    return isStill || !from ? withLight(so, trip) : withWaiting(so, { ...trip, from });
  }, traffic);
}

function withWaiting(traffic: Traffic, trip: Trip & { from: Stop }): Traffic {
  const { next, waiting } = traffic;
  const found = waiting.findIndex((other) => routeOf(other) === routeOf(trip));
  if (found < 0) return { ...traffic, next: next + 1, waiting: [...waiting, { ...trip, id: next, count: 1 }] };
  return { ...traffic, waiting: waiting.map((other, index) => (index === found ? joined(other, trip) : other)) };
}

function joined(traveller: Traveller, { amount }: Trip): Traveller {
  const count = traveller.count + 1;
  return { ...traveller, count, ...(amount && { amount: sum(amount, traveller.amount) }) };
}

function sum(one: Amount, other: Amount | undefined): Amount {
  return { ...one, units: String(BigInt(one.units) + BigInt(other?.units ?? 0)) };
}

const routeOf = ({ from, to, kind, amount, failed }: Trip) => [from, to, kind, amount?.symbol, failed].join(" ");

/** Sets off who waits, as far as there is room; one at a time on the same way. */
export function departed(traffic: Traffic): Traffic {
  const taken = new Set(traffic.moving.map(routeOf));
  const going = traffic.waiting.filter((one) => !taken.has(routeOf(one))).slice(0, room - traffic.moving.length);
  if (going.length === 0) return traffic;
  const waiting = traffic.waiting.filter((one) => !going.includes(one));
  return { ...traffic, waiting, moving: [...traffic.moving, ...going] };
}

/** Takes a traveller off the line, and lights up where it was going. */
export function arrived(traffic: Traffic, id: number): Traffic {
  const traveller = traffic.moving.find((one) => one.id === id);
  if (!traveller) return traffic;
  return departed(withLight({ ...traffic, moving: traffic.moving.filter((one) => one !== traveller) }, traveller));
}

function withLight(traffic: Traffic, { to, failed }: Trip): Traffic {
  return { ...traffic, next: traffic.next + 1, lit: { ...traffic.lit, [to]: { id: traffic.next, failed } } };
}

/** Puts a stop's light out, unless something has arrived there again since. */
export function dimmed(traffic: Traffic, stop: Stop, id: number): Traffic {
  const { [stop]: light, ...lit } = traffic.lit;
  return light?.id === id ? { ...traffic, lit } : traffic;
}
