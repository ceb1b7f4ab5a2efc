// GET /health: is the chain alive, where is it, what stands on it, and where are answers sold?
import { Hono } from "hono";
import { createClient, http } from "viem";
import { getBlockNumber } from "viem/actions";
import { paidInfo } from "../paid/offer.ts";
import type { World } from "../world.ts";

/** Answers `{ ok, world, rpc, contracts, paid }`; URLs are absolute, under the name that the caller used for the lab. */
export function healthRoutes({ id, chains, provider: { offer } }: World): Hono {
  const client = createClient({ transport: http(chains.url, { retryCount: 0 }) });
  return new Hono().get("/", async (c) => {
    const ok = await getBlockNumber(client, { cacheTime: 0 }).then(
      () => true,
      () => false,
    );
    const rpc = new URL("/rpc", c.req.url).href;
    return c.json(
      { ok, world: id, rpc, contracts: chains.contracts, paid: paidInfo(offer, c.req.url) },
      ok ? 200 : 503,
    );
  });
}
