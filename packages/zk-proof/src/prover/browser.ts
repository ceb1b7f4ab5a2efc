// How a browser gets the circuit's files, and its worker. Twin of ../node/platform.ts.
import digits from "@synergy/model/digits.csv.gz?url";
import wasm from "../../keys/core.wasm?url";
import zkey from "../../keys/core.zkey?url";
import { MissingFileError } from "../errors.ts";
import type { PackageFile, Platform } from "./platform.ts";
import type { Response as Answer } from "./tasks.ts";

const urls: Record<PackageFile, string> = { "core.wasm": wasm, "core.zkey": zkey, "digits.csv.gz": digits };

export const platform: Platform = {
  async readFile(file) {
    const response = await fetch(urls[file]).catch((cause: unknown) => {
      throw new MissingFileError(file, cause);
    });
    if (!response.ok) throw new MissingFileError(file, response.status);
    return new Uint8Array(await response.arrayBuffer());
  },

  startWorker({ onResponse, onFailure }) {
    const worker = new Worker(new URL("./browserWorker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => onResponse(data);
    worker.onerror = (event) => onFailure(event.message || "the worker could not be loaded");
    return { post: (request) => worker.postMessage(request), stop: () => worker.terminate() };
  },
};
