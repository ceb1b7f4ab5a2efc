// Is every wire determined? Linear algebra's answer, near one witness.
//
// Hold the inputs fixed and wiggle the other wires a little. To first order the constraints become linear equations (the
// Jacobian matrix). If its rank is the number of wires, no wiggle satisfies all of them. If it is less, some wires are
// free: the usual sign of a forgotten constraint. Tampering with single wires can't find two that must move together.
import type { ConstraintSystem } from "../r1cs.ts";
import { evaluate, inverse, modulo, type Witness } from "./field.ts";

export type Rank = {
  /** Wires that the prover computes: all but the constant and the inputs. */
  unknowns: number;
  rank: number;
  /** Constraints whose loss would lower the rank. */
  essential: Set<number>;
};

type Row = Map<number, bigint>;
type Reduced = { row: Row; pivot: number; from: Row };

/** @param order constraints in the order in which an honest prover uses them: keeps the elimination sparse */
export function jacobianRank(system: ConstraintSystem, witness: Witness, order: readonly number[]): Rank {
  const firstInput = 1 + system.outputs;
  const inputs = system.publicInputs + system.privateInputs;
  const isFixed = (wire: number) => wire === 0 || (wire >= firstInput && wire < firstInput + inputs);
  const pivots = new Map<number, Reduced>();
  const redundant = new Set<number>();
  for (const index of order) {
    const row = gradient(system, witness, index, isFixed);
    const from: Row = new Map([[index, 1n]]);
    for (const wire of [...row.keys()]) {
      const pivot = pivots.get(wire);
      const factor = row.get(wire);
      if (!pivot || factor === undefined) continue;
      subtract(row, pivot.row, factor);
      subtract(from, pivot.from, factor);
    }
    const rest = reduceFully(row, from, pivots);
    if (rest === undefined) for (const source of from.keys()) redundant.add(source);
    else pivots.set(rest, normalise(row, from, rest));
  }
  const essential = new Set(order.filter((index) => !redundant.has(index)));
  return { unknowns: system.wires - 1 - inputs, rank: pivots.size, essential };
}

/** The derivative of a · b − c by every wire that is not fixed. */
function gradient(system: ConstraintSystem, witness: Witness, index: number, isFixed: (wire: number) => boolean): Row {
  const [a, b, c] = system.constraints[index]!;
  const row: Row = new Map();
  const parts = [
    [a, evaluate(b, witness)],
    [b, evaluate(a, witness)],
    [c, -1n],
  ] as const;
  for (const [combination, scale] of parts) {
    for (const [wire, factor] of combination) if (!isFixed(wire)) accumulate(row, wire, factor * scale);
  }
  return row;
}

// A pivot row may bring in wires that are pivots themselves: go on until none is left.
function reduceFully(row: Row, from: Row, pivots: Map<number, Reduced>): number | undefined {
  for (;;) {
    const wire = [...row.keys()].find((candidate) => pivots.has(candidate));
    if (wire === undefined) return row.keys().next().value;
    const { row: pivotRow, from: pivotFrom } = pivots.get(wire)!;
    const factor = row.get(wire)!;
    subtract(row, pivotRow, factor);
    subtract(from, pivotFrom, factor);
  }
}

function normalise(row: Row, from: Row, pivot: number): Reduced {
  const scale = inverse(row.get(pivot)!);
  const scaled = (map: Row) => new Map([...map].map(([key, value]) => [key, modulo(value * scale)]));
  return { row: scaled(row), pivot, from: scaled(from) };
}

function subtract(target: Row, source: Row, factor: bigint): void {
  for (const [key, value] of source) accumulate(target, key, -factor * value);
}

function accumulate(row: Row, key: number, value: bigint): void {
  const sum = modulo((row.get(key) ?? 0n) + value);
  if (sum === 0n) row.delete(key);
  else row.set(key, sum);
}
