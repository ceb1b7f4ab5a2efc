// One question to an OpenAI-compatible endpoint through the AI SDK: structured output, no tools, a time limit.
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import {
  APICallError,
  extractJsonMiddleware,
  extractReasoningMiddleware,
  generateText,
  jsonSchema,
  Output,
  wrapLanguageModel,
} from "ai";
import { answerJsonSchema } from "./answer.ts";
import type { Prompt } from "./prompt.ts";
import type { ModelSettings } from "./settings.ts";

/**
 * Asks the model, and returns the JSON that it answers, unchecked.
 *
 * An endpoint that refuses `json_schema` (400 or 422) is asked once more for any JSON; the schema is in the words, too.
 * @throws whatever the AI SDK throws: no connection, HTTP errors, no JSON, the signal's reason
 */
export async function askModel(settings: ModelSettings, prompt: Prompt, abortSignal: AbortSignal): Promise<unknown> {
  try {
    return await generate(settings, prompt, abortSignal, true);
  } catch (error) {
    if (!APICallError.isInstance(error) || ![400, 422].includes(error.statusCode ?? 0)) throw error;
    return generate(settings, prompt, abortSignal, false);
  }
}

async function generate(
  { baseUrl, model: name, apiKey, maxRetries = 2 }: ModelSettings,
  prompt: Prompt,
  abortSignal: AbortSignal,
  withSchema: boolean,
): Promise<unknown> {
  const provider = createOpenAICompatible({
    name: "endpoint",
    baseURL: baseUrl,
    supportsStructuredOutputs: withSchema,
    ...(apiKey !== undefined && { apiKey }),
  });
  // Some models think aloud before they answer, and many put their JSON into a fence. The last one sees it first.
  const middleware = [
    extractJsonMiddleware({ transform: withoutFence }),
    extractReasoningMiddleware({ tagName: "think" }),
  ];
  const model = wrapLanguageModel({ model: provider(name), middleware });
  const schema = jsonSchema(answerJsonSchema as Parameters<typeof jsonSchema>[0]);
  const output = withSchema ? Output.object({ schema, name: "verdict" }) : Output.json();
  // No temperature and no limit on tokens: some endpoints refuse the one or the other. The time limit bounds both.
  return (await generateText({ model, ...prompt, output, maxRetries, abortSignal })).output;
}

/** What stands in a ```json fence, whatever is said around it; the whole text where there is none. */
function withoutFence(text: string): string {
  return /```(?:json)?\n(.*)\n```/s.exec(text)?.[1] ?? text;
}
