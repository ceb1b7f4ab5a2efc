// What does not fit together in a set is named and left out, so that one bad line costs one line and not the evening.
import type { AttackLine, Label, Profile } from "../eval.ts";
import { compilePolicy } from "../policy/compilePolicy.ts";

export type Warn = (text: string) => void;

const shown = 5;
const list = (ids: Iterable<string>): string => {
  const all = [...new Set(ids)].map((id) => `"${id}"`);
  return all.slice(0, shown).join(", ") + (all.length > shown ? ` and ${all.length - shown} more` : "");
};

/** The first of each name; later ones are named and left out. */
export function withoutDoubles<T>(what: string, items: readonly T[], nameOf: (item: T) => string, warn: Warn): T[] {
  const seen = new Set<string>();
  const doubles: string[] = [];
  const kept = items.filter((item) => {
    const name = nameOf(item);
    if (seen.has(name)) doubles.push(name);
    return !seen.has(name) && seen.add(name);
  });
  if (doubles.length > 0) warn(`More than one ${what} is called ${list(doubles)}: the first counts.`);
  return kept;
}

/** Labels whose profile and proposal exist; the others are named and not scored. */
export function knownLabels<T extends Label>(
  labels: readonly T[],
  profiles: ReadonlySet<string>,
  proposals: ReadonlySet<string>,
  warn: Warn,
): T[] {
  const strangers = labels.filter(({ profile }) => !profiles.has(profile)).map(({ profile }) => profile);
  const missing = labels.filter(({ proposal }) => !proposals.has(proposal)).map(({ proposal }) => proposal);
  if (strangers.length > 0)
    warn(`${strangers.length} labels name unknown profiles, and are not scored: ${list(strangers)}.`);
  if (missing.length > 0)
    warn(`${missing.length} labels name unknown proposals, and are not scored: ${list(missing)}.`);
  return labels.filter(({ profile, proposal }) => profiles.has(profile) && proposals.has(proposal));
}

/** Attacks whose profile exists; the others are named and not counted. */
export function knownAttacks(lines: readonly AttackLine[], profiles: readonly Profile[], warn: Warn): AttackLine[] {
  const ids = new Set(profiles.map(({ id }) => id));
  const strangers = lines.filter(({ profile }) => !ids.has(profile)).map(({ profile }) => profile);
  if (strangers.length > 0)
    warn(`${strangers.length} attacks name unknown profiles, and are not counted: ${list(strangers)}.`);
  return lines.filter(({ profile }) => ids.has(profile));
}

/** Names the profiles that do not compile: under them every answer is a question. */
export function warnOfProblems(profiles: readonly Profile[], warn: Warn): void {
  for (const { id, text } of profiles) {
    const [problem] = compilePolicy(text).problems;
    if (problem)
      warn(`The policy of "${id}" is not active, so every answer is "ask": "${problem.sentence}". ${problem.detail}`);
  }
}
