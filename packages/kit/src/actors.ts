// The five people of every story, on the development keys that every Ethereum tool knows.
import { toHex } from "viem";
import { type HDKey, type LocalAccount, mnemonicToAccount, privateKeyToAccount } from "viem/accounts";

/** Ada creates, Bob provides, Carol pays, Dan votes, Eve cheats. The lab deploys the contracts. */
export type ActorName = "lab" | "ada" | "bob" | "carol" | "dan" | "eve";
export type Actors = Record<ActorName, LocalAccount>;

/** Position in this list = index in the HD path m/44'/60'/0'/0/i, so `lab` is Hardhat's account 0. */
export const actorNames: readonly ActorName[] = ["lab", "ada", "bob", "carol", "dan", "eve"];

/** Hardhat's public phrase: anybody can spend from these accounts. Never send real money there. */
export const developmentMnemonic = "test test test test test test test test test test test junk";

/**
 * Derives the named accounts from one phrase.
 *
 * @param mnemonic BIP-39 phrase; the public development phrase when left out
 */
export function createActors(mnemonic: string = developmentMnemonic): Actors {
  // Turning the phrase into a seed is slow on purpose (PBKDF2): once for all six.
  const parent = mnemonicToAccount(mnemonic, { path: "m/44'/60'/0'/0" }).getHdKey();
  const entries = actorNames.map((name, index) => [name, accountAt(parent, index)]);
  return Object.fromEntries(entries) as Actors;
}

function accountAt(parent: HDKey, index: number): LocalAccount {
  return privateKeyToAccount(toHex(parent.deriveChild(index).privateKey as Uint8Array));
}

let developmentActors: Actors | undefined;

/** The actor's name with a capital letter, or a shortened address for strangers. */
export function nameOf(address: string, actors?: Actors): string {
  developmentActors ??= createActors();
  const people = actors ?? developmentActors;
  const name = actorNames.find((actor) => people[actor].address.toLowerCase() === address.toLowerCase());
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : `${address.slice(0, 6)}…${address.slice(-4)}`;
}
