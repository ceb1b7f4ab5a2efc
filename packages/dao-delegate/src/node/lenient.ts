// Reads a proposal of a set that somebody else made: what is harmless is mended, and said.
import { MalformedProposalError, maxBody, readProposal } from "../readProposal.ts";
import type { Proposal } from "../types.ts";
import type { Warn } from "./evalChecks.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A proposal, or undefined where nothing can be made of the JSON; `warn` hears what was wrong.
 *
 * Actions that are missing are none, a treasury that is unknown is worth nothing (every payment is large then), prices
 * that are unknown are left out, and a body that is too long is cut.
 */
export function readLeniently(json: unknown, where: string, warn: Warn): Proposal | undefined {
  try {
    return readProposal(isRecord(json) ? mended(json, (what) => warn(`${where}: ${what}.`)) : json);
  } catch (error) {
    if (!(error instanceof MalformedProposalError)) throw error;
    warn(`${where}: ${error.message}`);
    return undefined;
  }
}

function mended(json: Record<string, unknown>, warn: Warn): Record<string, unknown> {
  const { body, actions = null, context } = json;
  const isLong = typeof body === "string" && body.length > maxBody;
  if (isLong) warn(`the body has ${body.length} characters, and is read up to ${maxBody}`);
  return { ...json, actions, context: mendedContext(context, warn), body: isLong ? body.slice(0, maxBody) : body };
}

function mendedContext(context: unknown, warn: Warn): unknown {
  if (context !== undefined && context !== null && !isRecord(context)) return context;
  const { treasuryUsd, prices, ...others } = context ?? {};
  if (typeof treasuryUsd !== "number") warn("the treasury's worth is unknown, and taken as 0");
  const known = isRecord(prices) ? Object.entries(prices).filter(([, price]) => price !== null) : [];
  return { ...others, treasuryUsd: treasuryUsd ?? 0, prices: Object.fromEntries(known) };
}
