// The interfaces of the lab's contracts, by name: each is a file of its own that is loaded when a call has to be read.
import type { Artifact } from "@synergy/kit";
import type { Abi } from "viem";

const files = import.meta.glob<Record<string, Artifact>>(["../../../../packages/*/generated/*.ts", "!**/index.ts"]);

/** @param contract as it is called in Solidity */
export async function abiOf(contract: string): Promise<Abi | undefined> {
  const [, load] = Object.entries(files).find(([file]) => file.endsWith(`/${contract}.ts`)) ?? [];
  return (await load?.())?.[contract]?.abi;
}
