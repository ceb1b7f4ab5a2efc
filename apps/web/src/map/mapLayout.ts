// Where the five stations and the five people stand: on a ring, wide on a desk and upright on a phone.
import { alongBottom, alongRight, alongTop, type Ring } from "./ring.ts";
import { type Person, type Stop, stops } from "./stationOf.ts";

/** `at` is the distance along the ring's path, in pixels. */
export type Place = { x: number; y: number; at: number };
export type MapLayout = {
  isWide: boolean;
  height: number;
  /** Room for a station's words, in pixels. */
  textWidth: number;
  ring: Ring;
  places: Record<Stop, Place>;
};

/** @param width in pixels */
export function layOutMap(width: number): MapLayout {
  return width >= 1040 ? wide(width) : upright(width);
}

/** Four stations along the line and the fifth on the way back; who brings something stands before their station. */
function wide(width: number): MapLayout {
  const ring = { left: 10, right: width - 10, top: 52, bottom: 300, radius: 22 };
  const first = 118;
  const column = (ring.right - ring.radius - 24 - first) / 4;
  const top = (x: number) => ({ x, y: ring.top, at: alongTop(ring, x) });
  const bottom = (x: number) => ({ x, y: ring.bottom, at: alongBottom(ring, x) });
  const station = (index: number) => first + index * column;
  const before = (index: number) => top(station(index) - Math.min(column / 2, index === 0 ? 66 : column));
  const places = {
    ada: before(0),
    attestation: top(station(0)),
    carol: before(1),
    escrow: top(station(1)),
    bob: before(2),
    "zk-proof": top(station(2)),
    dan: before(3),
    "dao-delegate": top(station(3)),
    eve: bottom(station(2) + column / 2),
    loop: bottom(station(1)),
  };
  return { isWide: true, height: ring.bottom + 190, textWidth: column - 36, ring, places };
}

const row = 218;
const stepUp = 44; // from a station up to the person before it

function upright(width: number): MapLayout {
  const [left, line, top] = [8, 40, 70];
  const ring = { left, right: line, top: top - stepUp - 30, bottom: top + 4 * row + 60, radius: (line - left) / 2 };
  const places = Object.fromEntries(
    stops.map((stop, index) => {
      const y = top + Math.floor(index / 2) * row - (index % 2 === 0 ? stepUp : 0);
      return [stop, { x: line, y, at: alongRight(ring, y) }];
    }),
  ) as Record<Stop, Place>;
  return { isWide: false, height: top + 4 * row + 150, textWidth: width - line - 28, ring, places };
}

/** Which people have their names above the line; Eve's stands below it. */
export function labelSide(person: Person): 1 | -1 {
  return person === "eve" ? 1 : -1;
}
