import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { contentHash, DamagedContentError, MissingContentError, memoryStore } from "../src/index.ts";
import { folderStore } from "../src/node/index.ts";

const folder = mkdtempSync(path.join(tmpdir(), "synergy-records-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.for([["memory", memoryStore()] as const, ["a folder", folderStore(path.join(folder, "new"))] as const])(
  "a store in %s gives back what was put in, under the hash of its bytes",
  async ([, store]) => {
    const text = '{"who":"Dan","why":"öffentliche Güter 🌱"}';
    expect(await store.put(text)).toBe(contentHash(text));
    expect(await store.get(contentHash(text))).toBe(text);
    await expect(store.get(contentHash("something else"))).rejects.toThrow(MissingContentError);
  },
);

test("a folder holds one file for each text, and a store opened later finds it", async () => {
  const own = path.join(folder, "own");
  const hash = await folderStore(own).put("a record");
  await folderStore(own).put("a record");
  expect(readdirSync(own)).toEqual([`${hash}.json`]);
  expect(await folderStore(own).get(hash)).toBe("a record");
});

test("a file that somebody changed is found out: its hash is another", async () => {
  const own = path.join(folder, "changed");
  const hash = await folderStore(own).put('{"action":"against"}');
  writeFileSync(path.join(own, `${hash}.json`), '{"action":"for"}');
  await expect(folderStore(own).get(hash)).rejects.toThrow(DamagedContentError);
});
