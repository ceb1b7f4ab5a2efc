// Bob's books: the same chain finds them again, another one never sees them.
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Chain, rpcChain } from "@synergy/kit";
import { labChainId, serveEvm } from "@synergy/kit/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openChainFolder } from "../src/chainFolder.ts";
import { startChains } from "../src/chains.ts";
import { LabFolderError } from "../src/errors.ts";

let parent: string;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "synergy-folder-"));
});
afterAll(async () => {
  for (const one of open) await one.close();
  await rm(parent, { recursive: true });
});

async function freshChain(): Promise<{ url: string; chain: Chain }> {
  const evm = await serveEvm({ chainId: labChainId });
  open.push(evm);
  return { url: evm.url, chain: await rpcChain(evm.url) };
}

test("a folder that can't be made is named, with the way out", async () => {
  const { chain } = await freshChain();
  const file = path.join(parent, "a file");
  await writeFile(file, "");
  await expect(openChainFolder(chain, path.join(file, "books"))).rejects.toThrow(LabFolderError);
});

test("the folder of a chain is found again, and a new chain with the same id has another one", async () => {
  const [first, second] = [await freshChain(), await freshChain()];
  const folder = await openChainFolder(first.chain, parent);
  expect((await openChainFolder(await rpcChain(first.url), parent)).path).toBe(folder.path);
  expect((await openChainFolder(second.chain, parent)).path).not.toBe(folder.path);
});

test("on a chain that lives on, a second start finds the contracts; on one that was set back it deploys new ones", async () => {
  const { url, chain } = await freshChain();
  const empty = await chain.client.request({ method: "evm_snapshot" } as never);
  const started = await startChains({ rpcUrl: url, folder: parent });
  await started.close();
  const block = await chain.client.getBlockNumber();
  const again = await startChains({ rpcUrl: url, folder: parent });
  await again.close();
  expect(again.contracts).toEqual(started.contracts);
  expect(await chain.client.getBlockNumber()).toBe(block);

  await chain.client.request({ method: "evm_revert", params: [empty] } as never);
  const renewed = await startChains({ rpcUrl: url, folder: parent });
  expect(renewed.folder.path).not.toBe(started.folder.path);
  expect(await chain.client.getCode({ address: renewed.contracts.LabDollar! })).not.toBeUndefined();
});

test("a chain of the lab's own takes its folder along when it ends", async () => {
  const { folder, close } = await startChains({ folder: parent, rpcUrl: undefined });
  await access(folder.path);
  await close();
  await expect(access(folder.path)).rejects.toThrow("ENOENT");
});
