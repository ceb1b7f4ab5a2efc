// The model's settings, from the environment and from nowhere else: no file ever holds the key.
import { type ModelSettings, ModelSettingsError } from "../model/settings.ts";

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
