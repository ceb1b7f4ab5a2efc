// Everything that is read from a proposal before any brain sees it.
import { decode } from "./calldata/decode.ts";
import { facts } from "./facts.ts";
import { normalise } from "./normalise.ts";
import { screen } from "./screen.ts";
import type { PreparedProposal, Proposal } from "./types.ts";

/** Normalises, screens, decodes and states the facts. */
export function prepare(proposal: Proposal): PreparedProposal {
  const clean = normalise(proposal);
  const decoded = decode(proposal.actions);
  return { proposal, clean, screening: screen(clean), decoded, facts: facts(clean, decoded, proposal.context) };
}
