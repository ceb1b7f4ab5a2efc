// The lab's chain with the contracts on it, and a second chain that starts when somebody first asks for it.
// The chain is one of the lab's own, or one that runs elsewhere and outlives the lab (RPC_URL).
import { type Chain, rpcChain } from "@synergy/kit";
import type { Address } from "viem";
import { type ChainFolder, openChainFolder } from "./chainFolder.ts";
import type { Settings } from "./settings.ts";

export type LabChains = {
  /** Where JSON-RPC of the lab's chain listens: for the lab's own chain, for this process only. */
  url: string;
  /** The same for the second chain. */
  otherUrl(): Promise<string>;
  chain: Chain;
  /** Addresses by contract name. */
  contracts: Readonly<Record<string, Address>>;
  /** What belongs to this chain and to no other. */
  folder: ChainFolder;
  close(): Promise<void>;
};

/** Starts the chain or connects to it, and deploys everything that the demos expect to find. */
export async function startChains({ rpcUrl, folder: parent }: Pick<Settings, "rpcUrl" | "folder">): Promise<LabChains> {
  const own = rpcUrl === undefined ? await startOwn("lab") : undefined;
  const url = rpcUrl ?? (own as Evm).url;
  const chain = await rpcChain(url);
  const folder = await openChainFolder(chain, parent);
  const contracts = (await standing(chain, folder)) ?? (await deploy(chain, folder));
  let other: Promise<Evm> | undefined;
  return {
    url,
    async otherUrl() {
      other ??= startOwn("other");
      return (await other).url;
    },
    chain,
    contracts,
    folder,
    async close() {
      await own?.close();
      await (await other)?.close();
      if (own) await folder.remove();
    },
  };
}

type Evm = { url: string; close(): Promise<void> };

// Hardhat is loaded only where it is needed: it takes longer than everything else of the lab.
async function startOwn(which: "lab" | "other"): Promise<Evm> {
  const { labChainId, otherChainId, serveEvm } = await import("@synergy/kit/node");
  return serveEvm({ chainId: which === "lab" ? labChainId : otherChainId });
}

/** What an earlier lab deployed here. A chain that was set back may have lost it. */
async function standing(chain: Chain, folder: ChainFolder) {
  const contracts = await folder.readContracts();
  const address = contracts?.LabDollar;
  return address && (await chain.client.getCode({ address })) ? contracts : undefined;
}

async function deploy(chain: Chain, folder: ChainFolder): Promise<Record<string, Address>> {
  const { deployEverything } = await import("./deployment.ts");
  const contracts = await deployEverything(chain);
  await folder.writeContracts(contracts);
  return contracts;
}
