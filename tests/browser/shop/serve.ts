// Another origin on this machine, with one page and one script: the customer, bundled as any shop would do it.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build, type Rolldown } from "vite";

const page = '<!doctype html><html lang="en"><title>A shop</title><script type="module" src="/customer.js"></script>';

/** @returns its origin, and how to close it */
export async function serveShop() {
  const script = await bundle(path.join(import.meta.dirname, "customer.ts"));
  const server = createServer(({ url }, response) => {
    const isScript = url === "/customer.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function bundle(input: string): Promise<string> {
  const rolldownOptions = { input, output: { codeSplitting: false } };
  const built = await build({ configFile: false, logLevel: "error", build: { write: false, rolldownOptions } });
  return (built as Rolldown.RolldownOutput).output[0].code;
}
