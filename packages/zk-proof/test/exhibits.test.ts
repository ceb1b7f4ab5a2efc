// Circuits that look right and are not: each is forged here, and each by a witness that satisfies every constraint.
import path from "node:path";
import { fieldPrime } from "@synergy/model";
import { expect, test } from "vitest";
import {
  circuitsFolder,
  compileCircuit,
  EvilProver,
  jacobianRank,
  loadWitnessProgram,
  readR1cs,
  readWires,
  tamperWires,
  violated,
} from "../src/node/index.ts";

async function exhibit(name: string) {
  const { r1cs, wasm, sym } = await compileCircuit(path.join(circuitsFolder, "exhibits", `${name}.circom`));
  const system = readR1cs(r1cs);
  const wires = readWires(sym);
  const wire = (signal: string) => wires.get(`main.${signal}`)!;
  const order = [...system.constraints.keys()];
  return { system, wires, wire, order, honest: await loadWitnessProgram(wasm), prover: new EvilProver(system, wires) };
}

test("254 bits: Eve proves that max(5, 0) is 0, with the bits of 5 + p", async () => {
  const { system, wire, order, honest, prover } = await exhibit("aliasedRelu");
  const truth = honest({ in: 5n });
  expect(truth[wire("out")]).toBe(5n);

  const known = new Map([[wire("in"), 5n]]);
  for (let bit = 0; bit < 253; bit++) known.set(wire(`bits[${bit}]`), ((5n + fieldPrime) >> BigInt(bit)) & 1n);
  const { witness } = prover.complete(known);
  expect(violated(system, witness)).toEqual([]);
  expect(witness[wire("out")]).toBe(0n);

  // Neither of the two quick checks sees it: the forgery is far away, and moves many wires at once.
  const { rank, unknowns } = jacobianRank(system, truth, order);
  expect(rank).toBe(unknowns);
  expect(tamperWires(system, truth)).toEqual([]);
});

test("a remainder that is only asserted: Eve divides 39,007 by 1,000 and gets 1,234", async () => {
  const { system, wire, order, honest, prover } = await exhibit("assertedRemainder");
  const truth = honest({ a: 19n, b: 2053n });
  expect(truth[wire("out")]).toBe(39n);

  const { witness } = prover.complete(
    new Map([
      [wire("a"), 19n],
      [wire("b"), 2053n],
      [wire("out"), 1234n],
    ]),
  );
  expect(violated(system, witness)).toEqual([]);
  expect(witness[wire("out")]).toBe(1234n);

  // This one the Jacobian does find: out and remainder can move together. Tampering with one wire alone finds nothing.
  const { rank, unknowns } = jacobianRank(system, truth, order);
  expect(unknowns - rank).toBe(1);
  expect(tamperWires(system, truth)).toEqual([]);
});

test("a comparison whose inputs nobody checked: p − 1 is less than 3", async () => {
  const { honest } = await exhibit("uncheckedComparison");
  expect(() => honest({ payout: 4n, balance: 3n })).toThrow("stopped");
  // Not even an evil prover is needed: the circuit's own program finds nothing wrong.
  expect(honest({ payout: fieldPrime - 1n, balance: 3n })).toContain(fieldPrime - 1n);
});
