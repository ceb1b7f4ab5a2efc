// Hardhat's 20 well-known accounts. The actors are the first six, visitors use the others, the facilitator the last.
import { pbkdf2Sync } from "node:crypto";
import { developmentMnemonic } from "@synergy/kit";
import { type HDAccount, HDKey, hdKeyToAccount } from "viem/accounts";

export const accountCount = 20;

let master: HDKey | undefined;

/** @param addressIndex 0 to 19 */
export function developmentAccount(addressIndex: number): HDAccount {
  // BIP-39's way from the phrase to the seed is slow on purpose: here it is Node's own code, and runs once.
  master ??= HDKey.fromMasterSeed(pbkdf2Sync(developmentMnemonic, "mnemonic", 2048, 64, "sha512"));
  return hdKeyToAccount(master, { addressIndex });
}
