// The words after `npm run demo`.
import { parseArgs } from "node:util";
import { parseChoice } from "../answers.ts";
import { languages } from "../demo.ts";
import { describeError, LabError } from "../errors.ts";

export const usage = `Usage: npm run demo                          lists the demos
       npm run demo NAME -- [options]        runs one

  --set name=value   answers a question of the demo (repeat it; a file is given by its path)
  --pause            waits for Enter before each step, and asks the questions
  --plain            no colour, no cursor moves
  --json             one JSON object per step
  --out DIR          keeps the files that the demo makes
  --language es      tells the story in Spanish, where it was translated
  --rpc URL          runs on the chain at URL instead of one in this process
  --trace            shows the stack of an error`;

const flag = { type: "boolean", default: false } as const;
const word = { type: "string" } as const;
const words = { type: "string", multiple: true, default: [] as string[] } as const;
const options = {
  set: words,
  pause: flag,
  plain: flag,
  json: flag,
  out: word,
  rpc: word,
  trace: flag,
  help: flag,
  language: word,
};

/** An option that does not exist, or one without its value. */
export class UsageError extends LabError {
  override name = "UsageError";
  constructor(cause: unknown) {
    super(describeError(cause).message, { fix: "Run `npm run demo -- --help` for all options.", cause });
  }
}

export type DemoSettings = ReturnType<typeof readArguments>;

/** @throws {UsageError} on an unknown option, one without its value, or an unknown language */
export function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { ...values, language: parseChoice("--language", values.language ?? "en", languages), id: positionals[0] };
  } catch (cause) {
    throw new UsageError(cause);
  }
}
