// The Web Worker in which a browser proves, so that the page stays responsive. Twin of ../node/proverWorker.ts.
import { answer, type Request } from "./tasks.ts";

self.onmessage = async ({ data }: MessageEvent<Request>) => self.postMessage(await answer(data));
