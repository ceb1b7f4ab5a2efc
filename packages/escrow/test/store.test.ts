// The provider's store: what x402's server asks of it, across processes, crashes and damaged files.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { type ChannelStorage, InMemoryChannelStorage } from "@x402/evm/batch-settlement/server";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openStore, StoreBusyError, StoreFileError, StoreUnavailableError } from "../src/node/index.ts";
import { type ChannelRecord, providerState } from "../src/record.ts";
import { channelRecord } from "./support/records.ts";

const folder = mkdtempSync(path.join(tmpdir(), "escrow-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => path.join(folder, `${files++}.sqlite`);

describe("as a storage of x402's server", () => {
  test("it does what x402's own storage in memory does", async () => {
    const ids = ["AA", "aa", "bb"].map((byte) => `0x${byte.repeat(32)}`);
    const change = fc.record({
      id: fc.constantFrom(...ids),
      what: fc.constantFrom("write", "keep", "delete"),
      amount: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const store = openStore(":memory:");
        const storages: ChannelStorage[] = [store, new InMemoryChannelStorage()];
        for (const { id, what, amount } of changes) {
          const next = channelRecord({ channelId: id.toLowerCase(), balance: String(amount) });
          const update = (current: ChannelRecord | undefined) =>
            ({ write: next, keep: current, delete: undefined })[what];
          const [ours, stock] = await Promise.all(
            storages.map((storage) => storage.updateChannel(id, update as Parameters<typeof storage.updateChannel>[1])),
          );
          expect(ours).toEqual(stock);
        }
        for (const id of ids) expect(await storages[0]!.get(id)).toEqual(await storages[1]!.get(id));
        expect(await storages[0]!.list()).toEqual((await storages[1]!.list()).sort(byId));
        store.close();
      }),
    );
  });

  test("an update that throws changes nothing", async () => {
    const store = openStore(newFile());
    const record = channelRecord();
    await store.updateChannel(record.channelId, () => record);
    const broken = store.updateChannel(record.channelId, () => {
      throw new Error("the handler's own");
    });
    await expect(broken).rejects.toThrow("the handler's own");
    expect(await store.get(record.channelId)).toEqual(record);
  });

  test("answers are counted once each, and the count outlives the channel", async () => {
    const store = openStore(newFile());
    const first = channelRecord();
    const write = (changes: Partial<ChannelRecord>) =>
      store.updateChannel(first.channelId, (current) => ({ ...(current ?? first), ...changes }));
    await write({ chargedCumulativeAmount: "70" }); // found on chain, not answered here
    expect(store.served()).toBe(0);
    await write({ chargedCumulativeAmount: "80" });
    await write({ totalClaimed: "80" });
    await write({ chargedCumulativeAmount: "100" });
    expect(store.served(first.channelId)).toBe(2);
    await store.updateChannel(first.channelId, () => undefined);
    expect(await store.get(first.channelId)).toBeUndefined();
    expect([store.served(first.channelId), store.served(), store.served("0xbb")]).toEqual([2, 2, 0]);
  });

  test("a record reads as a provider's state", () => {
    const record = channelRecord({ chargedCumulativeAmount: "10", signedMaxClaimable: "20", signature: "0x12" });
    const voucher = { channelId: record.channelId, maxClaimableAmount: 20n, signature: "0x12" };
    const state = { balance: 1000000n, claimed: 0n, charged: 10n, served: 1, voucher, withdrawing: false };
    expect(providerState(record, 1)).toEqual(state);
    const pendingRequest = { pendingId: "p", signedMaxClaimable: "20", expiresAt: 1 };
    expect(providerState({ ...record, pendingRequest }, 1)).toEqual({ ...state, pending: voucher });
  });
});

const byId = (a: ChannelRecord, b: ChannelRecord) => (a.channelId < b.channelId ? -1 : 1);

/** Starts a provider in its own process. Its output is one line per answer. */
function startWorker(file: string, answers: number, ...more: string[]) {
  const script = path.join(import.meta.dirname, "support", "storeWorker.ts");
  const args = [script, file, JSON.stringify(channelRecord()), String(answers), ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return { child, lines: createInterface({ input: child.stdout }) };
}

const exitOf = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return child.exitCode;
};

describe("among processes", () => {
  test("four providers on one channel never take each other's answer for their own", async () => {
    const file = newFile();
    const workers = [50, 50, 50, 50].map((answers) => startWorker(file, answers));
    const totals: number[] = [];
    await Promise.all(
      workers.map(async ({ lines }) => {
        for await (const total of lines) totals.push(Number(total));
      }),
    );
    expect(await Promise.all(workers.map(({ child }) => exitOf(child)))).toEqual([0, 0, 0, 0]);
    expect(totals.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => 10 * (index + 1)));
    expect(openStore(file).served()).toBe(200);
  });

  test("killed with -9 at 10 points of 500 answers: none is lost, none is charged twice", {
    timeout: 180_000,
  }, async () => {
    const file = newFile();
    let answered = 0; // what Carol has in her hands
    for (let kills = 0; kills < 10; kills++) {
      const { child, lines } = startWorker(file, 500);
      const killAfter = answered + 1 + Math.floor(Math.random() * 40);
      for await (const total of lines) {
        answered = Number(total) / 10;
        if (answered >= killAfter) child.kill("SIGKILL");
      }
      expect(await exitOf(child)).toBeNull();
      answered = await recover(file, answered);
    }
    const { lines } = startWorker(file, 500 - answered);
    for await (const total of lines) answered = Number(total) / 10;
    const store = openStore(file);
    expect((await store.get(channelRecord().channelId))?.chargedCumulativeAmount).toBe("5000");
    expect([answered, store.served()]).toEqual([500, 500]);
    store.close();
  });

  test("a channel that a living process works on stays busy, and is free when that process was killed", async () => {
    const file = newFile();
    const { child, lines } = startWorker(file, 1, "hold");
    await once(lines, "line");
    const store = openStore(file);
    const { channelId } = channelRecord();
    const held = await store.get(channelId);
    expect(held?.pendingRequest).toBeDefined();
    // Somebody else writes into the record meanwhile, and does not become the holder by that.
    await store.updateChannel(channelId, (current) => current && { ...current, totalClaimed: "0", refundNonce: 1 });
    child.kill("SIGKILL");
    await exitOf(child);
    const { pendingRequest: _, ...released } = held as ChannelRecord;
    expect(await store.get(channelId)).toEqual({ ...released, refundNonce: 1 });
    expect(await store.list()).toEqual([{ ...released, refundNonce: 1 }]);
  });

  test("a file that somebody keeps locked is reported, not waited for without end", async () => {
    const file = newFile();
    const store = openStore(file);
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.updateChannel("0xaa", () => channelRecord())).rejects.toThrow(StoreBusyError);
    other.close();
  });
});

