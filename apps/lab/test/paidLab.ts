// A lab whose answers are counted, and which fails at pictures whose first pixel is 13.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startLab } from "../src/lab.ts";
import { inferDigit } from "../src/routes/infer.ts";

export const unlucky = 13;

/** @param options a chain that runs already, and the folder of an earlier lab on it */
export async function startPaidLab(options: { rpcUrl?: string; folder?: string; beforeWork?: () => void } = {}) {
  const { rpcUrl, folder: earlier, beforeWork } = options;
  const folder = earlier ?? (await mkdtemp(path.join(tmpdir(), "synergy-paid-")));
  const [books, webFolder] = [path.join(folder, "books"), path.join(folder, "web")];
  await mkdir(webFolder, { recursive: true });
  await writeFile(path.join(webFolder, "index.html"), "<!doctype html><title>the app</title>");
  let runs = 0;
  const work = (pixels: number[]) => {
    runs++;
    beforeWork?.();
    if (pixels[0] === unlucky) throw new Error("the model fell asleep");
    return inferDigit(pixels);
  };
  const lab = await startLab({ port: 0, host: "127.0.0.1", rpcUrl, folder: books }, webFolder, { work });
  return {
    ...lab,
    rpc: `${lab.url}/rpc`,
    folder,
    /** Where Bob's books are. */
    books,
    /** How often an answer was computed. */
    runs: () => runs,
    /** Ends the lab; its folder stays for the next one. */
    stop: () => lab.close(),
    async close() {
      await lab.close();
      await rm(folder, { recursive: true });
    },
  };
}
export type PaidLab = Awaited<ReturnType<typeof startPaidLab>>;
