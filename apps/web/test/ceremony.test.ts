// What the page's worker does, without a page: the same functions, the same files.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type CeremonyFile, DamagedFileError } from "@synergy/zk-proof/ceremony";
import { beforeAll, describe, expect, test } from "vitest";
import { inventClaim, signalsOf } from "../src/ceremony/claim.ts";
import { RefusedKeyError } from "../src/ceremony/errors.ts";
import { type CeremonyTasks, type Key, prepareTasks } from "../src/ceremony/tasks.ts";

async function readFiles(): Promise<Record<CeremonyFile, Uint8Array>> {
  const read = (file: CeremonyFile) => readFile(fileURLToPath(import.meta.resolve(`@synergy/zk-proof/${file}`)));
  return { "core.r1cs": await read("core.r1cs"), "pot10.ptau": await read("pot10.ptau") };
}

/** A copy with one bit turned. */
function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at]! ^= 1;
  return copy;
}

test("files that are not the pinned ones start no ceremony", async () => {
  const files = await readFiles();
  const changed = { ...files, "core.r1cs": flip(files["core.r1cs"], 5000) };
  await expect(prepareTasks(changed)).rejects.toThrow(DamagedFileError);
});

describe("a ceremony", () => {
  let tasks: CeremonyTasks;
  let fresh: Key;
  let both: Key;

  beforeAll(async () => {
    tasks = await prepareTasks(await readFiles());
    fresh = await tasks.start();
    both = await tasks.contribute(await tasks.contribute(fresh, "Ada", "apples"), "Bob", "");
  });

  test("any claim passes under the fresh key, and the same proof fails after one contribution", async () => {
    const signals = signalsOf(inventClaim(3));
    const one = await tasks.contribute(fresh, "Carol", "");
    const attempts = await tasks.forge(one, signals);
    expect(attempts.fresh).toMatchObject({ accepted: true, isContributed: false });
    expect(attempts.current).toMatchObject({ accepted: false, isContributed: true });
    expect(attempts.current.proof).toEqual(attempts.fresh.proof);
  });

  test("the last key tells who contributed, with the hashes that they wrote down", async () => {
    expect(both.contributions.map(({ name }) => name)).toEqual(["Ada", "Bob"]);
    expect(await tasks.check(both)).toEqual({ valid: true, contributions: both.contributions });
  });

  test("two people who type the same contribute different secrets", async () => {
    const [first, second] = [await tasks.contribute(fresh, "Ada", "x"), await tasks.contribute(fresh, "Ada", "x")];
    expect(first.contributions[0]?.hash).not.toBe(second.contributions[0]?.hash);
  });

  test("a key that was handed over is taken with its contributions, and a beacon can close it", async () => {
    const taken = await tasks.take("ceremony-2.zkey", both.zkey);
    expect(taken.contributions).toEqual(both.contributions);
    const closed = await tasks.close(taken, "block 9", `0x${"ab".repeat(32)}`);
    expect(await tasks.check(closed)).toEqual({ valid: true, contributions: closed.contributions });
    expect(closed.contributions.map(({ name }) => name)).toEqual(["Ada", "Bob", "block 9"]);
  });

  test.each<[string, (key: Uint8Array, ptau: Uint8Array) => Uint8Array]>([
    ["a changed constraint", (key) => flip(key, 20_000)],
    ["a changed contribution", (key) => flip(key, key.length - 100)],
    ["a file that was cut off", (key) => key.subarray(0, key.length - 1)],
    ["the first letters of a key", (key) => key.subarray(0, 6)],
    ["an empty file", (key) => key.subarray(0, 0)],
    ["a text", () => new TextEncoder().encode("just words")],
    ["the file of the first phase", (_, ptau) => ptau],
  ])("%s is refused by its name", async (_, make) => {
    const { "pot10.ptau": ptau } = await readFiles();
    const refused = tasks.take("handed.zkey", make(both.zkey, ptau));
    await expect(refused).rejects.toThrow(RefusedKeyError);
    await expect(refused).rejects.toThrow(/^handed\.zkey is no key of this ceremony: .{5,120}\.$/);
  });
});
