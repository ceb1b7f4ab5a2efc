// Is every constraint of the core circuit needed, and would we notice if one were missing?
//
// A constraint is *killed* if its loss shows: the Jacobian's rank falls, or Eve has a witness that breaks this constraint
// and no other, so that it would pass without it. 100 % means that no constraint is superfluous and none can be forgotten.
import { inferQuantised, quantise, type SquareModel } from "@synergy/model";
import type { ConstraintSystem } from "../r1cs.ts";
import { argmaxName, type Claim, claimOf, crookedHints, falseClaims, wiresOf } from "./claims.ts";
import { EvilProver, type Lie } from "./evilProver.ts";
import { mentions, violated, type Witness } from "./field.ts";
import { jacobianRank, type Rank } from "./jacobian.ts";

export type KillRate = {
  constraints: number;
  killed: number;
  /** killed / constraints */
  rate: number;
  /** How many each kind of check kills; a constraint can be killed by several. */
  by: Record<"rank" | Attack, number>;
  survivors: number[];
  rank: Rank;
  /** The evil witnesses themselves: each satisfies all constraints but one. */
  witnesses: EvilWitness[];
};

export type Attack = "false class" | "pixel out of range" | "crooked hint" | "wrong wire";
export type EvilWitness = { attack: Attack; breaks: number; claim: Claim; witness: Witness };

/**
 * Tries every attack on every constraint. Takes some seconds.
 *
 * @param pictures 64 pixels each; about 300 have all the near misses that are needed
 */
export function measureKillRate(
  system: ConstraintSystem,
  wires: ReadonlyMap<string, number>,
  model: SquareModel,
  pictures: readonly (readonly number[])[],
): KillRate {
  const { rank, witnesses } = attackAll(system, wires, model, pictures);
  const by = {
    rank: rank.essential.size,
    "false class": 0,
    "pixel out of range": 0,
    "crooked hint": 0,
    "wrong wire": 0,
  };
  const killed = new Set(rank.essential);
  for (const { attack, breaks } of witnesses) {
    by[attack]++;
    killed.add(breaks);
  }
  const survivors = [...system.constraints.keys()].filter((index) => !killed.has(index));
  const constraints = system.constraints.length;
  return { constraints, killed: killed.size, rate: killed.size / constraints, by, survivors, rank, witnesses };
}

/** How many pictures are used where any picture would do. */
const fewPictures = 12;

function attackAll(
  system: ConstraintSystem,
  wires: ReadonlyMap<string, number>,
  model: SquareModel,
  pictures: readonly (readonly number[])[],
): { rank: Rank; witnesses: EvilWitness[] } {
  const prover = new EvilProver(system, wires);
  const inputs = pictures.map((pixels) => quantise(pixels));
  const claims = inputs.slice(0, fewPictures).map((input) => claimOf(input, inferQuantised(model, input).class));
  const honest = claims.map((claim) => ({ claim, ...prover.complete(wiresOf(claim, wires)) }));
  const { witness, solvedBy } = honest[0]!;
  const rank = jacobianRank(system, witness, [...new Set([...solvedBy.values(), ...system.constraints.keys()])]);

  // What only depends on the picture (its hash, above all) is computed once per picture.
  const hashed = new Map<string, Map<number, bigint>>();
  const hashWires = [...solvedBy].filter(([, index]) => rank.essential.has(index)).map(([wire]) => wire);
  const knownOf = (claim: Claim) => {
    const key = claim.input.join();
    if (!hashed.has(key)) {
      const { witness } = prover.complete(wiresOf(claim, wires));
      hashed.set(key, new Map(hashWires.map((wire) => [wire, witness[wire]!])));
    }
    return new Map([...hashed.get(key)!, ...wiresOf(claim, wires)]);
  };

  const found = new Map<number, EvilWitness>();
  const attempt: Attempt = (attack, claim, lie = {}, forced = []) => {
    const { witness } = prover.complete(new Map([...knownOf(claim), ...forced]), lie);
    const broken = violated(system, witness);
    if (broken.length !== 1 || found.has(broken[0]!)) return false;
    found.set(broken[0]!, { attack, breaks: broken[0]!, claim, witness });
    return true;
  };
  claimFalseClasses(model, inputs, wires, attempt);
  usePixelsOutOfRange(model, claims[0]!.input, attempt);
  giveCrookedHints(claims, attempt);
  for (const [wire, without] of solvedBy) {
    if (rank.essential.has(without)) continue;
    const tries = honest.flatMap(({ claim, witness }) =>
      [1n, -1n, 2n, -2n].map((change) => ({ claim, value: witness[wire]! + change })),
    );
    tries.some(({ claim, value }) => attempt("wrong wire", claim, { without }, [[wire, value]]));
  }
  return { rank, witnesses: [...found.values()] };
}

type Attempt = (attack: Attack, claim: Claim, lie?: Lie, forced?: [wire: number, value: bigint][]) => boolean;

/** The constraints on inSecond and isPlace in circuits/argmax.circom. */
const hintRules = 5;

/** Without the constraint that bit b of a comparison is a bit, that one "bit" can hold any number, even a negative one. */
function claimFalseClasses(
  model: SquareModel,
  inputs: readonly number[][],
  wires: ReadonlyMap<string, number>,
  attempt: Attempt,
): void {
  const chosen = new Map<number, Claim>();
  for (const input of inputs) {
    for (const { claim, lane } of falseClaims(model, input)) if (!chosen.has(lane)) chosen.set(lane, claim);
  }
  for (const [lane, claim] of chosen) {
    const component = `${argmaxName(wires)}.behind[${lane}]`;
    const bits = [...wires.keys()].filter((name) => name.startsWith(`${component}.out[`)).length;
    // The last is the top bit, which is no wire: with all others 0, it is what remains.
    for (let bit = 0; bit <= bits; bit++) attempt("false class", claim, { wholeInto: { component, bit } });
  }
}

function usePixelsOutOfRange(model: SquareModel, input: readonly number[], attempt: Attempt): void {
  for (const index of input.keys()) {
    [4, -1, 5, -2].some((pixel) => {
      const evil = input.map((value, place) => (place === index ? pixel : value));
      return attempt("pixel out of range", claimOf(evil, inferQuantised(model, evil).class));
    });
  }
}

function giveCrookedHints(claims: readonly Claim[], attempt: Attempt): void {
  let open = hintRules;
  for (const { input } of claims) {
    for (const claim of crookedHints(input)) {
      if (open > 0 && attempt("crooked hint", claim)) open--;
    }
  }
}

/** Adds 1 to each wire in turn (the constant is none): which changes does no constraint notice? */
export function tamperWires(system: ConstraintSystem, witness: Witness): number[] {
  const lists = mentions(system);
  const unnoticed: number[] = [];
  for (let wire = 1; wire < system.wires; wire++) {
    const tampered = witness.with(wire, witness[wire]! + 1n);
    if (violated(system, tampered, lists[wire]!).length === 0) unnoticed.push(wire);
  }
  return unnoticed;
}
