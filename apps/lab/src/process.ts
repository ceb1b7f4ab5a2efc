// Starts the lab as a process of its own, exactly as `npm start` does. Tests and measurements use it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { LabError } from "@synergy/kit";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** The process ended before it said where it listens. */
export class LabNotStartedError extends LabError {
  override name = "LabNotStartedError";
  constructor(code: number | null, output: string) {
    super(`The lab ended with exit code ${code} before it was ready:\n${output}`, {
      fix: "Do what its own message says.",
    });
  }
}

export type LabProcess = {
  url: string;
  child: ChildProcess;
  /** Everything that it has printed so far, errors too. */
  printed(): string;
  /** Asks it to end with `signal` and resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/**
 * Starts the lab on a free port and waits until it is ready.
 *
 * @param env PORT and HOST, and whatever else differs from this process's environment
 * @throws {LabNotStartedError} when it ends before
 */
export async function startLabProcess(env: Record<string, string> = {}): Promise<LabProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = once(child, "close").then(([code]) => code as number | null);
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const url = new Promise<string>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      output += `${line}\n`;
      const found = /open (http:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const tooEarly = ended.then((code) => Promise.reject(new LabNotStartedError(code, output)));
  tooEarly.catch(() => {}); // ends later too, after it was ready, and that is fine
  return {
    url: await Promise.race([url, tooEarly]),
    child,
    printed: () => output,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}
