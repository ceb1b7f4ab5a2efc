// The judge of forgeries: snarkjs itself, in this thread.
import * as snarkjs from "snarkjs";
import type { VerificationKey } from "./forge.ts";

/**
 * Whether snarkjs's verifier takes a proof.
 *
 * @param proof snarkjs's proof.json
 */
export function snarkjsAccepts(
  key: VerificationKey,
  publicSignals: readonly bigint[],
  proof: object,
): Promise<boolean> {
  return snarkjs.groth16.verify(key, publicSignals.map(String), proof);
}
