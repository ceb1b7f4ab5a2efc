// The two places where the whole loop is told: an EVM inside this process, and the node of `npm start`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { rpcChain } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { startLabProcess } from "@synergy/lab/process";
import { deployLoop, type Loop, type LoopContracts, openLoop } from "@synergy/loop";

export type Backend = { loop: Loop; close: () => Promise<unknown> };

/** Fresh contracts on a fresh chain. */
export async function inThisProcess(): Promise<Backend> {
  const chain = await hardhatChain();
  return { loop: await deployLoop(chain), close: chain.close };
}

/** The contracts that stand there anyway, found as a web page finds them, and reached over JSON-RPC. */
export async function atNpmStart(): Promise<Backend> {
  const folder = await mkdtemp(path.join(tmpdir(), "synergy-loop-"));
  const lab = await startLabProcess({ LAB_FOLDER: folder });
  const close = async () => {
    await lab.stop();
    await rm(folder, { recursive: true });
  };
  const { rpc, contracts } = (await (await fetch(`${lab.url}/health`)).json()) as Health;
  return { loop: await openLoop(await rpcChain(rpc), contracts), close };
}

type Health = { rpc: string; contracts: LoopContracts };
