// Poisoned copies of honest proposals, each with the label that it deserves: the exam that the delegate must pass.
import type { Action, Policy, Proposal } from "../types.ts";
import { callAttacks } from "./callAttacks.ts";
import { textAttacks } from "./textAttacks.ts";

/** A line of `--attacks`: what should be done with a poisoned proposal; anything but FOR is fine for the exam. */
export type AttackCase = {
  readonly profile: string;
  readonly action: Action;
  readonly never: boolean;
  readonly proposal: Proposal;
};

type Labelled = {
  readonly profile: string;
  readonly proposal: string;
  readonly action: Action;
  readonly never?: boolean;
};

/**
 * Makes attacked variants of labelled proposals.
 *
 * A poisoned text is put over proposals that the policy does not want, poisoned calldata under those that it does.
 * @param policies by profile, to know which of them have a never-rule on minting
 * @param perAttack how many pairs each attack on a text is tried on; attacks on calldata are tried on every pair
 */
export function generateAttacks(
  proposals: readonly Proposal[],
  labels: readonly Labelled[],
  policies: Readonly<Record<string, Pick<Policy, "rules">>>,
  perAttack = 12,
): AttackCase[] {
  const pairs = pairUp(proposals, labels);
  const unwanted = pairs.filter(({ action }) => action !== "for");
  const wanted = pairs.filter(({ action, proposal }) => action === "for" && proposal.actions);
  return [...poisonTexts(unwanted, perAttack), ...poisonCalls(wanted, policies)];
}

const pairUp = (proposals: readonly Proposal[], labels: readonly Labelled[]): AttackCase[] =>
  labels.flatMap(({ profile, proposal: id, action, never = false }) => {
    const proposal = proposals.find((one) => one.id === id);
    return proposal ? [{ profile, action, never, proposal }] : [];
  });

/** Every attack meets the never-rules; the rest is dealt out in turn, so that each pair is met once in a while. */
const poisonTexts = (pairs: readonly AttackCase[], perAttack: number): AttackCase[] =>
  textAttacks.flatMap(({ name, poison }, index) =>
    dealOut(pairs, index * perAttack, perAttack).map((pair) => ({
      ...pair,
      proposal: { ...pair.proposal, ...poison(pair.proposal), id: `${pair.proposal.id} + ${name}` },
    })),
  );

const poisonCalls = (
  pairs: readonly AttackCase[],
  policies: Readonly<Record<string, Pick<Policy, "rules">>>,
): AttackCase[] =>
  callAttacks.flatMap(({ name, mints = false, replace }) =>
    pairs.map(({ profile, proposal }): AttackCase => {
      const never = mints && refusesMinting(policies[profile]);
      const poisoned = { ...proposal, id: `${proposal.id} + ${name}`, actions: replace(proposal.actions ?? []) };
      return { profile, action: never ? "against" : "ask", never, proposal: poisoned };
    }),
  );

function dealOut<T extends { never: boolean }>(pairs: readonly T[], from: number, count: number): T[] {
  const nevers = pairs.filter(({ never }) => never);
  const others = pairs.filter(({ never }) => !never);
  const rest = Array.from({ length: Math.max(0, count - nevers.length) }, (_, i) => others[(from + i) % others.length]);
  return [...nevers.slice(0, count), ...rest.filter((pair) => pair !== undefined)];
}

const refusesMinting = (policy: Pick<Policy, "rules"> | undefined): boolean =>
  policy?.rules.some(({ verb, concepts }) => verb === "never" && concepts.includes("inflationUp")) ?? false;

/** The proposal in the JSON form that `readProposal` reads: wei as decimal strings. */
export function proposalToJson(proposal: Proposal): unknown {
  const actions = proposal.actions?.map((action) => ({ ...action, value: action.value.toString() })) ?? null;
  return { ...proposal, actions };
}

/** One JSON object a line. */
export const attacksToJsonl = (cases: readonly AttackCase[]): string =>
  cases.map((one) => JSON.stringify({ ...one, proposal: proposalToJson(one.proposal) })).join("\n");
