// The AI delegate: what other packages may use of this concept.
export * from "./types.ts";
