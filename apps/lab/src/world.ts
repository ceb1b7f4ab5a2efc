// One world: a chain with everything on it, and Bob's business there. Starting over replaces it by a fresh one.
import path from "node:path";
import type { Address } from "viem";
import { type LabChains, startChains } from "./chains.ts";
import { openProvider, type Provider } from "./paid/provider.ts";
import type { Settings } from "./settings.ts";

export type World = {
  /** Different for every chain, also where two chains share an id. */
  id: string;
  chains: LabChains;
  provider: Provider;
  close(): Promise<void>;
};

/** Starts a chain or connects to one, and opens Bob's books of that chain. */
export async function openWorld(settings: Pick<Settings, "rpcUrl" | "folder">): Promise<World> {
  const chains = await startChains(settings);
  const provider = await openProvider(chains.chain, chains.contracts.LabDollar as Address, chains.folder.path);
  return {
    id: path.basename(chains.folder.path),
    chains,
    provider,
    async close() {
      await provider.close();
      await chains.close();
    },
  };
}
