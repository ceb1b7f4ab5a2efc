// What is measured by `npm run eval delegate`: the project's own set, or another one from three files.
import path from "node:path";
import { LabError } from "@synergy/kit";
import { ownLabels, ownProfiles, ownProposals } from "../../data/index.ts";
import { generateAttacks } from "../attacks/index.ts";
import type { AttackLine, Label, Profile } from "../eval.ts";
import { compilePolicy } from "../policy/compilePolicy.ts";
import type { Proposal } from "../types.ts";
import { EvalFileError, readAttackFile, readLabelFile, readProfileFile, readProposalFile } from "./evalFiles.ts";

export type Exam = {
  proposals: readonly Proposal[];
  labels: readonly Label[];
  profiles: readonly Profile[];
  /** undefined when nobody asked for attacks. */
  attacks: readonly AttackLine[] | undefined;
};
export type ExamOptions = {
  proposals?: string | undefined;
  labels?: string | undefined;
  profiles?: string | undefined;
  split?: string | undefined;
  wording: string;
  attacks?: string | undefined;
};

/** Some of the three files of another set are missing. */
export class IncompleteExamError extends LabError {
  override name = "IncompleteExamError";
  constructor(missing: readonly string[]) {
    super(`Another set is three files, and of these are missing: ${missing.join(", ")}.`, {
      fix: "Pass --proposals, --labels and --profiles together, or none of them.",
    });
  }
}

/** No line of the files belongs to this split. */
export class UnknownSplitError extends LabError {
  override name = "UnknownSplitError";
  constructor(split: string, known: readonly string[]) {
    super(`There is no split "${split}".`, { fix: chooseFrom("--split", known) });
  }
}

/** The profiles have no field of this name. */
export class UnknownWordingError extends LabError {
  override name = "UnknownWordingError";
  constructor(wording: string, known: readonly string[]) {
    super(`There is no wording "${wording}" in every profile.`, { fix: chooseFrom("--wording", known) });
  }
}

const chooseFrom = (option: string, known: readonly string[]): string =>
  known.length === 0 ? `Leave out ${option}: this set has none.` : `Use ${option} with one of: ${known.join(", ")}.`;

/**
 * Reads what is to be measured.
 *
 * @param folder where relative file names start
 * @throws {IncompleteExamError | UnknownSplitError | UnknownWordingError | EvalFileError}
 */
export async function openExam(options: ExamOptions, folder: string): Promise<Exam> {
  const at = (file: string) => path.resolve(folder, file);
  const { proposals, labels, profiles, attacks } = options;
  const own = attacks === undefined ? undefined : await readAttackFile(at(attacks));
  const missing = ["proposals", "labels", "profiles"].filter(
    (name) => options[name as keyof ExamOptions] === undefined,
  );
  if (missing.length === 3) return ownExam(options, own);
  if (proposals === undefined || labels === undefined || profiles === undefined) {
    throw new IncompleteExamError(missing.map((name) => `--${name}`));
  }
  const files = { proposals: at(proposals), labels: at(labels), profiles: at(profiles) };
  return { ...(await readExam(files, options)), attacks: own };
}

async function readExam(files: Record<"proposals" | "labels" | "profiles", string>, options: ExamOptions) {
  const { split, wording } = options;
  const profiles = takeWording(await readProfileFile(files.profiles), wording);
  const [lines, allLabels] = [await readProposalFile(files.proposals), await readLabelFile(files.labels)];
  const known = new Set([...lines, ...allLabels].flatMap((line) => line.split ?? []));
  if (split !== undefined && !known.has(split)) throw new UnknownSplitError(split, [...known]);
  const isChosen = (line: { split?: string | undefined }) =>
    split === undefined || line.split === undefined || line.split === split;
  const proposals = lines.filter(isChosen).map(({ proposal }) => proposal);
  const labels = allLabels.filter(isChosen);
  const isScored = ({ profile, proposal }: Label) =>
    profiles.some(({ id }) => id === profile) && proposals.some(({ id }) => id === proposal);
  if (!labels.some(isScored)) {
    throw new EvalFileError(files.labels, "none of its labels names both a profile and a proposal of the other files");
  }
  return { proposals, labels, profiles };
}

function ownExam({ split, wording }: ExamOptions, attacks: readonly AttackLine[] | undefined): Exam {
  if (split !== undefined) throw new UnknownSplitError(split, []);
  const profiles = takeWording(ownProfiles, wording);
  const policies = Object.fromEntries(profiles.map(({ id, text }) => [id, compilePolicy(text)]));
  const made = attacks ?? generateAttacks(ownProposals, ownLabels, policies);
  return { proposals: ownProposals, labels: ownLabels, profiles, attacks: made };
}

function takeWording(profiles: readonly { id: string }[], wording: string): Profile[] {
  const wordings = profiles.map(({ id, ...fields }) => ({ id, fields: new Map(Object.entries(fields)) }));
  return wordings.map(({ id, fields }) => {
    const text: unknown = fields.get(wording);
    if (typeof text !== "string") throw new UnknownWordingError(wording, [...(wordings[0]?.fields.keys() ?? [])]);
    return { id, text };
  });
}
