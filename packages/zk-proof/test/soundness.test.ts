// Would we notice if a constraint were missing? (`npm test` prints the answer.)
import { digitModel, inferQuantised, quantise } from "@synergy/model";
import { digits } from "@synergy/model/node";
import { beforeAll, expect, test } from "vitest";
import {
  type ConstraintSystem,
  claimOf,
  EvilProver,
  jacobianRank,
  loadWitnessProgram,
  measureKillRate,
  readBuiltCore,
  readR1cs,
  readWires,
  tamperWires,
  violated,
  wiresOf,
} from "../src/node/index.ts";
import { gapBits } from "../src/node/weightsSource.ts";

let system: ConstraintSystem;
let wires: Map<string, number>;
let pictures: (readonly number[])[];
let honest: Awaited<ReturnType<typeof loadWitnessProgram>>;

beforeAll(async () => {
  const { r1cs, wasm, sym } = await readBuiltCore();
  system = readR1cs(r1cs);
  wires = readWires(sym);
  honest = await loadWitnessProgram(wasm);
  pictures = (await digits()).map(({ pixels }) => pixels);
});

const honestClaim = (pixels: readonly number[]) => {
  const input = quantise(pixels);
  return claimOf(input, inferQuantised(digitModel, input).class);
};

test("the evil prover, when it does not lie, fills in the wires as circom's own program does", () => {
  const prover = new EvilProver(system, wires);
  for (const pixels of pictures.slice(0, 10)) {
    const { input, salt, class: digit, ctx } = honestClaim(pixels);
    const expected = honest({ pixels: input.map(BigInt), salt, class: BigInt(digit), ctx });
    expect(prover.complete(wiresOf(honestClaim(pixels), wires)).witness).toEqual(expected);
    expect(violated(system, expected)).toEqual([]);
  }
});

test("every wire tampered with: some constraint breaks, in ten pictures", () => {
  const prover = new EvilProver(system, wires);
  for (const pixels of pictures.slice(0, 10)) {
    const { witness } = prover.complete(wiresOf(honestClaim(pixels), wires));
    expect(tamperWires(system, witness)).toEqual([]);
  }
});

test("with the inputs fixed, every other wire is determined: the Jacobian has full rank, in five pictures", () => {
  const prover = new EvilProver(system, wires);
  for (const pixels of pictures.slice(0, 5)) {
    const { witness, solvedBy } = prover.complete(wiresOf(honestClaim(pixels), wires));
    const order = [...new Set([...solvedBy.values(), ...system.constraints.keys()])];
    const { rank, unknowns } = jacobianRank(system, witness, order);
    expect(rank).toBe(unknowns);
  }
});

test("each constraint of the core circuit is needed, and its loss would be noticed", () => {
  const { constraints, killed, rate, by, survivors, witnesses } = measureKillRate(system, wires, digitModel, pictures);
  const parts = Object.entries(by).map(([check, count]) => `${check} ${count}`);
  console.log(`zk-proof kill rate: ${killed} of ${constraints} constraints (${100 * rate} %): ${parts.join(", ")}`);
  expect(survivors).toEqual([]);
  expect(rate).toBe(1);

  // The worst of them: without any single bit of a comparison, Eve proves a class that the model does not give.
  const lies = witnesses.filter(({ attack }) => attack === "false class");
  expect(lies).toHaveLength(gapBits(digitModel).reduce((sum, bits) => sum + bits, 0));
  for (const { claim, witness, breaks } of lies) {
    expect(inferQuantised(digitModel, [...claim.input]).class).not.toBe(claim.class);
    expect(violated(system, witness)).toEqual([breaks]);
  }
});

test("the measure can fail: a constraint that is there twice survives, because its loss changes nothing", () => {
  const doubled = { ...system, constraints: [...system.constraints, system.constraints[300]!] };
  const { survivors, rate } = measureKillRate(doubled, wires, digitModel, pictures.slice(0, 12));
  expect(survivors).toContain(300);
  expect(rate).toBeLessThan(1);
});
