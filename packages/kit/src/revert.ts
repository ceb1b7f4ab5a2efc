// Finds the name of the custom error with which a contract said no.
import { BaseError, ContractFunctionRevertedError } from "viem";

export type Revert = { name: string; args: readonly unknown[] };

/**
 * The custom error behind a failed read or write, or `undefined` when it failed for another reason.
 *
 * The contract's ABI must list the error, also when it bubbled up from a contract that it called.
 */
export function revertOf(error: unknown): Revert | undefined {
  if (!(error instanceof BaseError)) return undefined;
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (!(reverted instanceof ContractFunctionRevertedError)) return undefined;
  if (reverted.data) return { name: reverted.data.errorName, args: reverted.data.args ?? [] };
  return {
    name: reverted.reason ?? reverted.signature ?? "revert without a reason",
    args: [],
  };
}

/**
 * Runs a write that must fail and returns the contract's reason.
 *
 * @throws {Error} when it did not fail, or failed for a reason that is not the contract's
 */
export async function rejection(attempt: Promise<unknown>): Promise<Revert> {
  try {
    await attempt;
  } catch (error) {
    const revert = revertOf(error);
    if (revert) return revert;
    throw error;
  }
  throw new Error("The contract accepted what it should have rejected.");
}
