// How the lab's process ends: by Ctrl-C, by `kill`, or because the npm that started it is gone.
import type { Lab } from "./lab.ts";

const lookEveryMs = 500;

/** Ends the process cleanly after the first signal; a second one does not wait. */
export function stopOnSignals(lab: Lab): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log("\nThe lab is stopping …");
    await lab.close();
    process.exit(0);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  if (process.env.npm_lifecycle_event === "start") stopWithParent(stop);
}

// Ctrl-C reaches every process of a terminal, but `kill` of npm only reaches npm's shell: it dies and leaves us behind.
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, lookEveryMs);
  timer.unref();
}
