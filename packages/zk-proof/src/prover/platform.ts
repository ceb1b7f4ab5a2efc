// What differs between Node and browsers. `#platform` in package.json picks browser.ts or ../node/platform.ts.
import type { Request, Response } from "./tasks.ts";

/** The circuit's program (it computes the witness), and the proving key. */
export type CircuitFile = "core.wasm" | "core.zkey";
/** The public digits are what Eve guesses with. */
export type PackageFile = CircuitFile | "digits.csv.gz";

export type ProverWorker = {
  post(request: Request): void;
  /** Ends it at once, whatever it is doing. */
  stop(): void;
};

export type Listener = { onResponse(response: Response): void; onFailure(cause: unknown): void };

export type Platform = {
  readFile(file: PackageFile): Promise<Uint8Array>;
  startWorker(listener: Listener): ProverWorker;
};
