// The worker behind `prove`: damaged files, too little time, no WebAssembly, and an end without hanging.
import { spawnSync } from "node:child_process";
import { PixelRangeError, WrongPictureSizeError } from "@synergy/model";
import fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  type CircuitFiles,
  DamagedFileError,
  loadCircuit,
  NoWebAssemblyError,
  ProverFailedError,
  ProverTimeoutError,
  prove,
  stages,
  stopProver,
  verify,
} from "../src/index.ts";
import { pictureOf } from "./support/answers.ts";

let request: { pixels: readonly number[]; salt: bigint; ctx: bigint };
let files: CircuitFiles;
beforeAll(async () => {
  request = { pixels: await pictureOf(5), salt: 1n, ctx: 2n };
  files = await loadCircuit();
});
afterEach(() => vi.unstubAllGlobals());

test("progress goes from the first stage to the last", async () => {
  const heard: string[] = [];
  await prove(request, { onProgress: (stage, done, total) => heard.push(`${stage} ${done}/${total}`) });
  expect(heard).toEqual(stages.map((stage, index) => `${stage} ${index}/${stages.length - 1}`));
});

test("too little time ends in an error that says so, and the next proof works", async () => {
  stopProver(); // a new worker needs longer than a millisecond to start
  await expect(prove(request, { timeoutMs: 1 })).rejects.toThrow(ProverTimeoutError);
  const { proof, publicSignals } = await prove(request);
  expect(await verify(proof, publicSignals)).toEqual({ valid: true });
});

test("stopping the prover rejects what it was doing", async () => {
  let stop = () => {};
  const isProving = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const outcome = expect(prove(request, { onProgress: (stage) => stage === "proving" && stop() })).rejects.toThrow(
    ProverFailedError,
  );
  await isProving;
  await null; // the task is posted right after the report
  stopProver();
  await outcome;
});

test("two proofs at once come out right, each with its own signals", async () => {
  const other = { pixels: await pictureOf(2), salt: 3n, ctx: 4n };
  const [one, two] = await Promise.all([prove(request), prove(other)]);
  expect(one.publicSignals[2]).toBe(2n);
  expect(two.publicSignals[2]).toBe(4n);
  expect(await verify(one.proof, one.publicSignals)).toEqual({ valid: true });
  expect(await verify(two.proof, one.publicSignals)).toMatchObject({ valid: false, reason: "wrong-proof" });
});

test("a file of the circuit with any byte changed, or cut off anywhere, is refused by its hash", async () => {
  const names = fc.constantFrom("core.wasm" as const, "core.zkey" as const);
  await fc.assert(
    fc.asyncProperty(names, fc.nat(), fc.boolean(), async (name, position, cuts) => {
      const place = position % files[name].length;
      const changed = files[name].slice(0, cuts ? place : undefined);
      if (!cuts) changed[place]! ^= 1;
      await expect(prove(request, { files: { ...files, [name]: changed } })).rejects.toThrow(DamagedFileError);
    }),
    { numRuns: 10 },
  );
});

test("where there is no WebAssembly, proving and verifying end at once, with a way out", async () => {
  const { proof, publicSignals } = await prove(request);
  vi.stubGlobal("WebAssembly", undefined);
  await expect(prove(request)).rejects.toThrow(NoWebAssemblyError);
  await expect(verify(proof, publicSignals)).rejects.toThrow(NoWebAssemblyError);
});

test("drawings of the wrong size and pixels out of range are refused by name", async () => {
  await expect(prove({ ...request, pixels: [1, 2, 3] })).rejects.toThrow(WrongPictureSizeError);
  for (const pixel of [-1, 17, 0.5, Number.NaN]) {
    await expect(prove({ ...request, pixels: request.pixels.with(20, pixel) })).rejects.toThrow(PixelRangeError);
  }
});

test("a program that has proven something ends by itself, with a worker still there", () => {
  const library = new URL("../src/index.ts", import.meta.url).href;
  const program = `const { prove } = await import(${JSON.stringify(library)});
    const { class: digit } = await prove({ pixels: Array(64).fill(8), salt: 1n, ctx: 2n });
    console.log("proven", digit);`;
  const args = ["--input-type=module", "--eval", program];
  const { status, stdout, signal } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 50_000 });
  expect({ status, signal }).toEqual({ status: 0, signal: null });
  expect(stdout).toMatch(/^proven \d\n$/);
});
