// The proof in a browser: what has to be downloaded for it, and how long it takes when the worker is warm.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { startLabProcess } from "@synergy/lab/process";
import { findChromium } from "@synergy/test-browser/findChromium";
import { chromium, type Page } from "playwright-core";
import { median, type Row, rounded } from "./row.ts";

const root = path.join(import.meta.dirname, "..", "..");
const assets = path.join(root, "apps", "web", "dist", "assets");
const isRoot = process.getuid?.() === 0;

/** @throws {Error} when the web app can't be built */
export function buildWeb(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/build.mjs"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The web app can't be built: ${stdout}${stderr}`);
}

/** What a page fetches before its first proof: the worker with snarkjs, the circuit's program, the proving key. */
export function downloadRow(): Row {
  const files = globSync("{browserWorker-*.js,core-*.wasm,core-*.zkey}", { cwd: assets });
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(assets, file)), { level: 9 }).length);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const note = "worker, program and proving key, each with gzip";
  return { id: "zk.download.kb", what: "download before a first proof", value: rounded(kilobytes), unit: "kB", note };
}

/** A row, or none where there is no browser. */
export async function browserRows(): Promise<Row[]> {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const lab = await startLabProcess();
  const browser = await chromium.launch({
    executablePath,
    args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${lab.url}/demo/zk-proof`);
    const [cold, ...warm] = await proofTimes(page, 8);
    const note = `the first one, which loads everything, took ${Math.round(cold!)} ms`;
    const row = { id: "zk.browser.proveMs", what: "a proof in Chromium, warm", unit: "ms", note };
    return [{ ...row, value: rounded(median(warm)) }];
  } finally {
    await browser.close();
    await lab.stop();
  }
}

/** Proves a drawing some times with the station's own button, and reads the time that it shows. */
async function proofTimes(page: Page, count: number): Promise<number[]> {
  const tools = page.getByRole("region", { name: "Try it yourself" });
  const times: number[] = [];
  for (let run = 0; run < count; run++) {
    await tools.locator(`[data-index="${10 + run}"]`).focus();
    await page.keyboard.press(" ");
    await tools.getByRole("button", { name: "Prove it" }).click();
    times.push(Number.parseFloat((await tools.locator("dt:text('Proven in') + dd").textContent()) ?? ""));
  }
  return times;
}
