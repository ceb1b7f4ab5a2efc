// Ceremony and forgery, for the terminal and the browser.

export { DamagedFileError, MissingFileError, NoWebAssemblyError } from "../errors.ts";
export { keepOneThread } from "../prover/oneThread.ts";
export * from "./accepts.ts";
export * from "./ceremony.ts";
export * from "./files.ts";
export * from "./forge.ts";
