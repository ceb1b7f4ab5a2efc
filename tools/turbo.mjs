// Runs turbo without telemetry, daemon or remote cache, and shows what it says only when it fails.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));

/**
 * @param {string[]} args turbo's command line
 * @param {{ slowly?: string }} words what to say when it takes longer than a second
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runTurbo(args, { slowly } = {}) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
  const child = spawn(process.execPath, [turbo, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  // To stderr, because stdout belongs to the command that comes after.
  const timer = setTimeout(() => slowly && process.stderr.write(`${slowly}\n`), 1000);
  const closed = new Promise((resolve) => child.on("close", resolve));
  const [code, ...output] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  clearTimeout(timer);
  if (code !== 0) process.stderr.write(output.join(""));
  return code === 0;
}
