// GET /health: is the chain alive, where is it, and what stands on it?
import { Hono } from "hono";
import { createClient, http } from "viem";
import { getBlockNumber } from "viem/actions";
import type { LabChains } from "../chains.ts";

/** Answers `{ ok, rpc, contracts }`; `rpc` is absolute, under the name that the caller used for the lab. */
export function healthRoutes(chains: Pick<LabChains, "url" | "contracts">): Hono {
  const client = createClient({ transport: http(chains.url, { retryCount: 0 }) });
  return new Hono().get("/", async (c) => {
    const ok = await getBlockNumber(client, { cacheTime: 0 }).then(
      () => true,
      () => false,
    );
    const rpc = new URL("/rpc", c.req.url).href;
    return c.json({ ok, rpc, contracts: chains.contracts }, ok ? 200 : 503);
  });
}
