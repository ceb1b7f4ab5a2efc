// Checking a proof off chain. Solidity twin: Groth16Verifier.sol.
import { fieldPrime } from "@synergy/model";
import { verificationKey } from "./circuit.ts";
import { type Proof, toSnarkjsProof } from "./proof.ts";
import { runTask, TaskRefused } from "./prover/worker.ts";

/** Order of BN254's base field: coordinates of points are smaller than this (EIP-196). */
export const baseFieldPrime = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

export type Verdict = { valid: true } | { valid: false; reason: VerdictReason; detail: string };
/** Why a proof does not hold. */
export type VerdictReason =
  /** Not as many public signals as the circuit has: the proof of another circuit. */
  | "wrong-number-of-signals"
  /** A signal that is not below p: p + 7 would otherwise pass for 7. */
  | "signal-outside-field"
  | "coordinate-outside-field"
  /** The equation does not hold: other signals, another model, another key, or no proof at all. */
  | "wrong-proof";

export type VerifyOptions = {
  timeoutMs?: number;
  /** snarkjs's verification key of another circuit; the core circuit's when left out. */
  key?: object;
};

/**
 * Whether `proof` shows that these public signals belong together.
 *
 * @throws {NoWebAssemblyError} {ProverTimeoutError} {ProverFailedError}
 */
export async function verify(
  proof: Proof,
  signals: readonly bigint[],
  { timeoutMs, key = verificationKey }: VerifyOptions = {},
): Promise<Verdict> {
  const problem = findProblem(proof, signals, (key as { nPublic: number }).nPublic);
  if (problem) return problem;
  const task = { kind: "verify", key, signals: signals.map(String), proof: toSnarkjsProof(proof) } as const;
  const isValid = await runTask(task, timeoutMs).then(
    (result) => (result as { valid: boolean }).valid,
    (error: unknown) => {
      if (error instanceof TaskRefused) return false; // snarkjs throws at points that are on no curve
      throw error;
    },
  );
  return isValid ? { valid: true } : refuse("wrong-proof", "the pairing equation does not hold");
}

// snarkjs reduces what is too large before it looks; the contract's precompiles do not, and neither do we.
function findProblem({ a, b, c }: Proof, signals: readonly bigint[], expected: number): Verdict | undefined {
  if (signals.length !== expected) {
    return refuse("wrong-number-of-signals", `${signals.length} signals; this circuit has ${expected}`);
  }
  const large = signals.find((signal) => signal < 0n || signal >= fieldPrime);
  if (large !== undefined) return refuse("signal-outside-field", `${large} is not in the scalar field`);
  const far = [...a, ...b.flat(), ...c].find((coordinate) => coordinate < 0n || coordinate >= baseFieldPrime);
  if (far !== undefined) return refuse("coordinate-outside-field", `${far} is not in the base field`);
  return undefined;
}

function refuse(reason: VerdictReason, detail: string): Verdict {
  return { valid: false, reason, detail };
}
