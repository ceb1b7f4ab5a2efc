// The line of the map: a rectangle with round corners, once around clockwise from its upper left corner.

export type Ring = { left: number; right: number; top: number; bottom: number; radius: number };

const quarter = (ring: Ring) => (Math.PI / 2) * ring.radius;
const flat = ({ left, right, radius }: Ring) => right - left - 2 * radius;
const steep = ({ top, bottom, radius }: Ring) => bottom - top - 2 * radius;

/** Length of the line, in pixels. */
export function lengthOf(ring: Ring): number {
  return 2 * flat(ring) + 2 * steep(ring) + 4 * quarter(ring);
}

/** How far along the line a point of the upper side lies. @param x within the straight part */
export function alongTop({ left, radius }: Ring, x: number): number {
  return x - left - radius;
}

/** The same for the right side. */
export function alongRight(ring: Ring, y: number): number {
  return flat(ring) + quarter(ring) + y - ring.top - ring.radius;
}

/** The same for the lower side, which runs from right to left. */
export function alongBottom(ring: Ring, x: number): number {
  return flat(ring) + 2 * quarter(ring) + steep(ring) + ring.right - ring.radius - x;
}

/** SVG path of the line. Twice around, every way on it is a stretch of the path without a break. */
export function pathOf({ left, right, top, bottom, radius }: Ring, rounds: 1 | 2): string {
  const to = (x: number, y: number) => `A${radius} ${radius} 0 0 1 ${x} ${y}`;
  const upper = `H${right - radius}${to(right, top + radius)}V${bottom - radius}${to(right - radius, bottom)}`;
  const lower = `H${left + radius}${to(left, bottom - radius)}V${top + radius}${to(left + radius, top)}`;
  return `M${left + radius} ${top}${(upper + lower).repeat(rounds)}`;
}

/** How far it is from one place on the line to another, clockwise. */
export function ahead(ring: Ring, from: number, to: number): number {
  return to >= from ? to - from : to - from + lengthOf(ring);
}

/** The shorter way between two places on the line, as distances along its path twice around. */
export function wayBetween(ring: Ring, from: number, to: number): { from: number; to: number } {
  const length = lengthOf(ring);
  const forward = ahead(ring, from, to);
  const end = from + (forward > length / 2 ? forward - length : forward);
  return end < 0 ? { from: from + length, to: end + length } : { from, to: end };
}
