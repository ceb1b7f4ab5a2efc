// What a prover is free to choose in the core circuit: the claim, and the hints behind it.
import { inferQuantised, type SquareModel } from "@synergy/model";
import { losersOf } from "../weightsSource.ts";

export type Claim = {
  /** The model's 48 inputs; an evil prover may leave 0 to 3. */
  input: readonly number[];
  salt: bigint;
  class: number;
  ctx: bigint;
  /** Hint of circuits/argmax.circom: is the winner in the second half? */
  inSecond: number;
  /** Hint: isPlace[0…2]; isPlace[3] and the last follow from class. */
  isPlace: readonly number[];
};

const half = 5;

/** The hints that an honest prover gives for a class. */
export function claimOf(input: readonly number[], digit: number): Claim {
  const place = digit % half;
  const isPlace = Array.from({ length: half - 1 }, (_, index) => Number(index === place));
  return { input, salt: 1234567890123456789n, class: digit, ctx: 42n, inSecond: Math.floor(digit / half), isPlace };
}

/** A value for each wire that the claim chooses. */
export function wiresOf(claim: Claim, wires: ReadonlyMap<string, number>): Map<number, bigint> {
  const known = new Map<number, bigint>();
  const set = (signal: string, value: number | bigint) => {
    const wire = wires.get(signal);
    if (wire !== undefined) known.set(wire, BigInt(value)); // without a wire: removed, because it follows from others
  };
  const argmax = argmaxName(wires);
  for (const [index, value] of claim.input.entries()) set(`main.pixels[${index}]`, value);
  set("main.salt", claim.salt);
  set("main.class", claim.class);
  set("main.ctx", claim.ctx);
  set(`${argmax}.inSecond`, claim.inSecond);
  for (const [index, value] of claim.isPlace.entries()) set(`${argmax}.isPlace[${index}]`, value);
  return known;
}

const names = new WeakMap<ReadonlyMap<string, number>, string>();

/** circom numbers components that have no name of their own: "main.Argmax_32_1594". */
export function argmaxName(wires: ReadonlyMap<string, number>): string {
  const known = names.get(wires);
  if (known !== undefined) return known;
  const signal = [...wires.keys()].find((name) => name.endsWith(".inSecond"))!;
  names.set(wires, signal.replace(".inSecond", ""));
  return argmaxName(wires);
}

/** A false claim whose only trouble is one comparison: `lane` is where the true winner sits among the losers. */
export type FalseClaim = { claim: Claim; lane: number };

/** All false classes of a picture that a single comparison stands against. */
export function falseClaims(model: SquareModel, input: number[]): FalseClaim[] {
  const { logits, class: digit } = inferQuantised(model, input);
  return [...logits.keys()].flatMap((claimed) => {
    if (claimed === digit) return [];
    const lanes = losersOf(claimed, half);
    const ahead = lanes.filter((rival) => logits[claimed]! - logits[rival]! - Number(rival < claimed) < 0);
    return ahead.length === 1 ? [{ claim: claimOf(input, claimed), lane: lanes.indexOf(ahead[0]!) }] : [];
  });
}

/** Hints that break exactly one of the rules for class, inSecond and isPlace, with small numbers. */
export function crookedHints(input: readonly number[]): Claim[] {
  const small = [-2, -1, 0, 1, 2];
  const claims: Claim[] = [];
  for (const inSecond of [-1, 2]) {
    for (let place = 0; place < half; place++)
      claims.push({ ...claimOf(input, place), class: half * inSecond + place, inSecond });
  }
  for (const inSecond of [0, 1]) {
    for (const f0 of small)
      for (const f1 of small)
        for (const f2 of small)
          for (const f3 of small) {
            const isPlace = [f0, f1, f2, f3];
            const place = f1 + 2 * f2 + 3 * f3 + 4 * (1 - f0 - f1 - f2 - f3);
            const broken = isPlace.filter((value, index) => value * (place - index) !== 0);
            if (broken.length === 1)
              claims.push({ ...claimOf(input, 0), class: half * inSecond + place, inSecond, isPlace });
          }
  }
  return claims;
}
