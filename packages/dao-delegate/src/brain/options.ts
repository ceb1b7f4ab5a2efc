// Some votes are a choice among several options; for and against mean nothing there.
import { bareTitle, leadOf } from "../concepts/lead.ts";
import type { PreparedProposal } from "../types.ts";

const choice =
  /\branked[- ]choice|\b(?:by|via|us(?:e|es|ing)|with|through) approval voting\b|\bchoose (?:one|between|among)|\bselect (?:one|between|among|up to|from)|\bvote for (?:one|up to) |\boptions? (?:are|include|[A-D1-4]\b)|\bvot(?:e|ing) options\b(?!\W{0,12}(?:for|yes|yae|in favou?r)\b)|\bnone of the above\b|\bfollowing (?:candidates|options|choices)\b/iu;
const titleChoice =
  /\b(?:election of|elect|selection of|select|which|choose|ranked|(?<!\b(?:publish|post|open|start|submit|create) (?:an? |the )?(?:[\w-]+ )?)poll|options?)\b/iu;

/** Whether the voters pick from a list instead of saying yes or no. */
export function hasManyOptions({ clean, proposal }: PreparedProposal): boolean {
  if (proposal.actions !== null && proposal.actions.length > 0) return false; // what is executed is a yes or a no
  return titleChoice.test(bareTitle(clean.title)) || choice.test(leadOf(clean.body));
}
