// What of a run outlives a reload. Node has no sessionStorage of its own here: a Map stands for the browser's.
import { beforeEach, expect, test, vi } from "vitest";
import { forgetRuns, keepRun, readRun } from "../src/stage/keptRun.ts";

let cells: Map<string, string>;

beforeEach(() => {
  cells = new Map();
  const storage = {
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, value: string) => void cells.set(key, value),
    removeItem: (key: string) => void cells.delete(key),
  };
  vi.stubGlobal("sessionStorage", new Proxy(storage, { ownKeys: () => [...cells.keys()], getOwnPropertyDescriptor }));
});

const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true, value: "" });
const file = { name: "ada.png", bytes: new Uint8Array([0, 137, 255]) };
const run = { world: "w1", steps: 2, answers: [{ text: "Which file?", value: file, words: "ada.png" }] };

test("steps and answers come back, files too", () => {
  keepRun("attestation", run);
  expect(readRun("attestation", "w1")).toEqual(run);
});

test("a run of another chain is not gone on with", () => {
  keepRun("attestation", run);
  expect(readRun("attestation", "w2")).toBeUndefined();
});

test("something else in the storage is no run", () => {
  cells.set("run:attestation", "{");
  expect(readRun("attestation", "w1")).toBeUndefined();
});

test("a fresh world forgets every run, and nothing else", () => {
  cells.set("theme", "dark");
  keepRun("attestation", run);
  keepRun("escrow", run);
  forgetRuns();
  expect([...cells.keys()]).toEqual(["theme"]);
});
