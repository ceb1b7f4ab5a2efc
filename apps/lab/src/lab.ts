// Puts the lab together: chains, routes, one port. main.ts starts it from the command line, tests start it too.
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { type LabChains, startChains } from "./chains.ts";
import { ListenError, PortTakenError, WebAppMissingError } from "./errors.ts";
import { hostGuard } from "./hostGuard.ts";
import { healthRoutes } from "./routes/health.ts";
import { rpcRoutes } from "./routes/rpc.ts";
import { webRoutes } from "./routes/web.ts";
import type { Settings } from "./settings.ts";

export type Lab = { url: string; contracts: LabChains["contracts"]; close(): Promise<void> };

/**
 * Starts everything behind one port.
 *
 * @param webFolder the built web app
 * @throws {WebAppMissingError} when there is no index.html in `webFolder`
 * @throws {PortTakenError} when somebody listens on the port already
 * @throws {ListenError} when this machine does not allow that address or port
 */
export async function startLab(settings: Settings, webFolder: string): Promise<Lab> {
  if (!existsSync(path.join(webFolder, "index.html"))) throw new WebAppMissingError(webFolder);
  // The port first: whether it is free shows at once, a chain takes a second.
  const { server, mount } = prepareServer();
  const port = await listen(server, settings);
  const chains = await startChains();
  mount(createApp(chains, webFolder, settings.host));
  const name = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  return {
    url: `http://${name}:${port}`,
    contracts: chains.contracts,
    async close() {
      await closeServer(server);
      await chains.close();
    },
  };
}

/** All routes. A later concept adds its own file to routes/ and one line here. */
function createApp(chains: LabChains, webFolder: string, host: string): Hono {
  return new Hono()
    .use(hostGuard(host))
    .route("/health", healthRoutes(chains))
    .route("/rpc", rpcRoutes(chains))
    .route("/", webRoutes(webFolder));
}

function prepareServer() {
  const starting = new Hono().all("*", (c) => c.text("The lab is starting, try again in a second.\n", 503));
  let app = starting;
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
  const mount = (next: Hono) => {
    app = next;
  };
  return { server, mount };
}

function listen(server: Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTakenError(port) : new ListenError(host, port, error)),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

// Browsers keep connections open; those are cut, or the port would stay taken until they let go.
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
