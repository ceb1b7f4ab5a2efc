// `npm run check`: format and lint (Biome), types (TypeScript), import rules (turbo boundaries).
import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { runTurbo } from "./turbo.mjs";

const root = path.join(import.meta.dirname, "..");

/** Runs a package's command under node_modules and prints what it says only when it fails. */
async function run(what: string, script: string, ...args: string[]): Promise<boolean> {
  const file = path.join(root, "node_modules", script);
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const closed = new Promise((resolve) => child.on("close", resolve));
  const [code, ...output] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  return report(what, code === 0, output.join(""));
}

function report(what: string, isGood: boolean, output = ""): boolean {
  console.log(`${isGood ? "✓" : "✗"} ${what}`);
  if (!isGood) console.log(output);
  return isGood;
}

// One program for all workspaces: viem's types, the slow part, are then read once.
const results = await Promise.all([
  run("types", "typescript/bin/tsc", "-p", "."),
  run("format and lint", "@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
  runTurbo(["boundaries"]).then((isGood) => report("boundaries", isGood)),
]);
process.exitCode = results.every(Boolean) ? 0 : 1;
