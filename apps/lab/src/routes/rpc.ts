// JSON-RPC under the lab's own port: requests go to Hardhat's server as they are, batches too.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import type { LabChains } from "../chains.ts";

/** A contract's creation code is at most 48 KB (EIP-3860), so this leaves room for a large batch. */
const largestRequest = 4 * 1024 * 1024;

/** POST / is the lab's chain, POST /other the second one. */
export function rpcRoutes(chains: Pick<LabChains, "url" | "otherUrl">): Hono {
  const forward = async (url: string, request: Request) => {
    const body = await request.arrayBuffer();
    const answer = await fetch(url, { method: "POST", body });
    return new Response(answer.body, { headers: { "content-type": "application/json" } });
  };
  return (
    new Hono()
      // Any page may use the node, as with Hardhat's own: the money on it is play money.
      .use(cors())
      .use(bodyLimit({ maxSize: largestRequest }))
      .post("/", (c) => forward(chains.url, c.req.raw))
      .post("/other", async (c) => forward(await chains.otherUrl(), c.req.raw))
  );
}
