// How Node gets the circuit's files, and its worker thread. Twin of ../prover/browser.ts.
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { MissingFileError } from "../errors.ts";
import type { PackageFile, Platform } from "../prover/platform.ts";
import type { Response } from "../prover/tasks.ts";

const places: Record<PackageFile, string> = {
  "core.wasm": new URL("../../keys/core.wasm", import.meta.url).href,
  "core.zkey": new URL("../../keys/core.zkey", import.meta.url).href,
  "digits.csv.gz": import.meta.resolve("@synergy/model/digits.csv.gz"),
};

// snarkjs brings the package web-worker, which takes every thread for one of its own and runs the module named here.
const emptyModule = { mod: "data:text/javascript,", type: "classic" };

export const platform: Platform = {
  async readFile(file) {
    const bytes = await readFile(new URL(places[file])).catch((cause: unknown) => {
      throw new MissingFileError(file, cause);
    });
    return new Uint8Array(bytes); // a Buffer's slice would share its memory, in a browser it does not
  },

  startWorker({ onResponse, onFailure }) {
    // execArgv: flags of this program, such as --input-type, are not meant for the worker.
    const options = { workerData: emptyModule, execArgv: [] };
    const worker = new Worker(new URL("./proverWorker.ts", import.meta.url), options);
    let underway = 0;
    worker.unref(); // an idle worker does not keep the program from ending …
    worker.on("error", onFailure);
    worker.on("exit", (code) => onFailure(`it ended with code ${code}`));
    worker.on("message", (response: Response) => {
      if (--underway === 0) worker.unref();
      onResponse(response);
    });
    const post = (request: unknown) => {
      if (underway++ === 0) worker.ref(); // … but one that is asked for a proof does
      worker.postMessage(request);
    };
    return { post, stop: () => void worker.terminate() };
  },
};
