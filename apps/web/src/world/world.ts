// What the page can do to the lab's world: look at its clock, move it, and begin a new world. Plain JSON-RPC, no viem.
import { words } from "../words/index.ts";

/** The lab refused, or its chain runs elsewhere. */
export class WorldError extends Error {
  override name = "WorldError";
}

/** @returns the time of the latest block, in seconds */
export async function chainTime(): Promise<number> {
  const block = (await rpc("eth_getBlockByNumber", ["latest", false])) as { timestamp: string };
  return Number(block.timestamp);
}

/** Moves the chain's clock forward and mines a block there. @returns the new time, in seconds */
export async function moveTime(seconds: number): Promise<number> {
  await rpc("evm_increaseTime", [seconds]);
  await rpc("evm_mine", []);
  return chainTime();
}

/** A fresh chain with everything deployed anew. @throws {WorldError} when the lab refuses */
export async function startOver(): Promise<void> {
  const answer = await fetch("/v1/world/restart", { method: "POST" });
  if (answer.ok) return;
  const { error } = (await answer.json().catch(() => ({}))) as { error?: string };
  throw new WorldError(error ?? words.world.failed);
}

async function rpc(method: string, params: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const answer = await fetch("/rpc", { method: "POST", body, headers: { "content-type": "application/json" } });
  const { result, error } = (await answer.json()) as { result?: unknown; error?: { message: string } };
  if (error) throw new WorldError(error.message);
  return result;
}
