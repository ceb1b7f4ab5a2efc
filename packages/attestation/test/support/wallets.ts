// Accounts whose address is a smart wallet's: its owner signs for it.
import type { Chain } from "@synergy/kit";
import { type Address, encodeFunctionData, type Hex, type LocalAccount, serializeErc6492Signature } from "viem";
import { toAccount } from "viem/accounts";
import { SmartWalletFactory } from "../../generated/SmartWalletFactory.ts";

/** Deploys a wallet for `owner` (ERC-1271). */
export async function deployedWallet(chain: Chain, owner: LocalAccount): Promise<LocalAccount> {
  const factory = await chain.deploy(SmartWalletFactory, []);
  await chain.mined(factory.write.create([owner.address]));
  return walletAccount(await factory.read.addressOf([owner.address]), owner, (signature) => signature);
}

/** A wallet that does not exist yet: its signature says how to create it (ERC-6492). */
export async function futureWallet(chain: Chain, owner: LocalAccount): Promise<LocalAccount> {
  const factory = await chain.deploy(SmartWalletFactory, []);
  const data = encodeFunctionData({ abi: factory.abi, functionName: "create", args: [owner.address] });
  const wrap = (signature: Hex) => serializeErc6492Signature({ address: factory.address, data, signature });
  return walletAccount(await factory.read.addressOf([owner.address]), owner, wrap);
}

function walletAccount(address: Address, owner: LocalAccount, wrap: (signature: Hex) => Hex): LocalAccount {
  return toAccount({
    address,
    signMessage: async (parameters) => wrap(await owner.signMessage(parameters)),
    signTransaction: () => Promise.reject(new Error("A smart wallet sends no transactions of its own.")),
    signTypedData: async (parameters) => wrap(await owner.signTypedData(parameters)),
  });
}
