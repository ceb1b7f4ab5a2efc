// The AI delegate: what other packages may use of this concept.
export * from "./canonicalJson.ts";
export * from "./types.ts";
