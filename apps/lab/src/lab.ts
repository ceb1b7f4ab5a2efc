// Puts the lab together: chains, routes, one port. main.ts starts it from the command line, tests start it too.
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import type { Actors } from "@synergy/kit";
import { type Context, Hono } from "hono";
import type { LabChains } from "./chains.ts";
import { ListenError, PortTakenError, WebAppMissingError } from "./errors.ts";
import { type Hood, openHood } from "./hood/index.ts";
import { hostGuard } from "./hostGuard.ts";
import { type PaidInfo, paidInfo } from "./paid/offer.ts";
import { facilitatorRoutes } from "./routes/facilitator.ts";
import { healthRoutes } from "./routes/health.ts";
import { hoodRoutes, watchRefusals } from "./routes/hood.ts";
import { type Answer, inferRoutes } from "./routes/infer.ts";
import { rpcRoutes } from "./routes/rpc.ts";
import { webRoutes } from "./routes/web.ts";
import { worldRoutes } from "./routes/world.ts";
import type { Settings } from "./settings.ts";
import { openWorld, type World } from "./world.ts";

export type Lab = {
  url: string;
  actors: Actors;
  contracts: LabChains["contracts"];
  paid: PaidInfo;
  /** The chain is not the lab's own (RPC_URL). */
  chainLivesOn: boolean;
  close(): Promise<void>;
};

export type LabOptions = {
  /** Computes an answer of the paid API; the lab's digit model when left out. */
  work?: (pixels: number[]) => Answer;
};

/**
 * Starts everything behind one port.
 *
 * @param webFolder the built web app
 * @throws {WebAppMissingError} when there is no index.html in `webFolder`
 * @throws {PortTakenError} when somebody listens on the port already
 * @throws {ListenError} when this machine does not allow that address or port
 * @throws {LabFolderError} when Bob's books can't be kept in `settings.folder`
 * @throws {ChainUnreachableError} when nobody answers at `settings.rpcUrl`
 */
export async function startLab(settings: Settings, webFolder: string, options: LabOptions = {}): Promise<Lab> {
  if (!existsSync(path.join(webFolder, "index.html"))) throw new WebAppMissingError(webFolder);
  // The port first: whether it is free shows at once, a chain takes a second.
  const { server, mount } = prepareServer();
  const port = await listen(server, settings);
  const hood = openHood();
  const worlds = await keepWorld(settings, (world, restart) => {
    hood.follow({ id: world.id, ...world.chains });
    mount(createApp({ world, restart, hood, webFolder, host: settings.host, ...options }));
  });
  const name = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  const url = `http://${name}:${port}`;
  const { chains, provider } = worlds.current();
  return {
    url,
    actors: chains.chain.actors,
    contracts: chains.contracts,
    paid: paidInfo(provider.offer, url),
    chainLivesOn: settings.rpcUrl !== undefined,
    async close() {
      await closeServer(server);
      hood.close();
      await worlds.current().close();
    },
  };
}

type Restart = (() => Promise<World>) | undefined;

/** Opens a world and shows it with `show`; starting over shows a fresh one before the old one is closed. */
async function keepWorld(settings: Settings, show: (world: World, restart: Restart) => void) {
  let world = await openWorld(settings);
  let restarting: Promise<World> | undefined;
  const replace = async () => {
    const old = world;
    world = await openWorld(settings);
    show(world, restart);
    await old.close();
    return world;
  };
  // Two people who ask at once get the same fresh world.
  const startOver = () => {
    restarting ??= replace().finally(() => {
      restarting = undefined;
    });
    return restarting;
  };
  const restart: Restart = settings.rpcUrl === undefined ? startOver : undefined;
  show(world, restart);
  return { current: () => world };
}

type Parts = LabOptions & { world: World; restart: Restart; hood: Hood; webFolder: string; host: string };

/** All routes. A later concept adds its own file to routes/ and one line here. */
function createApp({ world, restart, hood, webFolder, host, work }: Parts): Hono {
  const { chains, provider } = world;
  return new Hono()
    .use(hostGuard(host))
    .route("/health", healthRoutes(world))
    .use("/rpc", watchRefusals(hood))
    .route("/rpc", rpcRoutes(chains))
    .route("/v1/world", worldRoutes(restart))
    .route("/v1/hood", hoodRoutes(hood))
    .route("/v1", inferRoutes(provider, work))
    .route("/", facilitatorRoutes(provider.facilitator))
    .on(anyMethod, apiPaths, refuse)
    .route("/", webRoutes(webFolder))
    .notFound(refuse);
}

const anyMethod = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const posted = ["/rpc", "/rpc/other", "/verify", "/settle"];
const read = ["/health", "/supported"];
// What a program asks for is answered in JSON, also when it is not there: the web app's page would only confuse it.
const apiPaths = [...posted, ...read].flatMap((path) => [path, `${path}/*`]);

function refuse(c: Context): Response {
  const { method, path } = c.req;
  if (posted.includes(path)) return c.json({ error: `Send it by POST, not ${method}.` }, 405, { allow: "POST" });
  if (read.includes(path)) return c.json({ error: `Read it by GET, not ${method}.` }, 405, { allow: "GET" });
  return c.json({ error: `There is no ${method} ${path}.` }, 404);
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
