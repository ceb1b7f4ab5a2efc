// The lab over real HTTP: one started lab, asked as a browser, a wallet and an attacker would ask.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { rpcChain } from "@synergy/kit";
import { createPublicClient, createWalletClient, erc20Abi, http, parseEther } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PortTakenError, WebAppMissingError } from "../src/errors.ts";
import { type Lab, startLab } from "../src/lab.ts";
import type { Settings } from "../src/settings.ts";

let folder: string;
let anyPort: Settings;
let webFolder: string;
let lab: Lab;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "synergy-lab-"));
  webFolder = path.join(folder, "web");
  anyPort = { port: 0, host: "127.0.0.1", folder: path.join(folder, "books") };
  await mkdir(path.join(webFolder, "assets"), { recursive: true });
  await writeFile(path.join(webFolder, "index.html"), "<!doctype html><title>the app</title>");
  await writeFile(path.join(webFolder, "assets", "c2pa-1a2b.wasm"), new Uint8Array([0, 97, 115, 109]));
  await writeFile(path.join(folder, "secret.txt"), "outside of the web folder");
  lab = await startLab(anyPort, webFolder);
});

afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

/** Asks under another name, as `fetch` would not let us. */
function statusUnder(host: string, route = "/health"): Promise<number | undefined> {
  const { hostname, port } = new URL(lab.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: route, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("error", reject).end();
  });
}

function post(route: string, body: string): Promise<Response> {
  return fetch(lab.url + route, { method: "POST", body, headers: { "content-type": "application/json" } });
}

test("/health names the node and the contracts, and code stands at each address", async () => {
  const health = (await (await fetch(`${lab.url}/health`)).json()) as { ok: boolean; rpc: string; contracts: object };
  const world = expect.stringMatching(/^[0-9a-f]{32}$/);
  expect(health).toEqual({ ok: true, world, rpc: `${lab.url}/rpc`, contracts: lab.contracts, paid: lab.paid });
  const client = createPublicClient({ transport: http(health.rpc) });
  expect(Object.keys(lab.contracts).length).toBeGreaterThan(0);
  for (const address of Object.values(lab.contracts)) {
    expect((await client.getCode({ address }))?.length).toBeGreaterThan(2);
  }
});

test("each of Hardhat's 20 accounts has a thousand LabDollar", async () => {
  const transport = http(`${lab.url}/rpc`);
  const client = createPublicClient({ transport });
  const accounts = await createWalletClient({ transport }).getAddresses();
  expect(accounts).toHaveLength(20);
  for (const account of accounts) {
    const call = { abi: erc20Abi, address: lab.paid.asset, functionName: "balanceOf", args: [account] } as const;
    expect(await client.readContract(call)).toBe(1_000_000_000n);
  }
});

test("routes of the paid API that are not there are no pages of the app", async () => {
  expect((await fetch(`${lab.url}/v1/claim`)).status).toBe(404);
  expect((await fetch(`${lab.url}/verify`)).status).toBe(405);
});

test.for([
  ["GET", "/rpc", 405],
  ["GET", "/rpc/other", 405],
  ["GET", "/rpc/more", 404],
  ["POST", "/health", 405],
  ["GET", "/health/", 404],
  ["GET", "/supported/", 404],
  ["POST", "/supported", 405],
  ["GET", "/settle", 405],
  ["POST", "/nowhere", 404],
] as const)("%s %s is no page of the app: JSON says so, with status %i", async ([method, route, status]) => {
  const answer = await fetch(lab.url + route, { method });
  expect([answer.status, await answer.json()]).toEqual([status, { error: expect.any(String) }]);
});

test("kit's JSON-RPC back end sends a transaction through /rpc", async () => {
  const chain = await rpcChain(`${lab.url}/rpc`);
  const { ada, bob } = chain.actors;
  const before = await chain.client.getBalance({ address: bob.address });

  const wallet = createWalletClient({ chain: chain.client.chain, transport: http(`${lab.url}/rpc`), account: ada });
  await chain.mined(wallet.sendTransaction({ to: bob.address, value: parseEther("1") }));
  expect(await chain.client.getBalance({ address: bob.address })).toBe(before + parseEther("1"));
});

test("a batch gets a batch, with the errors in their places", async () => {
  const call = (id: number, method: string) => ({ jsonrpc: "2.0", id, method });
  const answer = await post("/rpc", JSON.stringify([call(1, "eth_chainId"), call(2, "eth_nonsense")]));
  const [good, bad] = (await answer.json()) as { id: number; result?: string; error?: { code: number } }[];
  expect(good).toMatchObject({ id: 1, result: "0x7a69" });
  expect(bad).toMatchObject({ id: 2, error: { code: -32004 } }); // EIP-1474: method not supported
});

test("text that is no JSON gets JSON-RPC's parse error", async () => {
  const answer = (await (await post("/rpc", "{ not json")).json()) as { error: { code: number } };
  expect(answer.error.code).toBe(-32700);
});

test("/rpc/other is a second chain with an id of its own", async () => {
  const client = createPublicClient({ transport: http(`${lab.url}/rpc/other`) });
  expect(await client.getChainId()).toBe(31338);
});

test("a request of more than 4 MB is refused before the node sees it", async () => {
  expect((await post("/rpc", "x".repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
});

test("a page from elsewhere may use /rpc, as with Hardhat's own node, but may not read /health", async () => {
  const headers = { origin: "http://elsewhere.example" };
  const rpc = await fetch(`${lab.url}/rpc`, { method: "OPTIONS", headers });
  expect(rpc.headers.get("access-control-allow-origin")).toBe("*");
  const health = await fetch(`${lab.url}/health`, { headers });
  expect(health.headers.get("access-control-allow-origin")).toBeNull();
});

test("a request under a foreign name is refused (DNS rebinding), and one under loopback is not", async () => {
  const { port } = new URL(lab.url);
  expect(await statusUnder(`evil.example:${port}`)).toBe(403);
  expect(await statusUnder(`evil.example:${port}`, "/rpc")).toBe(403);
  expect(await statusUnder(`localhost:${port}`)).toBe(200);
});

test("every route of the app gets the page, uncached and under a strict policy", async () => {
  const answer = await fetch(`${lab.url}/demo/attestation`);
  expect(await answer.text()).toContain("the app");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  const policy = answer.headers.get("content-security-policy");
  for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("'unsafe-eval'");
});

test("a hashed file is cached for good, with the type that browsers want for WebAssembly", async () => {
  const answer = await fetch(`${lab.url}/assets/c2pa-1a2b.wasm`);
  expect(answer.headers.get("content-type")).toBe("application/wasm");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([0, 97, 115, 109]));
});

test("a file that is not there is a 404, and a file outside of the web folder is not there", async () => {
  expect((await fetch(`${lab.url}/assets/gone.js`)).status).toBe(404);
  for (const route of ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt"]) {
    expect(await statusUnder(new URL(lab.url).host, route)).toBe(404);
  }
});

test("a port that is taken is named, with the way out", async () => {
  const port = Number(new URL(lab.url).port);
  await expect(startLab({ ...anyPort, port }, webFolder)).rejects.toThrow(new PortTakenError(port));
});

test("without a built web app the lab says how to build it", async () => {
  await expect(startLab(anyPort, folder)).rejects.toThrow(WebAppMissingError);
});
