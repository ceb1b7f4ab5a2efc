// The moment between words and power: Dan sees what was understood, and says yes or no.
import { LabError } from "@synergy/kit";
import { readBack } from "../policy/readBack.ts";
import type { Policy } from "../types.ts";

/** Statements that could not be placed, or that contradict each other. */
export class UnclearPolicyError extends LabError {
  override name = "UnclearPolicyError";
  constructor(problems: Policy["problems"]) {
    const [first] = problems;
    super(`The policy can't be activated: "${first?.sentence}". ${first?.detail}`, {
      fix: `Say it in other words${problems.length > 1 ? `; ${problems.length - 1} more statements are unclear` : ""}.`,
    });
  }
}

/** The human looked at the table and said no. */
export class NotConfirmedError extends LabError {
  override name = "NotConfirmedError";
  constructor() {
    super("The rules were not confirmed, so nothing was activated.", {
      fix: "Write the statements in other words, and look at the table again.",
    });
  }
}

/** @throws {UnclearPolicyError} when a statement was not understood, or contradicts another */
export function requireClear({ problems }: Policy): void {
  if (problems.length > 0) throw new UnclearPolicyError(problems);
}

/** @throws {NotConfirmedError} on any other answer than "yes" */
export function requireConfirmed(answer: string): void {
  if (answer !== "yes") throw new NotConfirmedError();
}

/** What Dan confirms: beside each of his sentences, what will be done. The last line is about everything else. */
export function confirmationTable(policy: Policy): Record<string, string>[] {
  return readBack(policy).map(({ verb, about, except, limit, sentence }) => ({
    "Dan's words": sentence,
    "what happens": verb,
    about: except ? `${about}, except ${except}` : about,
    sums: limit,
  }));
}
