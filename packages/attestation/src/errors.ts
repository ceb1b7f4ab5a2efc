// What a caller can get wrong with works and attestations. (An attestation that is merely invalid is an answer.)
import { LabError } from "@synergy/kit";
import type { Address, Hex } from "viem";

/** The bytes are no work: they do not decode under the schema, or break one of its rules. */
export class MalformedWorkError extends LabError {
  override name = "MalformedWorkError";
  constructor(problem: string, cause?: unknown) {
    super(`This is no work that the registry's schema allows: ${problem}.`, {
      fix: "Build the work with describeWork, or compare its fields with the type Work in src/work.ts.",
      cause,
    });
  }
}

/** The text is no attestation in EAS's JSON or URL form. */
export class MalformedAttestationError extends LabError {
  override name = "MalformedAttestationError";
  constructor(problem: string, cause?: unknown) {
    super(`This is no EAS off-chain attestation: ${problem}.`, {
      fix: "Paste the whole JSON file or the whole link, as it was exported (version 2, with salt).",
      cause,
    });
  }
}

/** EAS's files have room for r, s and v only, so a smart wallet's signature does not fit. */
export class UnexportableSignatureError extends LabError {
  override name = "UnexportableSignatureError";
  constructor(signer: Address, signature: Hex) {
    const bytes = (signature.length - 2) / 2;
    super(`The signature of ${signer} has ${bytes} bytes; EAS's JSON and URL forms hold exactly 65 (r, s, v).`, {
      fix: "Publish the work on chain instead, or hand over the attestation object itself.",
    });
  }
}

/** Some contracts of the lab were named, but not all three. */
export class IncompleteRegistryError extends LabError {
  override name = "IncompleteRegistryError";
  constructor(missing: readonly string[]) {
    super(`The registry can't be opened without the address of ${missing.join(" and ")}.`, {
      fix: "Name EAS, SchemaRegistry and WorkRegistry together, or none of them to deploy new ones.",
    });
  }
}

/** A batch needs at least one work, and each one once. */
export class InvalidBatchError extends LabError {
  override name = "InvalidBatchError";
  constructor(problem: string) {
    super(`These attestations make no batch: ${problem}.`, {
      fix: "Pass the UIDs of one or more different attestations.",
    });
  }
}

/** Nobody can prove that something is in a batch when it is not. */
export class NotInBatchError extends LabError {
  override name = "NotInBatchError";
  constructor(uid: Hex, root: Hex) {
    super(`The batch with the root ${root} does not contain ${uid}.`, {
      fix: "Anchor the attestation in a batch of its own, or look for the batch that holds it.",
    });
  }
}
