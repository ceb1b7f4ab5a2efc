// Arithmetic modulo the prime of the circuit's field, and what the constraints say of a witness.
import { fieldPrime } from "@synergy/model";
import type { Combination, ConstraintSystem } from "../r1cs.ts";

/** A value per wire; `undefined` where it is not known yet. */
export type Partial = (bigint | undefined)[];
export type Witness = readonly bigint[];

export function modulo(value: bigint): bigint {
  const rest = value % fieldPrime;
  return rest < 0n ? rest + fieldPrime : rest;
}

/** Extended Euclid: the number that times `value` gives 1. */
export function inverse(value: bigint): bigint {
  let [t, next, r, remainder] = [0n, 1n, fieldPrime, modulo(value)];
  if (remainder === 0n) throw new RangeError("0 has no inverse");
  while (remainder !== 0n) {
    const quotient = r / remainder;
    [t, next] = [next, t - quotient * next];
    [r, remainder] = [remainder, r - quotient * remainder];
  }
  return modulo(t);
}

export function evaluate(combination: Combination, witness: Witness): bigint {
  return modulo(combination.reduce((sum, [wire, factor]) => sum + factor * witness[wire]!, 0n));
}

/** Which constraints the witness breaks, by index. `among`: look at these only. */
export function violated(system: ConstraintSystem, witness: Witness, among?: Iterable<number>): number[] {
  const broken: number[] = [];
  for (const index of among ?? system.constraints.keys()) {
    const [a, b, c] = system.constraints[index]!;
    const difference = evaluate(a, witness) * evaluate(b, witness) - evaluate(c, witness);
    if (modulo(difference) !== 0n) broken.push(index);
  }
  return broken;
}

/** For each wire, the constraints that mention it. */
export function mentions(system: ConstraintSystem): number[][] {
  const lists: Set<number>[] = Array.from({ length: system.wires }, () => new Set());
  for (const [index, constraint] of system.constraints.entries()) {
    for (const combination of constraint) for (const [wire] of combination) lists[wire]!.add(index);
  }
  return lists.map((list) => [...list]);
}
