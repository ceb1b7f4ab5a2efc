// Proving and verifying: the same calls in Node and in browsers. The work is done by a worker.
import { digitModel, infer } from "@synergy/model";
import { type CircuitFiles, checkFiles, loadCircuit } from "./circuit.ts";
import { UnprovableError } from "./errors.ts";
import { proofInput } from "./input.ts";
import { fromSnarkjsProof, fromSnarkjsSignals, type Proof, type PublicSignals } from "./proof.ts";
import type { ProvenText } from "./prover/tasks.ts";
import { runTask, TaskRefused } from "./prover/worker.ts";

export type ProofRequest = {
  /** 64 integers, row by row, 0 (paper) to 16 (ink). They stay on this machine. */
  pixels: readonly number[];
  /** The salt of the commitment that Carol posted. */
  salt: bigint;
  /** See `contextOf`. */
  ctx: bigint;
  /** What is claimed; what the model says when left out. */
  digit?: number;
};

/** Stages of the work, in order. */
export const stages = ["loading", "witness", "proving", "done"] as const;
export type ProveOptions = {
  onProgress?: (stage: (typeof stages)[number], done: number, total: number) => void;
  /** For each of the two calculations; 60 s when left out. */
  timeoutMs?: number;
  /** Bytes to use instead of the package's own files; they must be the pinned ones all the same. */
  files?: CircuitFiles;
};

export type Proven = { proof: Proof; publicSignals: PublicSignals; class: number; milliseconds: number };

/**
 * Proves that the committed model calls the committed picture a digit.
 *
 * @throws {WrongPictureSizeError} {PixelRangeError} {InputRangeError} for input that no circuit can take
 * @throws {UnprovableError} when the model says something else
 * @throws {MissingFileError} {DamagedFileError} {NoWebAssemblyError} {ProverTimeoutError} {ProverFailedError}
 */
export async function prove(request: ProofRequest, options: ProveOptions = {}): Promise<Proven> {
  const start = performance.now();
  const report = (done: number) => options.onProgress?.(stages[done]!, done, stages.length - 1);
  const digit = request.digit ?? infer(digitModel, request.pixels).class;
  const input = proofInput(request.pixels, request.salt, request.ctx, digit);
  report(0);
  const files = options.files ? checkFiles(options.files) : await loadCircuit();
  report(1);
  const witness = await calculateWitness(files["core.wasm"], input, options.timeoutMs).catch((error: unknown) => {
    throw isRefusal(error) ? new UnprovableError(digit, error) : error;
  });
  report(2);
  const proven = await proveWitness(files["core.zkey"], witness, options.timeoutMs);
  report(3);
  return { ...proven, class: digit, milliseconds: performance.now() - start };
}

/** circom's programs say this when a constraint does not hold. */
function isRefusal(error: unknown): boolean {
  return error instanceof TaskRefused && error.message.includes("Assert Failed");
}

/** Runs the circuit's program: a value for every wire. @throws {TaskRefused} when a constraint does not hold */
export async function calculateWitness(
  wasm: Uint8Array,
  input: Record<string, unknown>,
  timeoutMs?: number,
): Promise<Uint8Array> {
  return ((await runTask({ kind: "witness", wasm, input }, timeoutMs)) as { witness: Uint8Array }).witness;
}

/** Makes a proof of any witness, also of one that breaks the circuit's rules. Such a proof does not verify. */
export async function proveWitness(
  zkey: Uint8Array,
  witness: Uint8Array,
  timeoutMs?: number,
): Promise<{ proof: Proof; publicSignals: PublicSignals }> {
  const result = (await runTask({ kind: "prove", zkey, witness }, timeoutMs)) as ProvenText;
  const signals = fromSnarkjsSignals(result.publicSignals) as unknown as PublicSignals;
  return { proof: fromSnarkjsProof(result.proof), publicSignals: signals };
}
