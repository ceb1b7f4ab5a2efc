// The library of the model package. Everything here runs in Node and in a browser.
export * from "./bounds.ts";
export * from "./codec.ts";
export * from "./digits.ts";
export * from "./errors.ts";
export * from "./infer.ts";
export * from "./model.ts";
export * from "./models.ts";
export * from "./pack.ts";
export * from "./poseidon.ts";
export * from "./prover.ts";
export * from "./quantise.ts";
export * from "./roots.ts";
export * from "./samples.ts";
