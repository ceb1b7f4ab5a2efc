// What travels on the map right now, as the lab's transactions happen.
import { useEffect, useReducer } from "react";
import { onTransaction } from "../hood/feed.ts";
import type { Stop } from "./stationOf.ts";
import { arrived, departed, dimmed, noTraffic, type Traffic, withTrips } from "./traffic.ts";
import { type Trip, tripsOf } from "./trips.ts";

type Event =
  | { type: "happened"; trips: readonly Trip[]; isStill: boolean }
  | { type: "arrived"; id: number }
  | { type: "dimmed"; stop: Stop; id: number };

/** For so long (ms), what happens is gathered before the page draws it: a hundred in a second are seven drawings. */
const gathering = 150;

const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");

export function useTraffic() {
  const [traffic, dispatch] = useReducer(change, noTraffic);
  useEffect(() => {
    let trips: Trip[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      dispatch({ type: "happened", trips, isStill: prefersStill.matches });
      trips = [];
      timer = undefined;
    };
    const stop = onTransaction((entry) => {
      trips.push(...tripsOf(entry));
      timer ??= setTimeout(tell, gathering);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return {
    traffic,
    onArrived: (id: number) => dispatch({ type: "arrived", id }),
    onDimmed: (stop: Stop, id: number) => dispatch({ type: "dimmed", stop, id }),
  };
}

function change(traffic: Traffic, event: Event): Traffic {
  if (event.type === "happened") return departed(withTrips(traffic, event.trips, event.isStill));
  if (event.type === "arrived") return arrived(traffic, event.id);
  return dimmed(traffic, event.stop, event.id);
}
