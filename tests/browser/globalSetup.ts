// Runs once before the browser tests: a browser must be there, or the tests are counted as skipped.
import type { TestProject } from "vitest/node";
import { findChromium, installChromium } from "./findChromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: string | undefined;
  }
}

/** @throws {Error} under CI=true, where a skipped browser test would go unnoticed */
export default function findBrowser(project: TestProject): void {
  const chromium = findChromium() ?? (installChromium() ? findChromium() : undefined);
  const advice = "Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.";
  if (!chromium && process.env.CI === "true") throw new Error(`There is no browser to test with. ${advice}`);
  if (!chromium) process.stderr.write(`\nNo browser on this machine: its tests are skipped. ${advice}\n`);
  project.provide("chromium", chromium);
}
