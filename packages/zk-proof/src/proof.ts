// A Groth16 proof in three forms: ours, snarkjs's JSON, and what the contract takes.
import { MalformedProofError } from "./errors.ts";

/** Two coordinates. Of a point over Fp², each coordinate is a pair [real, imaginary]. */
export type G1 = readonly [x: bigint, y: bigint];
export type G2 = readonly [x: readonly [bigint, bigint], y: readonly [bigint, bigint]];

/** Three points of BN254 (Groth, eprint 2016/260, section 3.2): 256 bytes. */
export type Proof = { a: G1; b: G2; c: G1 };

/** What everybody sees, in the circuit's order. */
export type PublicSignals = readonly [imageCommitment: bigint, digit: bigint, ctx: bigint];

/** `uint256[8]` of Groth16Verifier.sol. The precompile reads the imaginary part first (EIP-197). */
export type ProofCalldata = readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/** Size of a proof as calldata. */
export const proofBytes = 8 * 32;

export function toCalldata({ a, b: [x, y], c }: Proof): ProofCalldata {
  return [a[0], a[1], x[1], x[0], y[1], y[0], c[0], c[1]];
}

export function fromCalldata([ax, ay, x1, x0, y1, y0, cx, cy]: ProofCalldata): Proof {
  const b: G2 = [
    [x0, x1],
    [y0, y1],
  ];
  return { a: [ax, ay], b, c: [cx, cy] };
}

/** snarkjs's proof.json: decimal strings, projective points with z = 1. */
export function toSnarkjsProof({ a, b, c }: Proof): object {
  const point = (coordinates: readonly bigint[]) => [...coordinates.map(String), "1"];
  const pi_b = [...b.map((coordinate) => coordinate.map(String)), ["1", "0"]];
  return { pi_a: point(a), pi_b, pi_c: point(c), protocol: "groth16", curve: "bn128" };
}

/** @throws {MalformedProofError} when it has not snarkjs's form, or is a proof of another system or curve */
export function fromSnarkjsProof(proof: unknown): Proof {
  const { pi_a, pi_b, pi_c, protocol, curve } = (proof ?? {}) as Record<string, unknown>;
  if (protocol !== "groth16") throw new MalformedProofError(`its protocol is ${JSON.stringify(protocol)}`);
  if (curve !== "bn128") throw new MalformedProofError(`its curve is ${JSON.stringify(curve)}`);
  const [x, y, z] = Array.isArray(pi_b) && pi_b.length === 3 ? pi_b : [];
  if (!isSame(z, ["1", "0"])) throw new MalformedProofError("pi_b is no affine point");
  return { a: readPoint("pi_a", pi_a), b: [readPair("pi_b", x), readPair("pi_b", y)], c: readPoint("pi_c", pi_c) };
}

/** @throws {MalformedProofError} when it is no list of decimal strings */
export function fromSnarkjsSignals(signals: unknown): bigint[] {
  if (!Array.isArray(signals)) throw new MalformedProofError("the public signals are no list");
  return signals.map((signal) => readNumber("a public signal", signal));
}

/** The files that the stock CLI reads: `snarkjs groth16 verify verification_key.json public.json proof.json`. */
export function toSnarkjsFiles(proof: Proof, signals: PublicSignals, verificationKey: object): Record<string, string> {
  return {
    "proof.json": json(toSnarkjsProof(proof)),
    "public.json": json(signals.map(String)),
    "verification_key.json": json(verificationKey),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function readPoint(name: string, point: unknown): G1 {
  if (!Array.isArray(point) || point.length !== 3 || point[2] !== "1") {
    throw new MalformedProofError(`${name} is no affine point`);
  }
  return readPair(name, point.slice(0, 2));
}

function readPair(name: string, pair: unknown): readonly [bigint, bigint] {
  if (!Array.isArray(pair) || pair.length !== 2) throw new MalformedProofError(`${name} has no two coordinates`);
  return [readNumber(name, pair[0]), readNumber(name, pair[1])];
}

function readNumber(name: string, text: unknown): bigint {
  if (typeof text !== "string" || !/^\d{1,78}$/.test(text)) {
    throw new MalformedProofError(`${name} has ${JSON.stringify(text)} where a decimal number must be`);
  }
  return BigInt(text);
}

function isSame(value: unknown, expected: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(expected);
}
