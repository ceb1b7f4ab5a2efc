// The microscope over HTTP, for the lab's own pages: other origins may not read it, as they get no CORS headers.
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { streamSSE } from "hono/streaming";
import type { Hash } from "viem";
import type { News } from "../hood/feed.ts";
import type { Hood } from "../hood/index.ts";
import { findSource } from "../hood/sources.ts";
import type { CallRequest } from "../hood/world.ts";

/** A comment every so often keeps proxies and browsers from closing a quiet stream. */
const quietSeconds = 15;

/** The routes under /v1/hood; hood/types.ts has the shapes of their answers. */
export function hoodRoutes(hood: Hood): Hono {
  const app = new Hono();
  app.onError(failed);
  return app
    .get("/transactions", async (c) => {
      const after = c.req.query("after") ?? "-1";
      if (!/^-?\d{1,15}$/.test(after)) return c.json({ error: `after=${after} is not the number of a block.` }, 400);
      return c.json(await hood.list(Number(after)));
    })
    .get("/transactions/:hash", async (c) => {
      const { hash } = c.req.param();
      const opened = /^0x[0-9a-fA-F]{64}$/.test(hash) ? await hood.open(hash.toLowerCase() as Hash) : undefined;
      return opened ? c.json(opened) : c.json({ error: `The lab's chain has no transaction ${hash}.` }, 404);
    })
    .get("/sources/:id", (c) => {
      const found = findSource(c.req.param("id"));
      return found ? c.json(found) : c.json({ error: `The lab has no source ${c.req.param("id")}.` }, 404);
    })
    .get("/stream", (c) => stream(c, hood));
}

/**
 * Listens at JSON-RPC for transactions that never come about: a wallet asks for the gas first, and the node says that the
 * contract would refuse. That is how most of Eve's tries end, and it is worth a look.
 */
export function watchRefusals(hood: Hood): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.raw.clone().text();
    await next();
    const text = await asked.catch(() => "");
    if (!text.includes("eth_estimateGas") || !c.res.ok) return;
    const answer = await c.res.clone().text();
    for (const request of refusalsIn(text, answer)) {
      // The wallet needn't wait for us.
      hood.refused(request).catch((error) => console.error("The microscope can't tell a refused transaction:", error));
    }
  };
}

type Asked = { id?: unknown; method?: string; params?: [CallRequest] };
type Answered = { id?: unknown; error?: { code: number } };
/** JSON-RPC's code for a call that a contract reverted (https://ethereum.github.io/execution-apis). */
const reverted = 3;

function refusalsIn(asked: string, answered: string): CallRequest[] {
  try {
    const answers = [JSON.parse(answered)].flat() as Answered[];
    const isRefused = (id: unknown) => answers.some((one) => one.id === id && one.error?.code === reverted);
    const requests = [JSON.parse(asked)].flat() as Asked[];
    const refused = requests.filter(({ id, method }) => method === "eth_estimateGas" && isRefused(id));
    return refused.flatMap(({ params }) => params?.[0] ?? []);
  } catch {
    return []; // no JSON: the node has said so
  }
}

function stream(c: Context, hood: Hood): Response {
  return streamSSE(c, async (events) => {
    const aborted = new Promise<void>((resolve) => events.onAbort(resolve));
    const tell = (event: string, data: unknown) => events.writeSSE({ event, data: JSON.stringify(data) });
    const onNews = (news: News) => {
      if (news.type === "transaction") void tell("transaction", news.entry);
      else void tell("reset", { world: news.world });
    };
    const { stop, ...hello } = await hood.listen(onNews);
    const quiet = setInterval(() => void events.write(": still here\n\n"), 1000 * quietSeconds);
    await tell("hello", hello);
    await aborted;
    clearInterval(quiet);
    stop();
  });
}

// The stack belongs in the lab's terminal, not on the page.
function failed(error: Error, c: Context): Response {
  console.error(error);
  return c.json({ error: "The microscope can't read the chain right now." }, 503);
}
