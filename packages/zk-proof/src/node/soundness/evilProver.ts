// A prover that does not care about the circuit's own program: it may choose hints and break one constraint.
//
// The witness program of circom stops at the first constraint that does not hold. Eve writes her own. This one fills in
// wires from the constraints alone: wherever a single unknown is left in one, and only times known numbers, it solves it.
import type { Combination, ConstraintSystem } from "../r1cs.ts";
import { evaluate, inverse, mentions, modulo, type Partial, type Witness } from "./field.ts";

export type Lie = {
  /** This constraint is not used to fill in wires: the one that Eve would like to be without. */
  without?: number;
  /** For a `Bits` component by name: put the whole number into this bit, and 0 into the others. */
  wholeInto?: { component: string; bit: number };
};

type Group = { name: string; bits: { bit: number; wire: number }[] };

export class EvilProver {
  readonly #mentions: number[][];
  readonly #groups: Group[];
  readonly system: ConstraintSystem;
  readonly wires: ReadonlyMap<string, number>;

  constructor(system: ConstraintSystem, wires: ReadonlyMap<string, number>) {
    this.system = system;
    this.wires = wires;
    this.#mentions = mentions(system);
    this.#groups = bitGroups(wires);
  }

  /**
   * Fills in everything that follows from `known`, and honest bits where a number has to be decomposed.
   *
   * @returns the witness, and for each wire that a constraint gave, which one
   * @throws {RangeError} when a wire does not follow
   */
  complete(known: ReadonlyMap<number, bigint>, lie: Lie = {}): { witness: Witness; solvedBy: Map<number, number> } {
    const values: Partial = Array.from({ length: this.system.wires }, () => undefined);
    values[0] = 1n;
    for (const [wire, value] of known) values[wire] = modulo(value);
    const solvedBy = new Map<number, number>();
    this.#propagate(values, solvedBy, lie.without);
    for (const group of this.#groups) this.#decompose(group, values, lie);
    this.#propagate(values, solvedBy, lie.without);
    const missing = values.indexOf(undefined);
    if (missing >= 0) throw new RangeError(`Wire ${missing} does not follow from what is known.`);
    return { witness: values as bigint[], solvedBy };
  }

  #propagate(values: Partial, solvedBy: Map<number, number>, without?: number): void {
    const queue = [...this.system.constraints.keys()];
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      if (index === without) continue;
      const solution = solve(this.system.constraints[index]!, values);
      if (!solution) continue;
      values[solution.wire] = solution.value;
      solvedBy.set(solution.wire, index);
      queue.push(...this.#mentions[solution.wire]!);
    }
  }

  // circom removes the top bit of each decomposition, because it follows from the others and the number:
  // (number − Σ bits[i] · 2^i) / 2^top. The constraint that this is a bit shows the number.
  #decompose({ name, bits }: Group, values: Partial, lie: Lie): void {
    const open = bits.filter(({ wire }) => values[wire] === undefined);
    if (open.length === 0) return;
    const isBit = new Set(bits.map(({ wire }) => wire));
    const rest = this.#topBit(bits).filter(([wire]) => !isBit.has(wire));
    if (rest.some(([wire]) => values[wire] === undefined)) return;
    const number = modulo(evaluate(rest, values as bigint[]) << BigInt(bits.length));
    const whole = lie.wholeInto?.component === name ? lie.wholeInto.bit : undefined;
    for (const { bit, wire } of open) {
      const honest = (number >> BigInt(bit)) & 1n;
      const evil = bit === whole ? number * inverse(1n << BigInt(bit)) : 0n;
      values[wire] = modulo(whole === undefined ? honest : evil);
    }
  }

  /** The combination that stands for the top bit; the constraint is bit · (bit − 1) = 0, in either order and scaled. */
  #topBit(bits: Group["bits"]): Combination {
    const [first, ...others] = bits.map(({ wire }) => this.#mentions[wire]!);
    const index = first!.find((candidate) => others.every((list) => list.includes(candidate)))!;
    const factor = modulo(-inverse(1n << BigInt(bits.length))); // of bit 0
    const [bit, other] = this.system.constraints[index]!.slice(0, 2).map((combination) =>
      scaled(combination, factor * inverse(factorOf(combination, bits[0]!.wire))),
    ) as [Combination, Combination];
    return modulo(factorOf(bit, 0) - factorOf(other, 0)) === 1n ? bit : other;
  }
}

const scaled = (combination: Combination, scale: bigint): Combination =>
  combination.map(([wire, factor]) => [wire, modulo(factor * scale)] as const);

const factorOf = (combination: Combination, wire: number) =>
  combination.find(([candidate]) => candidate === wire)?.[1] ?? 0n;

/** `main.….behind[3].out[7]` is bit 7 of the group `main.….behind[3]`. */
function bitGroups(wires: ReadonlyMap<string, number>): Group[] {
  const groups = new Map<string, Group>();
  for (const [signal, wire] of wires) {
    const match = /^(.*(?:behind\[\d+\]|bits|range))\.out\[(\d+)\]$/.exec(signal);
    if (!match) continue;
    const group = groups.get(match[1]!) ?? { name: match[1]!, bits: [] };
    group.bits.push({ bit: Number(match[2]), wire });
    groups.set(group.name, group);
  }
  return [...groups.values()];
}

/** The only unknown of a constraint, if it is one and can be solved for. */
function solve([a, b, c]: ConstraintSystem["constraints"][number], values: Partial) {
  const unknown = new Set<number>();
  for (const combination of [a, b, c]) {
    for (const [wire] of combination) if (values[wire] === undefined) unknown.add(wire);
    if (unknown.size > 1) return undefined;
  }
  const [wire] = unknown;
  if (wire === undefined) return undefined;
  // Each side is constant + factor · unknown.
  const [left, right, result] = [a, b, c].map((combination) => ({
    constant: evaluate(
      combination.filter(([candidate]) => candidate !== wire),
      values as bigint[],
    ),
    factor: factorOf(combination, wire),
  })) as [Side, Side, Side];
  if (modulo(left.factor * right.factor) !== 0n) return undefined; // quadratic: a choice, not a consequence
  const factor = modulo(left.factor * right.constant + left.constant * right.factor - result.factor);
  if (factor === 0n) return undefined;
  const constant = result.constant - left.constant * right.constant;
  return { wire, value: modulo(constant * inverse(factor)) };
}

type Side = { constant: bigint; factor: bigint };
