// Why a key without a contribution is worth nothing: a proof of any claim, from the verification key alone.
import { add, multiply, negate, type Point } from "./g1.ts";

/** The parts of snarkjs's verification_key.json that a forger looks at: projective points, decimal strings. */
export type VerificationKey = {
  vk_alpha_1: string[];
  vk_beta_2: string[][];
  vk_gamma_2: string[][];
  vk_delta_2: string[][];
  IC: string[][];
};

/** Whether somebody contributed: only then γ and δ differ. A key for which they are equal proves nothing. */
export function isContributed(key: VerificationKey): boolean {
  return JSON.stringify(key.vk_gamma_2) !== JSON.stringify(key.vk_delta_2);
}

/**
 * A "proof" of any public signals, without a witness and without the circuit (it is accepted while γ = δ).
 *
 * Groth16 accepts (A, B, C) if e(A, B) = e(α, β) · e(S, γ) · e(C, δ), where S is the sum of the public signals times
 * the key's points IC. Take A = α and B = β: what is left to satisfy is e(S, γ) · e(C, δ) = 1. Where γ = δ, C = −S
 * does. One contribution multiplies δ by a number that nobody else knows, and C would have to be divided by it.
 *
 * @param publicSignals field elements in the circuit's order
 * @returns snarkjs's proof.json
 */
export function forgeProof(key: VerificationKey, publicSignals: readonly bigint[]): object {
  const points = key.IC.map(([x, y]): Point => [BigInt(x!), BigInt(y!)]);
  const sum = publicSignals.reduce<Point>(
    (total, signal, index) => add(total, multiply(points[index + 1], signal)),
    points[0],
  );
  const c = negate(sum);
  const pi_c = c ? [String(c[0]), String(c[1]), "1"] : ["0", "1", "0"];
  return { pi_a: key.vk_alpha_1, pi_b: key.vk_beta_2, pi_c, protocol: "groth16", curve: "bn128" };
}
