// The files that `npm run eval delegate` reads, checked before anything is measured.
import { readFile } from "node:fs/promises";
import { LabError } from "@synergy/kit";
import { z } from "zod";
import type { AttackLine, Label, Profile } from "../eval.ts";
import { readProposal } from "../readProposal.ts";
import type { Proposal } from "../types.ts";

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
const labelFile = z.object({
  labels: z.array(
    z.object({
      profile: z.string(),
      proposal: z.string(),
      action,
      never: z.boolean().optional(),
      split: z.string().optional(),
    }),
  ),
});
const profileFile = z.array(z.looseObject({ id: z.string(), text: z.string() }));
const attackLine = z.object({ profile: z.string(), action, never: z.boolean().default(false), proposal: z.unknown() });

/** Proposals of a .jsonl file; with a split, only those whose field `split` has this name. */
export async function readProposalFile(file: string, split?: string): Promise<Proposal[]> {
  const lines = await readJsonLines(file);
  const chosen =
    split === undefined
      ? lines
      : lines.filter((line) => !isRecord(line) || line.split === undefined || line.split === split);
  if (chosen.length === 0)
    throw new EvalFileError(file, `it has no proposal${split === undefined ? "" : ` of the split "${split}"`}`);
  return chosen.map(readProposal);
}

export async function readLabelFile(file: string, split?: string): Promise<Label[]> {
  const { labels } = parse(labelFile, JSON.parse(await read(file)), file);
  return labels.filter((label) => split === undefined || label.split === undefined || label.split === split);
}

/** Profiles; `wording` names the field that holds the policy, such as "paraphrase". */
export async function readProfileFile(file: string, wording: string): Promise<Profile[]> {
  return parse(profileFile, JSON.parse(await read(file)), file).map((profile) => {
    const text = profile[wording];
    if (typeof text !== "string")
      throw new EvalFileError(file, `the profile ${profile.id} has no wording "${wording}"`);
    return { id: profile.id, text };
  });
}

export async function readAttackFile(file: string): Promise<AttackLine[]> {
  return (await readJsonLines(file)).map((line) => {
    const attack = parse(attackLine, line, file);
    return { ...attack, proposal: readProposal(attack.proposal) };
  });
}

async function readJsonLines(file: string): Promise<unknown[]> {
  const lines = (await read(file)).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (error) {
      throw new EvalFileError(file, `line ${index + 1} is no JSON`, error);
    }
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new EvalFileError(file, "it can't be read", error);
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new EvalFileError(file, z.prettifyError(result.error));
  return result.data;
}
