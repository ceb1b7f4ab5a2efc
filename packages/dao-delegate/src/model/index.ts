// The brain on a language model, apart from the rest: only whoever uses it loads the AI SDK.
export { findQuote } from "./answer.ts";
export { agree, modelBrain } from "./modelBrain.ts";
export { enclose, writePrompt } from "./prompt.ts";
export { type ModelSettings, ModelSettingsError } from "./settings.ts";
