// The worker thread in which Node proves. Twin of ../prover/browserWorker.ts.
import { parentPort } from "node:worker_threads";
import { answer, type Request } from "../prover/tasks.ts";

parentPort?.on("message", async (request: Request) => parentPort?.postMessage(await answer(request)));
