// The microscope over HTTP, for the lab's own pages: other origins may not read it, as they get no CORS headers.
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Hash } from "viem";
import type { News } from "../hood/feed.ts";
import type { Hood } from "../hood/index.ts";
import { findSource } from "../hood/sources.ts";

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
