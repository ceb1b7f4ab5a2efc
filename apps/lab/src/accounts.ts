// Hardhat's 20 well-known accounts. The actors are the first six, visitors use the others, the facilitator the last.
import { developmentMnemonic } from "@synergy/kit";
import { toHex } from "viem";
import { type LocalAccount, mnemonicToAccount, privateKeyToAccount } from "viem/accounts";

let known: readonly LocalAccount[] | undefined;

export function developmentAccounts(): readonly LocalAccount[] {
  known ??= derive();
  return known;
}

// Turning the phrase into a seed is slow on purpose (PBKDF2): once for all of them.
function derive(): LocalAccount[] {
  const parent = mnemonicToAccount(developmentMnemonic, { path: "m/44'/60'/0'/0" }).getHdKey();
  const keyOf = (index: number) => toHex(parent.deriveChild(index).privateKey as Uint8Array);
  return Array.from({ length: 20 }, (_, index) => privateKeyToAccount(keyOf(index)));
}
