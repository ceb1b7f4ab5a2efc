// The files that `npm run eval delegate` reads, checked before anything is measured.
import { readFile } from "node:fs/promises";
import { LabError } from "@synergy/kit";
import { z } from "zod";
import type { AttackLine, Label } from "../eval.ts";
import type { Proposal } from "../types.ts";
import type { Warn } from "./evalChecks.ts";
import { readLeniently } from "./lenient.ts";

/** A file for the evaluation is missing or has another form. */
export class EvalFileError extends LabError {
  override name = "EvalFileError";
  constructor(file: string, problem: string, cause?: unknown) {
    super(`${file} can't be used: ${problem}.`, {
      fix: "Compare it with the formats in packages/dao-delegate/README.md, under “The formats of npm run eval delegate”.",
      cause,
    });
  }
}

const action = z.enum(["for", "against", "abstain", "ask", "skip"]);
/** Some sets count their splits, and some write null for what is missing. */
const split = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)));
const never = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const labelFile = z.object({
  labels: z.array(
    z.object({
      profile: z.string(),
      proposal: z.string(),
      action,
      never,
      split,
    }),
  ),
});
const profileFile = z.array(z.looseObject({ id: z.string(), text: z.string(), split }));
const attackLine = z.object({ profile: z.string(), action, never, proposal: z.unknown() });

/** A proposal, a label or a profile of a file, and the part of the set that it belongs to. */
type Split = { split?: string | undefined };

/** A proposal of a file; undefined where the line is none: whoever votes would have to ask. */
type ProposalLine = Split & { id: string; proposal: Proposal | undefined };

/** Proposals of a .jsonl file. @param warn hears of each line that had to be mended, or is no proposal */
export async function readProposalFile(file: string, warn: Warn): Promise<ProposalLine[]> {
  const lines = await readJsonLines(file);
  if (lines.length === 0) throw new EvalFileError(file, "it has no proposal");
  return lines.map(({ json, line }) => {
    const where = `${file}, line ${line}`;
    const { split: part, id } = parse(z.looseObject({ id: z.string().min(1), split }), json, where);
    return { split: part, id, proposal: readLeniently(json, where, warn) };
  });
}

export async function readLabelFile(file: string): Promise<(Split & Label)[]> {
  return parse(labelFile, readJson(await read(file), file), file).labels;
}

/** Profiles with all their wordings. */
export async function readProfileFile(file: string): Promise<(Split & { id: string })[]> {
  return parse(profileFile, readJson(await read(file), file), file);
}

/** Attacks of a .jsonl file; an empty file is a list of none, and lines without a proposal are left out. */
export async function readAttackFile(file: string, warn: Warn): Promise<AttackLine[]> {
  return (await readJsonLines(file)).flatMap(({ json, line }) => {
    const where = `${file}, line ${line}`;
    const attack = parse(attackLine, json, where);
    const proposal = readLeniently(attack.proposal, where, warn);
    return proposal === undefined ? [] : [{ ...attack, proposal }];
  });
}

async function readJsonLines(file: string): Promise<{ json: unknown; line: number }[]> {
  const lines = (await read(file)).split("\n").map((text, index) => ({ text, line: index + 1 }));
  const filled = lines.filter(({ text }) => text.trim() !== "");
  return filled.map(({ text, line }) => ({ json: readJson(text, file, line), line }));
}

/** @param first the line of the file at which the text begins */
function readJson(text: string, file: string, first = 1): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 says where it stopped, but for a text that breaks off: that one stops at its end.
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const before = text.slice(0, position === undefined ? undefined : Number(position)).trimEnd();
    throw new EvalFileError(`${file}, line ${first + before.split("\n").length - 1}`, "it is no JSON", error);
  }
}

async function read(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\ufeff/, ""); // some editors put a mark there
  } catch (error) {
    throw new EvalFileError(file, "it can't be read", error);
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new EvalFileError(file, z.prettifyError(result.error));
  return result.data;
}
