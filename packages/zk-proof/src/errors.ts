// What can go wrong with proofs, apart from a proof that is merely wrong: that is an answer of `verify`.
import { LabError } from "@synergy/kit";

/** Public and private inputs are field elements; some have a narrower range. */
export class InputRangeError extends LabError {
  override name = "InputRangeError";
  constructor(what: string, value: unknown, range: string) {
    super(`The ${what} is ${String(value)}; it must be ${range}.`, {
      fix: `Make the ${what} with the function of this package that is meant for it.`,
    });
  }
}

/** A file of the circuit is not the one that was pinned. */
export class DamagedFileError extends LabError {
  override name = "DamagedFileError";
  constructor(file: string, expected: string, actual: string) {
    super(`${file} has the SHA-256 ${actual}, but ${expected} is pinned.`, {
      fix: "Reload the page, or restore the file with git; `npm run keys:verify` checks all of them.",
    });
  }
}

/** A file of the circuit did not arrive. */
export class MissingFileError extends LabError {
  override name = "MissingFileError";
  constructor(file: string, cause: unknown) {
    super(`The circuit's file ${file} can't be read.`, {
      fix: "Check that the lab is still running and reload; in Node, restore the file with git.",
      cause,
    });
  }
}

/** Proofs are computed by WebAssembly, and there is none. */
export class NoWebAssemblyError extends LabError {
  override name = "NoWebAssemblyError";
  constructor() {
    super("This browser runs no WebAssembly, which computes the proofs.", {
      fix: "Use a current browser, switch off its lockdown mode for this page, or run `npm run demo zk-proof`.",
    });
  }
}

/** The worker did not answer in time and was stopped. */
export class ProverTimeoutError extends LabError {
  override name = "ProverTimeoutError";
  constructor(milliseconds: number) {
    super(`The prover gave no answer within ${milliseconds} ms and was stopped.`, {
      fix: "Pass a larger `timeoutMs`. If it never answers, the page's policy may forbid workers or WebAssembly.",
    });
  }
}

/** The worker broke down. The next call starts a new one. */
export class ProverFailedError extends LabError {
  override name = "ProverFailedError";
  constructor(cause: unknown) {
    super(`The prover failed: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      fix: "Try again. If it happens every time, run `npm run keys:verify`.",
      cause,
    });
  }
}

/** No witness satisfies the circuit: what was to be proven is not true. */
export class UnprovableError extends LabError {
  override name = "UnprovableError";
  constructor(digit: number, cause: unknown) {
    super(`To the circuit's model this picture is no ${digit}, so there is nothing to prove.`, {
      fix: "Prove the class that the committed model gives, or find out whether you run another model.",
      cause,
    });
  }
}

/** The text is no proof as snarkjs writes it. */
export class MalformedProofError extends LabError {
  override name = "MalformedProofError";
  constructor(problem: string) {
    super(`This is no Groth16 proof in snarkjs's form: ${problem}.`, {
      fix: "Pass the contents of proof.json and public.json, as the demo keeps them with --out.",
    });
  }
}
