import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createWalletClient, custom, parseEther } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chain, genesisTime, nameOf, rejection, rpcChain } from "../src/index.ts";
import { hardhatChain } from "../src/node/index.ts";

let chain: Chain;
beforeAll(async () => {
  chain = await hardhatChain();
});
afterAll(() => chain.close());

/** A node that knows only its chain id: all that the guards need. */
async function nodeWithId(id: number): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ jsonrpc: "2.0", id: 0, result: `0x${id.toString(16)}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test("an in-process chain begins at the fixed instant, and time moves as told", async () => {
  expect(await chain.clock.now()).toBe(BigInt(genesisTime));
  await chain.clock.advance(3600);
  expect(await chain.clock.now()).toBe(BigInt(genesisTime + 3600));
  await expect(chain.clock.advance(-1)).rejects.toMatchObject({ name: "ClockError" });
});

test("each transaction's block comes one second after the one before, so that gas repeats", async () => {
  const before = await chain.clock.now();
  await chain.mined(sendEther());
  await chain.mined(sendEther());
  expect(await chain.clock.now()).toBe(before + 2n);
});

test("a call brings a quarter more gas than was estimated: a second later it may need more", async () => {
  const empty = { name: "Empty", abi: [], bytecode: "0x00" } as const;
  await chain.deploy(empty, []);
  const [hash] = (await chain.client.getBlock()).transactions;
  const { gas } = await chain.client.getTransaction({ hash: hash as `0x${string}` });
  const { gasUsed } = await chain.client.getTransactionReceipt({ hash: hash as `0x${string}` });
  expect(gas).toBeGreaterThanOrEqual((gasUsed * 5n) / 4n);
});

test("a call that is no revert is not taken for one", async () => {
  await expect(rejection(sendEther())).rejects.toThrow("accepted what it should have rejected");
  await expect(rejection(Promise.reject(new Error("socket closed")))).rejects.toThrow("socket closed");
});

test("a chain that may hold real money is refused, unless the caller says so", async () => {
  const mainnet = await nodeWithId(1);
  await expect(rpcChain(mainnet.url)).rejects.toMatchObject({ name: "RealMoneyError" });
  const allowed = await rpcChain(mainnet.url, {
    realMoney: true,
    mnemonic: "legal winner thank year wave sausage worth useful legal winner thank yellow",
  });
  expect(allowed.id).toBe(1);
  mainnet.close();
});

test("the development keys, which everybody knows, are not used on a public chain", async () => {
  const sepolia = await nodeWithId(11155111);
  await expect(rpcChain(sepolia.url)).rejects.toMatchObject({ name: "MissingKeyError" });
  await expect(rpcChain(sepolia.url, { realMoney: true })).rejects.toMatchObject({ name: "MissingKeyError" });
  sepolia.close();
});

test("a URL where nobody answers is a clear error", async () => {
  await expect(rpcChain("http://127.0.0.1:9")).rejects.toMatchObject({ name: "ChainUnreachableError" });
});

test("the actors are Hardhat's accounts 0 to 5, so that every wallet knows them", async () => {
  const known = await chain.client.request({ method: "eth_accounts" } as never);
  const ours = Object.values(chain.actors).map(({ address }) => address.toLowerCase());
  expect(ours).toEqual((known as string[]).slice(0, 6));
});

test("addresses of the five are shown by name, others are shortened", () => {
  expect(nameOf(chain.actors.ada.address)).toBe("Ada");
  expect(nameOf(`0x${"ab".repeat(20)}`)).toBe("0xabab…abab");
});

async function sendEther() {
  const wallet = createWalletClient({
    account: chain.actors.ada,
    chain: chain.client.chain,
    transport: custom(chain.client),
  });
  return wallet.sendTransaction({ to: chain.actors.bob.address, value: parseEther("1") });
}
