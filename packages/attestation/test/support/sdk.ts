// The stock EAS SDK as a judge. Its ES modules do not load in Node 24, so it comes in through `require`.
import { createRequire } from "node:module";
import type { Hex } from "viem";
import type { Registry } from "../../src/registry.ts";

const require = createRequire(import.meta.url);
export const sdk =
  require("@ethereum-attestation-service/eas-sdk") as typeof import("@ethereum-attestation-service/eas-sdk");

/** The SDK's own signer and verifier of off-chain attestations, for our EAS. */
export function sdkOffchain(registry: Registry) {
  const { eas: address, easVersion: version, chain } = registry;
  return new sdk.Offchain({ address, version, chainId: BigInt(chain.id) }, 2, new sdk.EAS(address));
}

/** The SDK's own verifier of delegated attestations, for our EAS. */
export function sdkDelegated(registry: Registry) {
  const { eas: address, easVersion: version, chain } = registry;
  return new sdk.Delegated({ address, version, chainId: BigInt(chain.id) }, new sdk.EAS(address));
}

type Signer = Parameters<ReturnType<typeof sdkOffchain>["signOffchainAttestation"]>[1];

/** A signer of ethers, the library that the SDK is made for. */
export function ethersWallet(privateKey: Hex): Signer {
  const { Wallet } = createRequire(require.resolve("@ethereum-attestation-service/eas-sdk"))("ethers") as {
    Wallet: new (key: Hex) => Signer;
  };
  return new Wallet(privateKey);
}
