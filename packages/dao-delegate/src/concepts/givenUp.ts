// Calls that only take powers away: what the title calls it doesn't matter, nobody gains anything.
import type { Effect, PreparedProposal } from "../types.ts";

/** Signers and operators come and go; that takes no privilege out of the world. */
const rotates = /^(?:removeOwner|removeSigner|removeOperator|removeMember|swapOwner)/u;

/** Whether a call takes a power away. */
export const isGivenUp = ({ kind, name, revokes }: Effect): boolean =>
  (kind === "role" || kind === "ownership") && revokes && !rotates.test(name);

/** Whether every call of a proposal gives a power up, so that nothing else can be its purpose. */
export function onlyGivesUp({ facts }: PreparedProposal): boolean {
  const acts = facts.effects.filter(({ kind }) => kind !== "wrapper");
  return facts.opaque === 0 && acts.length > 0 && acts.every(isGivenUp);
}
