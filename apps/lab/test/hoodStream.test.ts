// The microscope as a page uses it: a stream of news, a list, and plain answers to wrong questions.
import { request } from "node:http";
import { parseAbi } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Entry, HoodError, HoodEvents, HoodList } from "../src/hood/types.ts";
import { type HoodLab, startHoodLab } from "./hoodLab.ts";

let lab: HoodLab;
const streams: AbortController[] = [];

beforeAll(async () => {
  lab = await startHoodLab();
});

afterAll(async () => {
  for (const stream of streams) stream.abort();
  await lab.close();
});

type News = { [Type in keyof HoodEvents]: { event: Type; data: HoodEvents[Type] } }[keyof HoodEvents];

/** Server-sent events, one after the other (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
async function* listen(): AsyncGenerator<News, undefined> {
  const stream = new AbortController();
  streams.push(stream);
  const answer = await fetch(`${lab.hood}/stream`, { signal: stream.signal });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  let text = "";
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() as string;
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s)));
      if (fields.event) yield { event: fields.event, data: JSON.parse(fields.data) };
    }
  }
}

async function next(news: AsyncGenerator<News, undefined>): Promise<News> {
  const { value } = await news.next();
  if (!value) throw new Error("The stream has ended.");
  return value;
}

const abi = parseAbi(["function faucet(address to, uint256 amount)"]);

const faucet = async () => {
  const { carol } = lab.actors;
  const { client, at, mined } = lab.chain;
  const hash = await at({ abi }, lab.paid.asset, carol).write.faucet([carol.address, 1n]);
  await mined(hash);
  return { hash, block: Number(await client.getBlockNumber()) };
};

test("the stream says hello, tells each transaction once and in order, and two listeners hear the same", async () => {
  const [first, second] = [listen(), listen()];
  const hello = await next(first);
  expect(hello).toMatchObject({ event: "hello", data: { world: expect.any(String), block: expect.any(Number) } });
  await next(second);
  const sent = [await faucet(), await faucet(), await faucet()].map(({ hash }) => hash);
  for (const news of [first, second]) {
    const told = [await next(news), await next(news), await next(news)];
    expect(told.map(({ data }) => (data as Entry).hash)).toEqual(sent);
    expect(told.map(({ event }) => event)).toEqual(["transaction", "transaction", "transaction"]);
  }
});

test("the list gives what came after a block, newest first, and never more than 50", async () => {
  const before = (await lab.list()).block;
  const sent: string[] = [];
  for (let count = 0; count < 52; count++) sent.unshift((await faucet()).hash);
  const { transactions, block } = await lab.list(before);
  expect(block).toBe(before + 52);
  expect(transactions.map(({ hash }) => hash)).toEqual(sent.slice(0, 50));
  expect((await lab.list(block)).transactions).toEqual([]);
});

test("a chain that is set back is another world: the stream says so, and what was undone is no longer in the list", async () => {
  const { client } = lab.chain;
  const snapshot = await client.request({ method: "evm_snapshot" } as never);
  const undone = await faucet();
  const news = listen();
  const hello = await next(news);
  await client.request({ method: "evm_revert", params: [snapshot] } as never);
  const reset = await next(news);
  expect(reset.event).toBe("reset");
  expect((reset.data as { world: string }).world).not.toBe((hello.data as { world: string }).world);
  const { transactions, world } = await lab.list();
  expect(world).toBe((reset.data as { world: string }).world);
  expect(transactions.map(({ hash }) => hash)).not.toContain(undone.hash);
});

test("starting over tells every listener, and the new world's deployment is in the list", async () => {
  const old = await lab.list();
  const news = listen();
  await next(news);
  const restarted = await fetch(`${lab.url}/v1/world/restart`, { method: "POST" });
  const { world } = (await restarted.json()) as { world: string };
  expect(await next(news)).toEqual({ event: "reset", data: { world } });
  const fresh: HoodList = await lab.list();
  expect(fresh.world).toBe(world);
  expect(fresh.world).not.toBe(old.world);
  expect(fresh.transactions.at(-1)).toMatchObject({ block: 1, sentence: { key: "deployed" } });
});

test.for([
  [`/transactions/0x${"12".repeat(32)}`, 404],
  ["/transactions/12", 404],
  ["/transactions/0x12/more", 404],
  ["/transactions?after=yesterday", 400],
  ["/sources/nothing", 404],
  ["/nothing", 404],
] as const)("%s is answered with %i, in JSON", async ([route, status]) => {
  const answer = await fetch(lab.hood + route);
  expect([answer.status, await answer.json()]).toEqual([status, { error: expect.any(String) } satisfies HoodError]);
});

test("a page of another origin gets no leave to read, and a foreign name is turned away", async () => {
  const headers = { origin: "https://evil.example" };
  const answer = await fetch(`${lab.hood}/transactions`, { headers });
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  await answer.body?.cancel();
  const { hostname, port } = new URL(lab.url);
  const status = await new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: "/v1/hood/transactions", headers: { host: "evil.example" } });
    asked
      .on("response", (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(403);
});
