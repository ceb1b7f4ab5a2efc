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
 * @param warn hears that a split was asked for in a set that has none: all of it is measured then
 * @throws {IncompleteExamError | UnknownSplitError | UnknownWordingError | EvalFileError}
 */
export async function openExam(options: ExamOptions, folder: string, warn: (text: string) => void): Promise<Exam> {
  const at = (file: string) => path.resolve(folder, file);
  const { proposals, labels, profiles, attacks } = options;
  const own = attacks === undefined ? undefined : await readAttackFile(at(attacks));
  const missing = ["proposals", "labels", "profiles"].filter(
    (name) => options[name as keyof ExamOptions] === undefined,
  );
  if (missing.length === 3) return ownExam(options, own, warn);
  if (proposals === undefined || labels === undefined || profiles === undefined) {
    throw new IncompleteExamError(missing.map((name) => `--${name}`));
  }
  const files = { proposals: at(proposals), labels: at(labels), profiles: at(profiles) };
  return { ...(await readExam(files, options, warn)), attacks: own };
}

type Files = Record<"proposals" | "labels" | "profiles", string>;

async function readExam(files: Files, { split, wording }: ExamOptions, warn: (text: string) => void) {
  const lines = {
    profiles: await readProfileFile(files.profiles),
    proposals: await readProposalFile(files.proposals),
    labels: await readLabelFile(files.labels),
  };
  const isChosen = chooseSplit(Object.values(lines).flat(), split, warn);
  const profiles = takeWording(lines.profiles.filter(isChosen), wording);
  const proposals = lines.proposals.filter(isChosen).map(({ proposal }) => proposal);
  const labels = lines.labels.filter(isChosen);
  const profileIds = new Set(profiles.map(({ id }) => id));
  const proposalIds = new Set(proposals.map(({ id }) => id));
  const isScored = ({ profile, proposal }: Label) => profileIds.has(profile) && proposalIds.has(proposal);
  if (!labels.some(isScored)) {
    throw new EvalFileError(files.labels, "none of its labels names both a profile and a proposal of the other files");
  }
  return { proposals, labels, profiles };
}

type Split = { split?: string | undefined };

/** A line without a split belongs to all of them. */
function chooseSplit(lines: readonly Split[], split: string | undefined, warn: (text: string) => void) {
  const known = new Set(lines.flatMap((line) => line.split ?? []));
  if (split !== undefined && known.size === 0) {
    warn(`--split ${split}: nothing in this set carries a split, so all of it is measured.`);
    return () => true;
  }
  if (split !== undefined && !known.has(split)) throw new UnknownSplitError(split, [...known]);
  return (line: Split) => split === undefined || line.split === undefined || line.split === split;
}

function ownExam(
  { split, wording }: ExamOptions,
  attacks: readonly AttackLine[] | undefined,
  warn: (text: string) => void,
): Exam {
  chooseSplit([], split, warn);
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
