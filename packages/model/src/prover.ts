// The interface that every way of trusting an inference shares: a proof, a vote, an enclave, a contract.
import type { Hex } from "viem";

/** What it took. Leave out what was not measured. */
export type Cost = { milliseconds?: number; gas?: bigint; bytes?: number };

/** Runs the model that `modelRoot` names, and brings evidence that it was that model and this output. */
export type Prover<Input, Output, Evidence> = (
  modelRoot: Hex,
  input: Input,
) => Promise<{ output: Output; evidence: Evidence; cost: Cost }>;
