// Where the files of the circuits are.
import path from "node:path";

/** packages/zk-proof */
export const packageFolder = path.join(import.meta.dirname, "..", "..");
/** The repository: circom's includes are found from here. */
export const rootFolder = path.join(packageFolder, "..", "..");
export const circuitsFolder = path.join(packageFolder, "circuits");
/** Made by `npm run build`, not committed. */
export const buildFolder = path.join(packageFolder, "build");
/** Committed and pinned. */
export const keysFolder = path.join(packageFolder, "keys");
