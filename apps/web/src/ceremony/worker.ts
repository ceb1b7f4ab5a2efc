// The Web Worker of the ceremony: snarkjs computes here, and the page stays responsive.
import { describeError } from "@synergy/kit";
import { type CeremonyFile, MissingFileError, NoWebAssemblyError } from "@synergy/zk-proof/ceremony";
import r1cs from "@synergy/zk-proof/core.r1cs?url";
import ptau from "@synergy/zk-proof/pot10.ptau?url";
import { type CeremonyTasks, prepareTasks } from "./tasks.ts";

export type Request = { id: number; task: keyof CeremonyTasks; args: unknown[] };
export type Response =
  | { id: number; value: unknown }
  | { id: number; failure: { name: string; message: string; fix?: string } };

let preparing: Promise<CeremonyTasks> | undefined;

self.onmessage = async ({ data }: MessageEvent<Request>) => self.postMessage(await answer(data));

async function answer({ id, task, args }: Request): Promise<Response> {
  try {
    const run = (await tasks())[task] as (...values: unknown[]) => Promise<unknown>;
    return { id, value: await run(...args) };
  } catch (error) {
    return { id, failure: describeError(error) };
  }
}

function tasks(): Promise<CeremonyTasks> {
  preparing ??= prepare().catch((error: unknown) => {
    preparing = undefined; // the next request tries again
    throw error;
  });
  return preparing;
}

async function prepare(): Promise<CeremonyTasks> {
  if (typeof WebAssembly === "undefined") throw new NoWebAssemblyError();
  const [constraints, powers] = await Promise.all([download("core.r1cs", r1cs), download("pot10.ptau", ptau)]);
  return prepareTasks({ "core.r1cs": constraints, "pot10.ptau": powers });
}

async function download(file: CeremonyFile, url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new MissingFileError(file, cause);
  });
  if (!response.ok) throw new MissingFileError(file, response.status);
  return new Uint8Array(await response.arrayBuffer());
}
