// The lab's chain with the contracts on it, and a second chain that starts when somebody first asks for it.
import { deployRegistry, registryContracts } from "@synergy/attestation";
import { rpcChain } from "@synergy/kit";
import { labChainId, otherChainId, serveEvm } from "@synergy/kit/node";
import { deployJobBoard, jobBoardContracts } from "@synergy/zk-proof";
import type { Address } from "viem";

export type LabChains = {
  /** Where Hardhat's JSON-RPC server of the lab's chain listens, for this process only. */
  url: string;
  /** The same for the second chain. */
  otherUrl(): Promise<string>;
  /** Addresses by contract name. */
  contracts: Readonly<Record<string, Address>>;
  close(): Promise<void>;
};

/** Starts the chain and deploys everything that the demos expect to find. */
export async function startChains(): Promise<LabChains> {
  const evm = await serveEvm({ chainId: labChainId });
  const chain = await rpcChain(evm.url);
  const contracts = {
    ...registryContracts(await deployRegistry(chain)),
    ...jobBoardContracts(await deployJobBoard(chain)),
  };
  let other: ReturnType<typeof serveEvm> | undefined;
  return {
    url: evm.url,
    async otherUrl() {
      other ??= serveEvm({ chainId: otherChainId });
      return (await other).url;
    },
    contracts,
    async close() {
      await evm.close();
      await (await other)?.close();
    },
  };
}
