// Where the model answers, and how patient we are with it.
import { LabError } from "@synergy/kit";

/** The endpoint can't be used as it was given. */
export class ModelSettingsError extends LabError {
  override name = "ModelSettingsError";
  constructor(setting: string, problem: string) {
    super(`The model's ${setting} ${problem}.`, {
      fix: "Give the address of an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1 for Ollama, and the name of a model there.",
    });
  }
}

export type ModelSettings = {
  /** Up to and without /chat/completions, such as http://127.0.0.1:11434/v1. */
  baseUrl: string;
  /** The name under which the endpoint knows the model. */
  model: string;
  /** Local servers need none. */
  apiKey?: string;
  /** How long one proposal may take, repetitions included; 60,000 when left out. */
  timeoutMs?: number;
  /** How often a busy endpoint (429, 5xx) is asked again within that time; 2 when left out. */
  maxRetries?: number;
};

/** @throws {ModelSettingsError} when the address is no http(s) URL, carries a password, or a name is missing */
export function checkSettings(settings: ModelSettings): ModelSettings {
  if (!URL.canParse(settings.baseUrl)) throw new ModelSettingsError("address", "is no URL");
  const { protocol, username, password, search } = new URL(settings.baseUrl);
  if (!/^https?:$/.test(protocol)) throw new ModelSettingsError("address", "is not http or https");
  if (search) throw new ModelSettingsError("address", "has a query; pass a key as the key");
  // The address becomes part of the model's hash, which everybody may see.
  if (username || password) throw new ModelSettingsError("address", "carries a password; pass it as the key");
  if (settings.model.trim() === "") throw new ModelSettingsError("name", "is empty");
  return settings;
}
