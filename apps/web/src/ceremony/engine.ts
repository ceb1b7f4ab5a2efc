// The page's side of the ceremony. It comes, with its worker, when somebody starts one.
import { connect } from "../lab/connect.ts";
import { CeremonyStoppedError, RefusedKeyError, WorkerError } from "./errors.ts";
import type { CeremonyTasks, Key } from "./tasks.ts";
import type { Request, Response } from "./worker.ts";

export { describeError } from "@synergy/kit";

/** Far more than any task takes on a slow laptop: it is there so that nobody waits for ever. */
const timeoutMs = 120_000;
/** A key has half a megabyte, and each contribution adds some hundred bytes. */
const largestKey = 10_000_000;

type Result<K extends keyof CeremonyTasks> = Awaited<ReturnType<CeremonyTasks[K]>>;
type Waiting = { resolve(value: unknown): void; reject(error: Error): void; timer: ReturnType<typeof setTimeout> };

let worker: Worker | undefined;
let waiting = new Map<number, Waiting>();
let count = 0;

/**
 * Has the worker do one task.
 *
 * @throws {WorkerError} when the task fails @throws {CeremonyStoppedError} when the worker gives no answer
 */
export function call<K extends keyof CeremonyTasks>(
  task: K,
  ...args: Parameters<CeremonyTasks[K]>
): Promise<Result<K>> {
  return new Promise((resolve, reject) => {
    const id = ++count;
    const timer = setTimeout(() => stop(`no answer within ${timeoutMs / 1000} s`), timeoutMs);
    waiting.set(id, { resolve: (value) => resolve(value as Result<K>), reject, timer });
    worker ??= startWorker();
    worker.postMessage({ id, task, args } satisfies Request);
  });
}

/** Ends the worker. The next call starts a new one. */
export function stop(cause: unknown = "it was ended"): void {
  worker?.terminate();
  worker = undefined;
  const unfinished = waiting;
  waiting = new Map();
  for (const { reject, timer } of unfinished.values()) {
    clearTimeout(timer);
    reject(new CeremonyStoppedError(cause));
  }
}

function startWorker(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  started.onmessage = ({ data }: MessageEvent<Response>) => finish(data);
  started.onerror = (event) => stop(event.message || "it could not be loaded");
  return started;
}

function finish(response: Response): void {
  const task = waiting.get(response.id);
  if (!task) return;
  waiting.delete(response.id);
  clearTimeout(task.timer);
  if ("failure" in response) task.reject(new WorkerError(response.failure));
  else task.resolve(response.value);
}

/** @throws {RefusedKeyError} for a file that is no key of this ceremony */
export async function takeFile(file: File): Promise<Key> {
  if (file.size > largestKey) throw new RefusedKeyError(file.name, `it has ${(file.size / 1e6).toFixed(0)} MB`);
  return call("take", file.name, new Uint8Array(await file.arrayBuffer()));
}

/** The lab's latest block closes the ceremony. @throws {ChainUnreachableError} when the lab is not running */
export async function closeWithBlock(key: Key): Promise<Key> {
  const { chain } = await connect();
  const { number, hash } = await chain.client.getBlock();
  return call("close", key, `block ${number}`, hash);
}
