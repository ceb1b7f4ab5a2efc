// What the model answers, and the checks that stand between its words and a verdict.
import { z } from "zod";
import { isVote } from "../rationale.ts";
import type { Action, Policy, PreparedProposal, Reason, Verb, Verdict } from "../types.ts";

// Bounds are checked below, not in the schema: some endpoints refuse schemas that have any.
const answerSchema = z.object({
  action: z.enum(["for", "against", "abstain", "ask", "skip"]),
  reasons: z.array(z.object({ rule: z.string(), text: z.string(), quote: z.string() })),
  confidence: z.number(),
});

/** Sent along as `json_schema`, and written into the instructions for endpoints that ignore it. */
export const answerJsonSchema = z.toJSONSchema(answerSchema);

/** Why an answer can't be used. */
export class UnusableAnswer extends Error {
  override name = "UnusableAnswer";
}

/** What a rule demands when it applies. */
const demands: Readonly<Record<Verb, Action>> = {
  for: "for",
  against: "against",
  never: "against",
  abstain: "abstain",
  ask: "ask",
  skip: "skip",
};

const mostReasons = 8;
const longestText = 400;
const shortestQuote = 8;

/**
 * Reads a model's answer as a verdict.
 *
 * @throws {UnusableAnswer} when it breaks the schema, names a rule that the policy has not, votes without a quote or a
 * rule that demands this vote, or quotes what neither title nor body says
 */
export function readAnswer(answer: unknown, policy: Policy, proposal: PreparedProposal): Verdict {
  const { success, data } = answerSchema.safeParse(answer);
  if (!success) throw new UnusableAnswer("its answer does not follow the schema");
  const { action, confidence } = data;
  if (confidence < 0 || confidence > 1) throw new UnusableAnswer(`it is confident by ${confidence}, beyond 0 to 1`);
  if (data.reasons.length > mostReasons) throw new UnusableAnswer(`it gives more than ${mostReasons} reasons`);
  const reasons = data.reasons.map((reason) => checkReason(reason, policy, proposal));
  const demanding = policy.rules.filter(({ verb }) => demands[verb] === action).map(({ id }) => id);
  const isFounded = ({ ruleId, quote }: Reason) => quote !== undefined && demanding.includes(ruleId);
  if (isVote(action) && !reasons.some(isFounded)) {
    throw new UnusableAnswer(`it votes ${action} without a quote and a rule that says so`);
  }
  const ruleIds = [...new Set(reasons.map(({ ruleId }) => ruleId))];
  return { action, ruleIds, reasons, confidenceBps: Math.round(confidence * 10_000) };
}

function checkReason(
  { rule, text, quote }: { rule: string; text: string; quote: string },
  policy: Policy,
  { clean }: PreparedProposal,
): Reason {
  if (!policy.rules.some(({ id }) => id === rule)) throw new UnusableAnswer("it names a rule that the policy has not");
  const reason = { ruleId: rule, text: visible(text).slice(0, longestText) };
  if (quote.trim() === "") return reason;
  for (const where of ["title", "body"] as const) {
    const found = findQuote(quote, clean[where]);
    if (found) return { ...reason, quote: found, where };
  }
  throw new UnusableAnswer(`it quotes what the proposal does not say: "${visible(quote).slice(0, 80)}"`);
}

/** The quote as it stands in the text, where line breaks and repeated blanks may differ; too short proves nothing. */
export function findQuote(quote: string, text: string): string | undefined {
  const words = quote.trim().split(/\s+/);
  if (words.join(" ").length < shortestQuote) return undefined;
  const literal = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(literal.join("\\s+")).exec(text)?.[0];
}

// A model repeats what it read: marks that turn or hide the text must not come back through its reasons.
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, " ");
}
