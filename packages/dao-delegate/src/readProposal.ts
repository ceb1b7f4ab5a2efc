// Reads a proposal from JSON, as an indexer or a file hands it over. Nothing in it is trusted yet.
import { LabError } from "@synergy/kit";
import { getAddress, type Hex } from "viem";
import { z } from "zod";
import type { Proposal } from "./types.ts";

/** The JSON is no proposal. */
export class MalformedProposalError extends LabError {
  override name = "MalformedProposalError";
  constructor(problem: string, cause?: unknown) {
    super(`This is no proposal: ${problem}.`, {
      fix: "Give id, dao, title, body, kind, actions (null or [{ target, value, calldata }]) and context { treasuryUsd, prices }.",
      cause,
    });
  }
}

/** The longest body, in characters. */
export const maxBody = 200_000;
const maxActions = 200;

// Letter case is not checked: many indexers write addresses in lower case.
const address = z
  .string()
  .regex(/^0x[\da-f]{40}$/i, "an address has 20 bytes")
  .transform((text) => getAddress(text.toLowerCase()));
const bytes = z
  .string()
  .regex(/^0x(?:[\da-f]{2})*$/i, "calldata is hex with whole bytes")
  .transform((text) => text.toLowerCase() as Hex);
const wei = z
  .union([
    z.string().regex(/^(?:\d{1,78}|0x[\da-f]{1,64})$/i, "value is a string in wei, decimal or hex"),
    z.int().nonnegative(),
    z.bigint().nonnegative(),
  ])
  .transform((value) => BigInt(value));
const usd = z.number().nonnegative();

const actions = z.array(z.object({ target: address, value: wei, calldata: bytes }));
const surroundings = z.object({
  treasuryUsd: usd,
  prices: z.record(z.string(), usd),
  tokens: z
    .record(
      z.string().regex(/^0x[\da-f]{40}$/i),
      z.object({ symbol: z.string().max(20), decimals: z.int().min(0).max(36) }),
    )
    .optional(),
  accounts: z.array(address).max(100).optional(),
});

const proposalJson = z.object({
  id: z.string().min(1).max(200),
  dao: z.string().max(200),
  title: z.string().max(2000),
  body: z.string().max(maxBody),
  kind: z.string().max(100),
  actions: actions.max(maxActions).nullable(),
  context: surroundings,
});

/**
 * Reads one proposal. Fields that it does not know are left out, hand-read hints such as `requestedUsd` among them.
 *
 * @param json text, or an object that was parsed from it; `value` is a decimal string in wei
 * @throws MalformedProposalError naming the first field that is wrong; bodies over 200 000 characters are refused
 */
export function readProposal(json: unknown): Proposal {
  const parsed = proposalJson.safeParse(typeof json === "string" ? parseJson(json) : json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new MalformedProposalError(`${issue?.path.join(".") || "the value"}: ${issue?.message}`, parsed.error);
}

// What was decided on may be longer than what is read from a file.
const recordedJson = proposalJson.extend({
  id: z.string(),
  dao: z.string(),
  title: z.string(),
  body: z.string(),
  kind: z.string(),
  actions: actions.nullable(),
});

/** The proposal of a record; undefined where it is none. */
export const readRecorded = (json: unknown): Proposal | undefined => recordedJson.safeParse(json).data;

/** The one spelling of a proposal's surroundings; see inNormalForm. */
export const contextInNormalForm = (context: Proposal["context"]): Proposal["context"] =>
  surroundings.safeParse(context).data ?? context;

/**
 * The one spelling of a proposal that records hold: checksummed addresses, calldata in small letters, no unknown fields.
 * Length is no matter here: what was decided, however long, is what the record must hold.
 */
export function inNormalForm(proposal: Proposal): Proposal {
  return readRecorded(proposal) ?? proposal;
}

/** Reads proposals from JSONL, one object a line; empty lines are skipped. */
export function readProposals(lines: string): Proposal[] {
  return lines
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => readProposal(line));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MalformedProposalError("the text is not JSON", error);
  }
}
