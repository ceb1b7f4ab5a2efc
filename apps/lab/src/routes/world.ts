// POST /v1/world/restart: throws the lab's chain away and begins with a fresh one. Only the lab's own page may ask.
import { Hono } from "hono";

/** @param restart undefined when the chain is not the lab's own: then nobody can start it anew from here */
export function worldRoutes(restart: (() => Promise<{ id: string }>) | undefined): Hono {
  return new Hono().post("/restart", async (c) => {
    const origin = c.req.header("origin");
    // A browser names the page that asks. A program without a page is on this machine, like the person.
    if (origin !== undefined && origin !== new URL(c.req.url).origin)
      return c.json({ error: `Only the lab's own page may start over, not ${origin}.` }, 403);
    if (restart === undefined)
      return c.json({ error: "This chain runs elsewhere (RPC_URL). Start it anew there, then the lab." }, 409);
    const { id } = await restart();
    return c.json({ world: id });
  });
}
