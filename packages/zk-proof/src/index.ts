// The library of the zk-proof package. Everything here runs in Node and in a browser.
export * from "./circuit.ts";
export * from "./context.ts";
export * from "./dictionary.ts";
export * from "./digits.ts";
export * from "./errors.ts";
export * from "./eve.ts";
export * from "./image.ts";
export * from "./input.ts";
export * from "./inputTable.ts";
export * from "./jobs.ts";
export * from "./malleability.ts";
export * from "./picture.ts";
export * from "./private/modelWords.ts";
export * from "./proof.ts";
export * from "./prove.ts";
export { stopProver, TaskRefused } from "./prover/worker.ts";
export * from "./verify.ts";
export * from "./witness.ts";
