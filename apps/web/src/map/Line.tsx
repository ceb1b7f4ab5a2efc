// The drawing: the line, the stations on it, and the five people at their places.

import styles from "./Line.module.css";
import type { MapLayout, Place } from "./mapLayout.ts";
import { labelSide } from "./mapLayout.ts";
import { ahead, lengthOf, pathOf } from "./ring.ts";
import { type Person, people, type StationId, type Stop, stationIds } from "./stationOf.ts";
import type { Traffic } from "./traffic.ts";

type Props = {
  layout: MapLayout;
  width: number;
  statusOf: (id: StationId) => string;
  lit: Traffic["lit"];
  onDimmed: (stop: Stop, id: number) => void;
};

export function Line({ layout, width, statusOf, lit, onDimmed }: Props) {
  const { ring, places } = layout;
  const stretches = stationIds.map((id, index) => [id, stationIds[(index + 1) % stationIds.length] ?? id] as const);
  return (
    <svg className={styles.drawing} width={width} height={layout.height} aria-hidden="true">
      <path className={styles.planned} d={pathOf(ring, 1)} />
      {stretches.map(([from, to]) => {
        if (statusOf(from) !== "open" || statusOf(to) !== "open") return null;
        const start = places[from].at;
        const dashes = [0, start, ahead(ring, start, places[to].at), 2 * lengthOf(ring)];
        return <path key={from} className={styles.built} d={pathOf(ring, 2)} strokeDasharray={dashes.join(" ")} />;
      })}
      {(Object.keys(lit) as Stop[]).map((stop) => (
        <Halo
          key={`${stop}${lit[stop]?.id}`}
          place={places[stop]}
          light={lit[stop]}
          onEnd={(id) => onDimmed(stop, id)}
        />
      ))}
      {stationIds.map((id) => (
        <circle
          key={id}
          className={styles.station}
          data-status={statusOf(id)}
          cx={places[id].x}
          cy={places[id].y}
          r={9}
        />
      ))}
      {people.map((person) => (
        <Someone key={person} person={person} place={places[person]} isWide={layout.isWide} />
      ))}
    </svg>
  );
}

type HaloProps = { place: Place; light: Traffic["lit"][Stop]; onEnd: (id: number) => void };

function Halo({ place, light, onEnd }: HaloProps) {
  if (!light) return null;
  const { id, failed } = light;
  const end = () => onEnd(id);
  return <circle className={styles.halo} data-failed={failed} cx={place.x} cy={place.y} r={22} onAnimationEnd={end} />;
}

function Someone({ person, place: { x, y }, isWide }: { person: Person; place: Place; isWide: boolean }) {
  const name = person.charAt(0).toUpperCase() + person.slice(1);
  const label = isWide ? { x, y: y + 5 + labelSide(person) * 27 } : { x: x + 28, y: y + 5 };
  return (
    <g className={styles.person} data-person={person}>
      <circle cx={x} cy={y} r={13} />
      <text className={styles.initial} x={x} y={y + 4.5}>
        {name.charAt(0)}
      </text>
      <text className={styles.name} {...label} textAnchor={isWide ? "middle" : "start"}>
        {name}
      </text>
    </g>
  );
}
