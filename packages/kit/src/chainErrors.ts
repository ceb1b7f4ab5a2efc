// What can go wrong between us and a chain, each with its way out.
import type { Hash } from "viem";
import { LabError } from "./errors.ts";

/** The transaction is in a block, but the EVM undid it. */
export class TransactionFailedError extends LabError {
  override name = "TransactionFailedError";
  constructor(hash: Hash) {
    super(`Transaction ${hash} was mined and reverted.`, {
      fix: "Something changed between the gas estimate and the block: read the state again and send it anew.",
    });
  }
}

/** Time only runs forward. */
export class ClockError extends LabError {
  override name = "ClockError";
  constructor(seconds: bigint) {
    super(`The clock can't advance by ${seconds} seconds.`, {
      fix: "Advance by one second or more.",
    });
  }
}

/** Nobody answers at the URL, or it is no Ethereum node. */
export class ChainUnreachableError extends LabError {
  override name = "ChainUnreachableError";
  constructor(url: string, cause: unknown) {
    super(`No Ethereum node answers at ${url}.`, {
      fix: "Start the lab with `npm start`, or pass the URL of a node that runs.",
      cause,
    });
  }
}

/** The chain is not on the list of chains whose money is play money. */
export class RealMoneyError extends LabError {
  override name = "RealMoneyError";
  constructor(id: number) {
    super(`Chain ${id} may hold real money, so the lab does not send anything there.`, {
      fix: "Use a development chain or a testnet; to go on all the same, say `realMoney: true` in code.",
    });
  }
}

/** A public chain needs keys of your own: the development keys are known to everybody. */
export class MissingKeyError extends LabError {
  override name = "MissingKeyError";
  constructor(id: number) {
    super(`Chain ${id} is public, and the actors have no keys there.`, {
      fix: "Set LAB_MNEMONIC in the environment to a phrase that holds only test money.",
    });
  }
}
