// `npm start`: the one process behind the lab. PORT and HOST may be set in the environment.
import { fileURLToPath } from "node:url";
import { describeError } from "@synergy/kit";
import { greeting } from "./greeting.ts";
import { type Lab, startLab } from "./lab.ts";
import { readSettings } from "./settings.ts";

const webFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Ends the process after the first Ctrl-C; a second one does not wait. */
function stopOnSignal(lab: Lab): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log("\nThe lab is stopping …");
    await lab.close();
    process.exit(0);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}

try {
  const lab = await startLab(readSettings(process.env), webFolder);
  stopOnSignal(lab);
  console.log(greeting(lab));
} catch (error) {
  const { name, message, fix } = describeError(error);
  console.error(`\n${name}: ${message}${fix ? `\nFix: ${fix}` : ""}`);
  process.exit(1);
}
