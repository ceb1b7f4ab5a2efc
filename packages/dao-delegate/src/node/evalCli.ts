// What `npm run eval delegate` does: measures the delegate on labelled proposals and prints the figures.
import { parseArgs } from "node:util";
import { describeError, LabError } from "@synergy/kit";
import { embeddedBrain } from "../brain/embedded.ts";
import { type Answer, type AttackFigures, answerAll, type Figures, runAttacks, score } from "../eval.ts";
import { modelBrain } from "../model/index.ts";
import type { Brain } from "../types.ts";
import { endpointFrom, requireEndpoint } from "./endpoint.ts";
import { type Exam, openExam } from "./evalExam.ts";
import { formatReport } from "./evalReport.ts";

const usage = `npm run eval delegate [-- options]      without options: the project's own set, and its attacks
  --proposals FILE.jsonl --labels FILE.json --profiles FILE.json   another set; all three
  --split NAME         only proposals, labels and profiles of this split
  --wording FIELD      the profiles' field that holds the policy: text (default), paraphrase, paraphrase2
  --attacks FILE.jsonl lines { profile, action, never, proposal }
  --json               one JSON object instead of the report`;

/** npm starts scripts in the root; INIT_CWD is where the person typed the command. */
const folder = process.env.INIT_CWD ?? process.cwd();

/** The command line can't be understood. */
class UsageError extends LabError {
  override name = "UsageError";
  constructor(problem: string, cause?: unknown) {
    super(problem, { fix: usage, cause });
  }
}

export type Result = {
  brain: string;
  figures: Figures;
  answers: readonly Answer[];
  attacks: AttackFigures | undefined;
};

function readArguments() {
  try {
    return parseArgs({
      // npm takes the "--" away; whoever calls this file directly may leave it in.
      args: process.argv.slice(2).filter((argument) => argument !== "--"),
      allowPositionals: true,
      options: {
        proposals: { type: "string" },
        labels: { type: "string" },
        profiles: { type: "string" },
        split: { type: "string" },
        wording: { type: "string", default: "text" },
        attacks: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(describeError(error).message.split(". ", 1).join(), error);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(usage);
  const [name, ...rest] = positionals;
  if (name !== "delegate") throw new UsageError(`There is no evaluation "${name ?? ""}", only "delegate".`);
  if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" belongs to no option.`);
  const exam = await openExam(values, folder, console.error);
  const embedded = embeddedBrain();
  const settings = endpointFrom(process.env);
  const brains: Brain[] =
    settings === undefined ? [embedded] : [embedded, modelBrain(await requireEndpoint(settings), embedded)];
  const [first, ...others] = await takeAll(exam, brains);
  if (first === undefined) return;
  if (values.json)
    console.log(JSON.stringify({ ...toJson(first), ...(others.length > 0 && { model: others.map(toJson)[0] }) }));
  else console.log([first, ...others].map((result) => formatReport(result, exam)).join("\n\n"));
}

async function takeAll(exam: Exam, brains: readonly Brain[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const brain of brains) {
    const answers = [...(await answerAll(exam.profiles, exam.proposals, brain)), ...questions(exam)];
    const attacks = exam.attacks === undefined ? undefined : await runAttacks(exam.attacks, exam.profiles, brain);
    results.push({ brain: brain.id, figures: score(exam.labels, answers), answers, attacks });
  }
  return results;
}

// What is no proposal can't be voted on.
const questions = ({ profiles, unreadable }: Exam): Answer[] =>
  profiles.flatMap(({ id: profile }) =>
    unreadable.map((proposal) => ({
      profile,
      proposal,
      action: "ask",
      ruleIds: [],
      reasons: [{ ruleId: "unread", text: "The line of the file is no proposal." }],
    })),
  );

const toJson = ({ figures, answers, attacks }: Result) => ({
  ...figures,
  ...(attacks && { attacks }),
  verdicts: answers,
});

try {
  await main();
} catch (error) {
  const { name, message, fix } = describeError(error);
  console.error(`${name}: ${message}${fix === undefined ? "" : `\n${fix}`}`);
  process.exitCode = 1;
}
