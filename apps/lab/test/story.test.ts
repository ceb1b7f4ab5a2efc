// 2,000 answers over one channel, bought from the process behind `npm start` by x402's own client, while somebody pulls
// the plug eight times. The chain lives on elsewhere, as a public one would.
import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createActors } from "@synergy/kit";
import { labChainId, serveEvm } from "@synergy/kit/node";
import { erc20Abi } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PaidInfo } from "../src/paid/offer.ts";
import { type LabProcess, startLabProcess } from "../src/process.ts";
import { inferDigit } from "../src/routes/infer.ts";
import { dollars, nodeAt, payingByChannel, question } from "./payer.ts";

const { bob, carol } = createActors();
const answers = 2000;
const [price, deposit] = [10n, 100_000n];
/** In the middle of these answers the process is killed: the first with its deposit, half-way, and six more. */
const kills = new Set([0, answers / 2]);
while (kills.size < 8) kills.add(randomInt(1, answers));

/** Files that a killed process wrote are safe in memory as well; only a power cut needs the disk, which is slow. */
const memory = "/dev/shm";

let evm: Awaited<ReturnType<typeof serveEvm>>;
let folder: string;
let lab: LabProcess;
let paid: PaidInfo;

beforeAll(async () => {
  folder = await mkdtemp(path.join(existsSync(memory) ? memory : tmpdir(), "synergy-story-"));
  evm = await serveEvm({ chainId: labChainId });
  await start("0");
  ({ paid } = (await (await fetch(`${lab.url}/health`)).json()) as { paid: PaidInfo });
});

afterAll(async () => {
  await lab.stop();
  await evm.close();
  await rm(folder, { recursive: true });
});

async function start(PORT: string): Promise<void> {
  const NODE_COMPILE_CACHE = path.join(folder, "compiled"); // each restart runs the same code again
  lab = await startLabProcess({ PORT, RPC_URL: evm.url, LAB_FOLDER: folder, NODE_COMPILE_CACHE });
}

/** kill -9 after a moment, and up again at the same port. */
async function pullThePlug(afterMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await lab.stop("SIGKILL");
  await start(new URL(lab.url).port);
}

test("every answer arrives and is paid for once, whenever the server dies; Carol may lose her notes as well", async () => {
  const before = { carol: await dollars(evm.url, paid, carol.address), bob: await dollars(evm.url, paid, bob.address) };
  let customer = payingByChannel(carol, evm.url);
  let restart = Promise.resolve();

  /** Asks until there is an answer, as a person would who sees the connection break. */
  const buy = async (index: number): Promise<object> => {
    try {
      const response = await customer.payAtKnownPrice(paid.url, question(index));
      expect(response.status, await response.clone().text()).toBe(200);
      return (await response.json()) as object;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch throws TypeError when the connection breaks
      await restart;
      return buy(index);
    }
  };

  let lastBlock = 0n;
  for (let index = 0; index < answers; index++) {
    if (index === 700) customer = payingByChannel(carol, evm.url); // only the key is left
    const bought = buy(index);
    if (kills.has(index)) restart = pullThePlug(randomInt(16));
    expect(await bought).toEqual(inferDigit(JSON.parse(question(index).body as string).pixels));
    await restart;
    if (index === 0) lastBlock = await nodeAt(evm.url).getBlockNumber();
  }

  expect(await nodeAt(evm.url).getBlockNumber()).toBe(lastBlock); // not one transaction since the deposit
  const claimed = await (await fetch(paid.claim, { method: "POST" })).json();
  const earned = BigInt(answers) * price;
  expect(claimed).toMatchObject({ vouchers: 1, paid: String(earned), refused: [] });
  expect(await customer.refund(paid.url)).toMatchObject({ success: true, amount: String(deposit - earned) });
  expect({
    carol: await dollars(evm.url, paid, carol.address),
    bob: await dollars(evm.url, paid, bob.address),
  }).toEqual({
    carol: before.carol - earned,
    bob: before.bob + earned,
  });
  expect(await depositsOf(carol.address)).toEqual([deposit]);
}, 400_000);

async function depositsOf(account: `0x${string}`) {
  const node = nodeAt(evm.url);
  const args = { from: account };
  const logs = await node.getContractEvents({
    abi: erc20Abi,
    address: paid.asset,
    eventName: "Transfer",
    args,
    fromBlock: 0n,
  });
  return logs.map((log) => log.args.value);
}
