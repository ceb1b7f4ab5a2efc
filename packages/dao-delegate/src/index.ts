// The AI delegate: what other packages may use of this concept.
export * from "./canonicalJson.ts";
export * from "./onchain/index.ts";
export * from "./rationale.ts";
export * from "./record.ts";
export * from "./store.ts";
export * from "./types.ts";
