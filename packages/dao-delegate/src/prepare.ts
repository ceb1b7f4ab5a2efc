// Everything that is read from a proposal before any brain sees it.
import { decode } from "./calldata/decode.ts";
import { facts } from "./facts.ts";
import { normalise } from "./normalise.ts";
import { inNormalForm } from "./readProposal.ts";
import { screen } from "./screen.ts";
import type { PreparedProposal, Proposal } from "./types.ts";

/** Spells the proposal as records do, normalises, screens, decodes and states the facts. */
export function prepare(given: Proposal): PreparedProposal {
  const proposal = inNormalForm(given);
  const clean = normalise(proposal);
  const decoded = decode(proposal.actions);
  return { proposal, clean, screening: screen(clean), decoded, facts: facts(clean, decoded, proposal.context) };
}
