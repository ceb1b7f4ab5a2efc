// One worker for all proofs of this program. It starts with the first task and stays warm.
import { platform } from "#platform";
import { NoWebAssemblyError, ProverFailedError, ProverTimeoutError } from "../errors.ts";
import type { ProverWorker } from "./platform.ts";
import type { Response, Result, Task } from "./tasks.ts";

/** Far more than a proof takes on a slow phone: it is there so that nobody waits for ever. */
export const defaultTimeoutMs = 60_000;

type Waiting = { resolve(result: Result): void; reject(error: Error): void; timer: ReturnType<typeof setTimeout> };

let worker: ProverWorker | undefined;
let waiting = new Map<number, Waiting>();
let taskCount = 0;

/** The circuit or the key refused the task; `message` is snarkjs's own. */
export class TaskRefused extends Error {}

/**
 * Has the worker do one task.
 *
 * @throws {TaskRefused} when snarkjs refuses it
 * @throws {ProverTimeoutError} after `timeoutMs`; the worker is then stopped, with whatever else it had to do
 * @throws {ProverFailedError} when the worker breaks down
 * @throws {NoWebAssemblyError} where there is none
 */
export function runTask(task: Task, timeoutMs: number = defaultTimeoutMs): Promise<Result> {
  if (typeof WebAssembly === "undefined") return Promise.reject(new NoWebAssemblyError());
  return new Promise((resolve, reject) => {
    const id = ++taskCount;
    const timer = setTimeout(() => stopProver(new ProverTimeoutError(timeoutMs)), timeoutMs);
    waiting.set(id, { resolve, reject, timer });
    worker ??= start();
    worker.post({ id, task });
  });
}

/** Stops the worker and everything that it had to do. The next task starts a new one. */
export function stopProver(reason: Error = new ProverFailedError("it was stopped")): void {
  worker?.stop();
  worker = undefined;
  const unfinished = waiting;
  waiting = new Map();
  for (const { reject, timer } of unfinished.values()) {
    clearTimeout(timer);
    reject(reason);
  }
}

function start(): ProverWorker {
  const started = platform.startWorker({
    onResponse: finish,
    // A worker that was stopped reports its end too; by then another one may be at work.
    onFailure: (cause) => started === worker && stopProver(new ProverFailedError(cause)),
  });
  return started;
}

function finish(response: Response): void {
  const task = waiting.get(response.id);
  if (!task) return;
  waiting.delete(response.id);
  clearTimeout(task.timer);
  if ("result" in response) task.resolve(response.result);
  else task.reject(new TaskRefused(response.failure));
}
