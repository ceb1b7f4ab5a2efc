// Starting over: a fresh chain under the same address, and only the lab's own page may ask for it.
import { access, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { rpcChain } from "@synergy/kit";
import { erc20Abi } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Lab, startLab } from "../src/lab.ts";
import type { Settings } from "../src/settings.ts";

let folder: string;
let settings: Settings;
let lab: Lab;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "synergy-world-"));
  settings = { port: 0, host: "127.0.0.1", folder: path.join(folder, "books") };
  await mkdir(path.join(folder, "web"));
  await writeFile(path.join(folder, "web", "index.html"), "<!doctype html><title>the app</title>");
  lab = await startLab(settings, path.join(folder, "web"));
});

afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

type Health = { ok: boolean; world: string; contracts: { LabDollar: `0x${string}` } };
const health = async (url = lab.url) => (await (await fetch(`${url}/health`)).json()) as Health;
const startOver = (origin?: string, url = lab.url) =>
  fetch(`${url}/v1/world/restart`, { method: "POST", headers: origin === undefined ? {} : { origin } });

test("starting over brings a fresh chain: what happened before is gone, and everything stands again", async () => {
  const before = await health();
  const chain = await rpcChain(`${lab.url}/rpc`);
  const { ada, bob } = chain.actors;
  const dollar = { abi: erc20Abi };
  await chain.mined(chain.at(dollar, before.contracts.LabDollar, ada).write.transfer([bob.address, 5n]));
  const answer = await startOver(lab.url);
  const after = await health();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ world: after.world });
  expect(after).toMatchObject({ ok: true });
  expect(after.world).not.toBe(before.world);
  const fresh = await rpcChain(`${lab.url}/rpc`);
  expect(await fresh.at(dollar, after.contracts.LabDollar).read.balanceOf([bob.address])).toBe(1_000_000_000n);
});

test("two people who ask at once get the same fresh world", async () => {
  const answers = await Promise.all([startOver(lab.url), startOver(lab.url)]);
  const [one, two] = await Promise.all(answers.map((answer) => answer.json()));
  expect(one).toEqual(two);
});

test("the old world leaves nothing behind: neither Bob's books nor its folder", async () => {
  const { world } = await health();
  expect(await readdir(settings.folder)).toEqual([world]);
  await startOver();
  await expect(access(path.join(settings.folder, world))).rejects.toThrow();
});

test("Eve's page, open in another tab, can't throw the world away", async () => {
  const { world } = await health();
  const answer = await startOver("http://evil.example");
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ error: "Only the lab's own page may start over, not http://evil.example." });
  expect((await health()).world).toBe(world);
});

test("a chain that runs elsewhere is not the lab's to throw away", async () => {
  const guest = await startLab({ ...settings, rpcUrl: `${lab.url}/rpc` }, path.join(folder, "web"));
  const answer = await startOver(undefined, guest.url);
  expect(answer.status).toBe(409);
  await guest.close();
});
