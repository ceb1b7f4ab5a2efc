// GET /health: is the chain alive, where is it, what stands on it, and where are answers sold?
import { Hono } from "hono";
import { createClient, http } from "viem";
import { getBlockNumber } from "viem/actions";
import type { LabChains } from "../chains.ts";
import { type Offer, paidInfo } from "../paid/offer.ts";

/** Answers `{ ok, rpc, contracts, paid }`; URLs are absolute, under the name that the caller used for the lab. */
export function healthRoutes(chains: Pick<LabChains, "url" | "contracts">, offer: Offer): Hono {
  const client = createClient({ transport: http(chains.url, { retryCount: 0 }) });
  return new Hono().get("/", async (c) => {
    const ok = await getBlockNumber(client, { cacheTime: 0 }).then(
      () => true,
      () => false,
    );
    const rpc = new URL("/rpc", c.req.url).href;
    return c.json({ ok, rpc, contracts: chains.contracts, paid: paidInfo(offer, c.req.url) }, ok ? 200 : 503);
  });
}
