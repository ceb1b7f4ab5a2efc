// Registered models: what an answer costs, and whom it owes.
import type { Share } from "@synergy/escrow";
import { digitModel, modelRootKeccak } from "@synergy/model";
import type { Account, Address, Hex } from "viem";
import { type Loop, modelRegistryAt } from "./contracts.ts";

/** Solidity twin: ModelRegistry.Terms. */
export type ModelTerms = {
  /** 1, 2, 3 …; a job stays under the version that it was opened under. */
  version: bigint;
  /** Token units for one answer. */
  price: bigint;
  /** Of each payment, for all works together: 0 to 5,000 basis points. */
  royaltyBps: number;
  /** Block time in seconds. */
  since: bigint;
};

export type RegisteredModel = {
  root: Hex;
  provider: Address;
  /** Attestations of the works that it was trained from. */
  works: readonly Hex[];
  /** Whom the works' royalties go to, in the same order. */
  payees: readonly Address[];
  /** What the works' licences ask together: the royalty can't fall below. */
  askedBps: number;
  /** The present ones. */
  terms: ModelTerms;
};

export type ModelOffer = {
  /** Token units for one answer. */
  price: bigint;
  royaltyBps: number;
  /** UIDs of the works' attestations, 1 to 16. */
  works: readonly Hex[];
  /** Keccak-256 of the model's canonical bytes; the lab's model when left out. */
  root?: Hex;
};

/** The one model that the lab's board takes proofs of. */
export const labModelRoot: Hex = modelRootKeccak(digitModel);

/** Offers answers of a model. From now on its terms are the DAO's business. Refusals come out as viem's errors. */
export async function registerModel(loop: Loop, provider: Account, offer: ModelOffer) {
  const { price, royaltyBps, works, root = labModelRoot } = offer;
  const sent = modelRegistryAt(loop, provider).write.register([root, price, royaltyBps, works]);
  const { gasUsed } = await loop.chain.mined(sent);
  return { gasUsed };
}

/** What the registry knows about a model. @throws viem's error (`UnknownModel`) when nobody registered it */
export async function modelOf(loop: Loop, root: Hex = labModelRoot): Promise<RegisteredModel> {
  const model = await modelRegistryAt(loop).read.modelOf([root]);
  return { root, ...model, terms: await modelTerms(loop, root) };
}

/** The terms that hold now. @throws viem's error (`UnknownModel`) when nobody registered the model */
export async function modelTerms(loop: Loop, root: Hex = labModelRoot): Promise<ModelTerms> {
  const [version, terms] = await modelRegistryAt(loop).read.termsOf([root]);
  return { version, ...terms };
}

/** Who gets which part of a payment under a version; the provider gets the rest. */
export function sharesAt(loop: Loop, version: bigint, root: Hex = labModelRoot): Promise<readonly Share[]> {
  return modelRegistryAt(loop).read.sharesAt([root, version]);
}
