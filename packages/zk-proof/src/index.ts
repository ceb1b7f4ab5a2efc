// The library of the zk-proof package. Everything here runs in Node and in a browser.
export * from "./circuit.ts";
export * from "./context.ts";
export * from "./errors.ts";
export * from "./image.ts";
export * from "./input.ts";
export * from "./jobs.ts";
export * from "./proof.ts";
export * from "./prove.ts";
export { stopProver, TaskRefused } from "./prover/worker.ts";
export * from "./verify.ts";
