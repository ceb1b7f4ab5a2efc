// `npm start`: the one process behind the lab. PORT and HOST may be set in the environment.
import { fileURLToPath } from "node:url";
import { describeError } from "@synergy/kit";
import { greeting } from "./greeting.ts";
import { startLab } from "./lab.ts";
import { readSettings } from "./settings.ts";
import { stopOnSignals } from "./stopping.ts";

const webFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

try {
  const lab = await startLab(readSettings(process.env), webFolder);
  stopOnSignals(lab);
  console.log(greeting(lab));
} catch (error) {
  const { name, message, fix } = describeError(error);
  console.error(`\n${name}: ${message}${fix ? `\nFix: ${fix}` : ""}`);
  process.exit(1);
}
