// What is measured by `npm run eval delegate`: the project's own set, or another one from three files.
import path from "node:path";
import { LabError } from "@synergy/kit";
import { ownLabels, ownProfiles, ownProposals } from "../../data/index.ts";
import { generateAttacks } from "../attacks/index.ts";
import type { AttackLine, Label, Profile } from "../eval.ts";
import { compilePolicy } from "../policy/compilePolicy.ts";
import type { Proposal } from "../types.ts";
import { knownAttacks, knownLabels, type Warn, warnOfProblems, withoutDoubles } from "./evalChecks.ts";
import { EvalFileError, readAttackFile, readLabelFile, readProfileFile, readProposalFile } from "./evalFiles.ts";

export type Exam = {
  proposals: readonly Proposal[];
  /** Ids of lines that are no proposals: nobody can vote on them, so that every answer is a question. */
  unreadable: readonly string[];
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
 * @param warn hears what does not fit together and is left out; see evalChecks.ts and lenient.ts
 * @throws {IncompleteExamError | UnknownSplitError | UnknownWordingError | EvalFileError}
 */
export async function openExam(options: ExamOptions, folder: string, warn: Warn): Promise<Exam> {
  const at = (file: string) => path.resolve(folder, file);
  const { proposals, labels, profiles, attacks } = options;
  const own = attacks === undefined ? undefined : await readAttackFile(at(attacks), warn);
  const missing = ["proposals", "labels", "profiles"].filter(
    (name) => options[name as keyof ExamOptions] === undefined,
  );
  if (missing.length === 3) return ownExam(options, own, warn);
  if (proposals === undefined || labels === undefined || profiles === undefined) {
    throw new IncompleteExamError(missing.map((name) => `--${name}`));
  }
  const files = { proposals: at(proposals), labels: at(labels), profiles: at(profiles) };
  const exam = await readExam(files, options, warn);
  warnOfProblems(exam.profiles, warn);
  return { ...exam, attacks: own && knownAttacks(own, exam.profiles, warn) };
}

type Files = Record<"proposals" | "labels" | "profiles", string>;

async function readExam(files: Files, { split, wording }: ExamOptions, warn: Warn) {
  const lines = {
    profiles: await readProfileFile(files.profiles),
    proposals: await readProposalFile(files.proposals, warn),
    labels: await readLabelFile(files.labels),
  };
  const isChosen = chooseSplit(Object.values(lines).flat(), split, warn);
  const chosen = withoutDoubles("profile", lines.profiles.filter(isChosen), ({ id }) => id, warn);
  const profiles = takeWording(chosen, wording);
  const read = withoutDoubles("proposal", lines.proposals.filter(isChosen), ({ id }) => id, warn);
  const proposals = read.flatMap(({ proposal }) => proposal ?? []);
  const unreadable = read.filter(({ proposal }) => proposal === undefined).map(({ id }) => id);
  // A label may belong to a line of another split: only what no line of the files names is unknown.
  const named = { profiles: idsOf(lines.profiles), proposals: idsOf(lines.proposals) };
  const known = knownLabels(lines.labels, named.profiles, named.proposals, warn).filter(isChosen);
  const labels = withoutDoubles("label", known, ({ profile, proposal }) => JSON.stringify([profile, proposal]), warn);
  const [profileIds, proposalIds] = [idsOf(profiles), idsOf(read)];
  if (!labels.some(({ profile, proposal }) => profileIds.has(profile) && proposalIds.has(proposal))) {
    throw new EvalFileError(files.labels, "none of its labels names both a profile and a proposal of the other files");
  }
  return { proposals, unreadable, labels, profiles };
}

const idsOf = (lines: readonly { id: string }[]): ReadonlySet<string> => new Set(lines.map(({ id }) => id));

type Split = { split?: string | undefined };

/** A line without a split belongs to all of them. */
function chooseSplit(lines: readonly Split[], split: string | undefined, warn: Warn) {
  const known = new Set(lines.flatMap((line) => line.split ?? []));
  if (split !== undefined && known.size === 0) {
    warn(`--split ${split}: nothing in this set carries a split, so all of it is measured.`);
    return () => true;
  }
  if (split !== undefined && !known.has(split)) throw new UnknownSplitError(split, [...known]);
  return (line: Split) => split === undefined || line.split === undefined || line.split === split;
}

function ownExam({ split, wording }: ExamOptions, attacks: readonly AttackLine[] | undefined, warn: Warn): Exam {
  chooseSplit([], split, warn);
  const profiles = takeWording(ownProfiles, wording);
  const policies = Object.fromEntries(profiles.map(({ id, text }) => [id, compilePolicy(text)]));
  const made = (attacks && knownAttacks(attacks, profiles, warn)) ?? generateAttacks(ownProposals, ownLabels, policies);
  return { proposals: ownProposals, unreadable: [], labels: ownLabels, profiles, attacks: made };
}

function takeWording(profiles: readonly { id: string }[], wording: string): Profile[] {
  const wordings = profiles.map(({ id, ...fields }) => ({ id, fields: new Map(Object.entries(fields)) }));
  return wordings.map(({ id, fields }) => {
    const text: unknown = fields.get(wording);
    if (typeof text !== "string") throw new UnknownWordingError(wording, [...(wordings[0]?.fields.keys() ?? [])]);
    return { id, text };
  });
}
