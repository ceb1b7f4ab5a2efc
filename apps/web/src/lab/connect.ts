// From the page to the lab's chains. Comes with viem, so it is loaded only when something runs.
import { type Actors, rpcChain, type World } from "@synergy/kit";
import { keepSignatures } from "../hood/keepSignatures.ts";
import { askHealth, type Health } from "./health.ts";

/**
 * What the actors sign in this tab can be looked at under the hood.
 *
 * @throws {ChainUnreachableError} when the lab is not running
 */
export async function connect(): Promise<World> {
  const [chain, { contracts }] = await Promise.all([rpcChain(absolute("/rpc")), askHealth()]);
  const actors = watched(chain.actors, contracts);
  return { chain: { ...chain, actors }, contracts, actors, otherChain: () => rpcChain(absolute("/rpc/other")) };
}

function watched(actors: Actors, contracts: Health["contracts"]): Actors {
  const entries = Object.entries(actors).map(([name, account]) => [name, keepSignatures(account, contracts)]);
  return Object.fromEntries(entries) as Actors;
}

function absolute(path: string): string {
  return new URL(path, location.href).href;
}
