// `npm run bench [concept] [-- --json] [-- --quick]`: runs the *.bench.ts files beside this one. Progress goes to stderr.
import { globSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { describeError, LabError } from "@synergy/kit";
import { drawTable } from "@synergy/kit/node";
import type { Bench, Row } from "./row.ts";

class UnknownBenchError extends LabError {
  override name = "UnknownBenchError";
  constructor(name: string, known: string[]) {
    super(`Nothing is measured for "${name}".`, { fix: `Choose one of: ${known.join(", ")}.` });
  }
}

const known = globSync("*.bench.ts", { cwd: import.meta.dirname })
  .map((file) => path.basename(file, ".bench.ts"))
  .sort();

async function measure(name: string, isQuick: boolean): Promise<Row[]> {
  const { rows } = (await import(`./${name}.bench.ts`)) as { rows: Bench };
  return rows((progress) => process.stderr.write(`${name}: ${progress} …\n`), isQuick);
}

/** One line for people; undefined columns stay empty. */
function printable({ what, value, unit, peer, peerValue, ratio, note }: Row): Record<string, string | number> {
  const compared = peer === undefined ? {} : { peer: `${peer}: ${peerValue}`, ratio: ratio ?? "" };
  return { what, value, unit, peer: "", ratio: "", ...compared, note: note ?? "" };
}

async function main(): Promise<void> {
  const options = { json: { type: "boolean" }, quick: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UnknownBenchError(unknown, known);
  const rows: Row[] = [];
  for (const name of positionals.length > 0 ? positionals : known)
    rows.push(...(await measure(name, values.quick ?? false)));
  // `npm run bench --json`, without the two dashes, arrives as npm's own setting.
  const asJson = values.json || process.env.npm_config_json === "true";
  console.log(asJson ? JSON.stringify({ rows }, null, 2) : drawTable(rows.map(printable)).join("\n"));
}

try {
  await main();
} catch (error) {
  const { name, message, fix } = describeError(error);
  console.error(`\n${name}: ${message}${fix ? `\nFix: ${fix}` : ""}`);
  process.exitCode = 1;
}
