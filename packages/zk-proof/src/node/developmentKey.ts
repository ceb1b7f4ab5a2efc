// A proving key without a ceremony: the setup of Groth16 (eprint 2016/260, section 3.2) with secrets from a seed.
//
// NEVER verify anything with it that matters: whoever knows the seed forges proofs at will. It serves benchmarks of
// circuits that are too large for keys/pot10.ptau, because it takes seconds where a ceremony takes minutes.
import { createHash } from "node:crypto";
import { fieldPrime } from "@synergy/model";
import * as snarkjs from "snarkjs";
import { readR1cs } from "./r1cs.ts";
import { inverse, modulo } from "./soundness/field.ts";
import { integers, type Section, zkeyFile } from "./zkeyFile.ts";

/** The part of ffjavascript's groups that is used here. Points are opaque bytes. */
type Group = {
  g: Uint8Array;
  zero: Uint8Array;
  add(a: Uint8Array, b: Uint8Array): Uint8Array;
  toAffine(point: Uint8Array): Uint8Array;
  toRprLEM(buffer: Uint8Array, offset: number, point: Uint8Array): void;
};
type FullCurve = { q: bigint; Fr: { w: Uint8Array[]; toObject(element: Uint8Array): bigint }; G1: Group; G2: Group };

/**
 * A .zkey as snarkjs reads it, for any circuit.
 *
 * @param bytes the circuit's r1cs
 * @param seed the same seed and circuit give the same key
 */
export async function developmentKey(bytes: Uint8Array, seed = "classroom"): Promise<Uint8Array> {
  const { constraints, wires, outputs, publicInputs } = readR1cs(bytes);
  const signals = outputs + publicInputs;
  const curve = (await snarkjs.curves.getCurveFromName("bn128")) as unknown as FullCurve;
  const secret = (name: string) => modulo(BigInt(`0x${createHash("sha512").update(`${seed} ${name}`).digest("hex")}`));
  const [tau, alpha, beta, delta] = [secret("tau"), secret("alpha"), secret("beta"), secret("delta")];

  const power = Math.ceil(Math.log2(constraints.length + signals + 1));
  const rootOf = (exponent: number) => curve.Fr.toObject(curve.Fr.w[exponent]!);
  const basis = lagrange(tau, power, rootOf(power));
  // The polynomials of each wire, evaluated at tau.
  const [a, b, c] = [0, 1, 2].map((side) => {
    const sums = Array.from({ length: wires }, () => 0n);
    for (const [row, constraint] of constraints.entries()) {
      for (const [wire, factor] of constraint[side]!) sums[wire] = modulo(sums[wire]! + factor * basis[row]!);
    }
    return sums;
  }) as [bigint[], bigint[], bigint[]];
  // snarkjs gives each public signal a row of its own, which makes them independent.
  for (let wire = 0; wire <= signals; wire++) a[wire] = modulo(a[wire]! + basis[constraints.length + wire]!);

  const [inG1, inG2] = [multiplier(curve.G1, 64), multiplier(curve.G2, 128)];
  const perDelta = inverse(delta);
  const combined = a.map((value, wire) => modulo(beta * value + alpha * b[wire]! + c[wire]!));
  const odd = lagrange(tau, power + 1, rootOf(power + 1)).filter((_, index) => index % 2 === 1);
  const header: Section = [
    ...[integers(32), number(curve.q), integers(32), number(fieldPrime), integers(wires, signals, 2 ** power)],
    ...[inG1(alpha), inG1(beta), inG2(beta), inG2(1n), inG1(delta), inG2(delta)],
  ];
  return zkeyFile([
    [integers(1)],
    header,
    combined.slice(0, signals + 1).map(inG1),
    coefficients(constraints, signals),
    a.map(inG1),
    b.map(inG1),
    b.map(inG2),
    combined.slice(signals + 1).map((value) => inG1(value * perDelta)),
    odd.map((value) => inG1(value * perDelta)),
    [new Uint8Array(64), integers(0)],
  ]);
}

type Constraints = ReturnType<typeof readR1cs>["constraints"];

/** The matrices A and B for the prover, in snarkjs's doubled Montgomery form. */
function coefficients(constraints: Constraints, signals: number): Section {
  const montgomery = modulo(1n << 512n);
  const entries = constraints.flatMap((constraint, row) =>
    [0, 1].flatMap((side) => constraint[side]!.map(([wire, factor]) => [side, row, wire, factor] as const)),
  );
  const publicRows = Array.from(
    { length: signals + 1 },
    (_, wire) => [0, constraints.length + wire, wire, 1n] as const,
  );
  const all = [...entries, ...publicRows];
  const rows = all.flatMap(([side, row, wire, factor]) => [
    integers(side, row, wire),
    number(modulo(factor * montgomery)),
  ]);
  return [integers(all.length), ...rows];
}

/** All Lagrange polynomials of the roots of unity at one point: root^i (point^n − 1) / (n (point − root^i)). */
function lagrange(point: bigint, power: number, root: bigint): bigint[] {
  const size = 1 << power;
  let raised = point;
  for (let step = 0; step < power; step++) raised = modulo(raised * raised);
  const scale = modulo((raised - 1n) * inverse(BigInt(size)));
  const values: bigint[] = [];
  for (let index = 0, x = 1n; index < size; index++, x = modulo(x * root)) {
    values.push(modulo(scale * x * inverse(point - x)));
  }
  return values;
}

/** scalar ↦ scalar · generator, from a table of the multiples of 256^i: 32 additions each. */
function multiplier(group: Group, size: number): (scalar: bigint) => Uint8Array {
  const table: Uint8Array[][] = [];
  for (let base = group.g, window = 0; window < 32; window++) {
    const row = [group.zero];
    for (let digit = 1; digit < 256; digit++) row.push(group.add(row[digit - 1]!, base));
    table.push(row);
    base = group.add(row[255]!, base);
  }
  return (scalar) => {
    let sum = group.zero;
    for (let rest = modulo(scalar), window = 0; rest > 0n; rest >>= 8n, window++) {
      sum = group.add(sum, table[window]![Number(rest & 255n)]!);
    }
    const bytes = new Uint8Array(size);
    group.toRprLEM(bytes, 0, group.toAffine(sum));
    return bytes;
  };
}

/** 32 bytes, least significant first. */
function number(value: bigint): Uint8Array {
  const hex = value.toString(16).padStart(64, "0");
  return Uint8Array.from(Buffer.from(hex, "hex").toReversed());
}