/** After a crash: at most one answer was charged and did not arrive; the voucher covers all. Returns the new count. */
async function recover(file: string, answered: number): Promise<number> {
  const store = openStore(file);
  const record = (await store.get(channelRecord().channelId)) as ChannelRecord;
  store.close();
  const charged = Number(record.chargedCumulativeAmount) / 10;
  expect([answered, answered + 1]).toContain(charged);
  expect(Number(record.signedMaxClaimable)).toBeGreaterThanOrEqual(10 * charged);
  expect(record.signature).toBe(`voucher for ${record.signedMaxClaimable}`);
  expect(record.pendingRequest).toBeUndefined();
  return charged;
}

describe("files that can't be used", () => {
  const write = (content: string | Uint8Array) => {
    const file = newFile();
    writeFileSync(file, content);
    return file;
  };

  test.each([
    ["a text file", () => write("Dear diary, ".repeat(1000))],
    ["a file of another program", () => foreignFile("CREATE TABLE notes (text TEXT)")],
    ["a file of a newer version", () => foreignFile("PRAGMA application_id = 1398361671; PRAGMA user_version = 2")],
    ["a file with a damaged page", () => write(damaged())],
    ["half a file", () => write(damaged().subarray(0, 6000))],
  ])("%s is refused, and left as it is", (_, make) => {
    const file = make();
    const before = readFileSync(file);
    expect(() => openStore(file)).toThrow(StoreFileError);
    expect(() => openStore(file)).toThrow(expect.objectContaining({ fix: expect.stringContaining("Restore a copy") }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a folder that does not exist is named", () => {
    expect(() => openStore(path.join(folder, "nowhere", "x.sqlite"))).toThrow(StoreUnavailableError);
  });

  test("a record that is no JSON is reported when it is read", async () => {
    const file = newFile();
    const store = openStore(file);
    new DatabaseSync(file).exec("INSERT INTO channel VALUES ('0xaa', '{', 0, NULL)");
    await expect(store.get("0xaa")).rejects.toThrow(StoreFileError);
    await expect(store.list()).rejects.toThrow(StoreFileError);
  });
});

function foreignFile(sql: string): string {
  const file = newFile();
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return file;
}

/** A store with a record, of which one page was overwritten. */
function damaged(): Uint8Array {
  const file = newFile();
  const store = openStore(file);
  store.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096);
  return bytes;
}
