// The second brain: a language model that must agree with the embedded one. Whatever goes wrong, the human is asked.
import { APICallError, NoObjectGeneratedError, RetryError } from "ai";
import { contentHash, hashOf } from "../canonicalJson.ts";
import type { Brain, Policy, PreparedProposal, Verdict } from "../types.ts";
import { readAnswer, UnusableAnswer } from "./answer.ts";
import { askModel } from "./askModel.ts";
import { task, writePrompt } from "./prompt.ts";
import { checkSettings, type ModelSettings } from "./settings.ts";

/** Characters. Servers cut what does not fit, often at the beginning and without a word: there stand the instructions. */
const longestPrompt = 60_000;

/**
 * A brain on any OpenAI-compatible endpoint, beside the embedded one.
 *
 * Its verdict is the embedded brain's where both choose the same action, and "ask" everywhere else: a model that was
 * talked round, lies, fails or is silent can never turn a vote, it can only make the delegate ask.
 * @param options.signal stops it; then, and only then, `judge` throws (the signal's reason)
 * @throws {ModelSettingsError} on settings that can't be used
 */
export function modelBrain(settings: ModelSettings, embedded: Brain, options: { signal?: AbortSignal } = {}): Brain {
  const { baseUrl, model, timeoutMs = 60_000 } = checkSettings(settings);
  const id = `model:${model}`;
  // The hash names the model, not its weights: an endpoint can serve others under the same name tomorrow.
  const modelHash = hashOf({ id, baseUrl, task: contentHash(task), embedded: embedded.modelHash });
  const judge = async (policy: Policy, proposal: PreparedProposal): Promise<Verdict> => {
    const own = await embedded.judge(policy, proposal);
    const prompt = writePrompt(policy, proposal);
    if (prompt.prompt.length > longestPrompt) return ask(own, "The proposal is too long to be put to the model.");
    const timeLimit = AbortSignal.timeout(timeoutMs);
    const signals = options.signal ? [timeLimit, options.signal] : [timeLimit];
    try {
      const answer = await askModel(settings, prompt, AbortSignal.any(signals));
      return agree(own, readAnswer(answer, policy, proposal));
    } catch (error) {
      options.signal?.throwIfAborted();
      const why = timeLimit.aborted ? `it gave no answer within ${timeoutMs} ms` : describeFailure(error);
      return ask(own, `The model can't be relied on here: ${why}.`);
    }
  };
  return { id, modelHash, judge };
}

/** Two brains, one verdict: the same action, or a question. */
export function agree(own: Verdict, model: Verdict): Verdict {
  if (own.action !== model.action) {
    const question = `The brains disagree: the embedded one says ${own.action}, the model ${model.action}.`;
    return { ...ask(own, question), reasons: [{ ruleId: "model", text: question }, ...own.reasons, ...model.reasons] };
  }
  return {
    action: own.action,
    // The gate acts on the rules that a verdict names, so only the embedded brain may name them.
    ruleIds: own.ruleIds,
    reasons: [...own.reasons, ...model.reasons],
    confidenceBps: Math.min(own.confidenceBps, model.confidenceBps),
  };
}

function ask(own: Verdict, text: string): Verdict {
  return { ...own, action: "ask", reasons: [{ ruleId: "model", text }, ...own.reasons] };
}

// Our own words for each kind of failure: an endpoint's message may be written by anyone.
function describeFailure(error: unknown): string {
  if (error instanceof UnusableAnswer) return error.message;
  if (RetryError.isInstance(error)) return describeFailure(error.lastError);
  if (NoObjectGeneratedError.isInstance(error)) return error.text?.trim() ? "its answer is no JSON" : "it is silent";
  const status = APICallError.isInstance(error) ? error.statusCode : undefined;
  if (status !== undefined && status !== 200) return `it answered with HTTP ${status}`;
  return APICallError.isInstance(error) && status === undefined ? "it can't be reached" : "it sends no chat completion";
}
