// From the page to the lab's chains. Comes with viem, so it is loaded only when something runs.
import { rpcChain, type World } from "@synergy/kit";
import { askHealth } from "./health.ts";

/** @throws {ChainUnreachableError} when the lab is not running */
export async function connect(): Promise<World> {
  const chain = await rpcChain(absolute("/rpc"));
  const { contracts } = await askHealth();
  return { chain, contracts, actors: chain.actors, otherChain: () => rpcChain(absolute("/rpc/other")) };
}

function absolute(path: string): string {
  return new URL(path, location.href).href;
}
