// The library of the loop: the one package that joins all concepts. Everything here runs in Node and in a browser.
export * from "./abi.ts";
export * from "./attestationJob.ts";
export * from "./contracts.ts";
export * from "./errors.ts";
export * from "./eve.ts";
export * from "./governance.ts";
export * from "./jobs.ts";
export * from "./models.ts";
