// Adding points of BN254's first group, y² = x³ + 3 modulo q: all the mathematics that a forger needs.
// Not constant-time and not fast: for public numbers only.

/** The prime of the coordinates (EIP-196). Not the order of the group: that is `fieldPrime`. */
export const coordinatePrime = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

const q = coordinatePrime;

/** Affine coordinates; `undefined` is the point at infinity, the zero of the group. */
export type Point = readonly [x: bigint, y: bigint] | undefined;

export function add(a: Point, b: Point): Point {
  if (!a) return b;
  if (!b) return a;
  const isSameX = a[0] === b[0];
  if (isSameX && modulo(a[1] + b[1]) === 0n) return undefined;
  // The slope of the line through both, or of the tangent where they are one.
  const slope = isSameX ? modulo(3n * a[0] * a[0] * inverse(2n * a[1])) : modulo((b[1] - a[1]) * inverse(b[0] - a[0]));
  const x = modulo(slope * slope - a[0] - b[0]);
  return [x, modulo(slope * (a[0] - x) - a[1])];
}

export function negate(point: Point): Point {
  return point && [point[0], modulo(-point[1])];
}

/** `scalar` times `point`, by doubling and adding. */
export function multiply(point: Point, scalar: bigint): Point {
  let result: Point;
  for (let power = point, rest = scalar; rest > 0n; rest >>= 1n, power = add(power, power)) {
    if (rest & 1n) result = add(result, power);
  }
  return result;
}

function modulo(value: bigint): bigint {
  return ((value % q) + q) % q;
}

/** Extended Euclid: the number that times `value` leaves the remainder 1. */
function inverse(value: bigint): bigint {
  let [t, next, r, remainder] = [0n, 1n, q, modulo(value)];
  while (remainder !== 0n) {
    const quotient = r / remainder;
    [t, next] = [next, t - quotient * next];
    [r, remainder] = [remainder, r - quotient * remainder];
  }
  return modulo(t);
}
