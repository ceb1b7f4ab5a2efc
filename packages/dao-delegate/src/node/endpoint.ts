// The model's settings, from the environment and from nowhere else: no file ever holds the key.
import { LabError } from "@synergy/kit";
import { checkSettings, type ModelSettings, ModelSettingsError } from "../model/settings.ts";

/** Nobody answers at the model's address. */
export class ModelUnreachableError extends LabError {
  override name = "ModelUnreachableError";
  constructor(url: string, cause: unknown) {
    super(`No model answers at ${url}.`, {
      fix: "Start the endpoint, or correct LAB_MODEL_URL; unset it and LAB_MODEL to use the embedded brain alone.",
      cause,
    });
  }
}

/**
 * Reads LAB_MODEL_URL, LAB_MODEL and, where the endpoint wants one, LAB_MODEL_KEY.
 *
 * @returns undefined when neither URL nor model is set: the embedded brain then decides alone
 * @throws {ModelSettingsError} when only one of the two is set
 */
export function endpointFrom(environment: Readonly<Record<string, string | undefined>>): ModelSettings | undefined {
  const { LAB_MODEL_URL: baseUrl, LAB_MODEL: model, LAB_MODEL_KEY: apiKey } = environment;
  if (!baseUrl && !model) return undefined;
  if (!baseUrl) throw new ModelSettingsError("address", "is missing: set LAB_MODEL_URL");
  if (!model) throw new ModelSettingsError("name", "is missing: set LAB_MODEL");
  return { baseUrl, model, ...(apiKey && { apiKey }) };
}

/**
 * Looks once whether anybody is there, before a whole batch becomes questions one by one. Any HTTP answer will do.
 *
 * @throws {ModelUnreachableError} when there is no connection within five seconds
 * @throws {ModelSettingsError} on an address that holds a secret: it must not be shown in a message
 */
export async function requireEndpoint(settings: ModelSettings): Promise<ModelSettings> {
  checkSettings(settings);
  const url = `${settings.baseUrl.replace(/\/$/, "")}/models`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await answer.body?.cancel();
  } catch (cause) {
    throw new ModelUnreachableError(settings.baseUrl, cause);
  }
  return settings;
}
