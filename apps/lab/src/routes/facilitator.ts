// The facilitator's three routes, as every x402 server expects them: GET /supported, POST /verify, POST /settle.
import { PaymentPayloadV2Schema, PaymentRequirementsV2Schema, z } from "@x402/core/schemas";
import type { PaymentPayload, PaymentRequirements } from "@x402/core/types";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { BaseError, HttpRequestError, TimeoutError } from "viem";
import type { Facilitator } from "../paid/facilitator.ts";
import { firstIssue } from "../paid/payment.ts";
import { openToOtherOrigins } from "./otherOrigins.ts";

/** A payment has 2 KB, and a claim of 100 channels about 100. */
const largestRequest = 128 * 1024;

const request = z.object({ paymentPayload: PaymentPayloadV2Schema, paymentRequirements: PaymentRequirementsV2Schema });

/** A payment that is merely invalid is an answer with status 200; a request that is none gets 400. */
export function facilitatorRoutes(facilitator: Facilitator): Hono {
  const limit = bodyLimit({
    maxSize: largestRequest,
    onError: (c) => c.json({ error: "The request is too large." }, 413),
  });
  return new Hono()
    .use("/supported", openToOtherOrigins)
    .use("/verify", openToOtherOrigins, limit)
    .use("/settle", openToOtherOrigins, limit)
    .get("/supported", async (c) => c.json(await facilitator.getSupported()))
    .post("/verify", (c) => answer(c, facilitator.verify))
    .post("/settle", (c) => answer(c, facilitator.settle));
}

type Operation = (payment: PaymentPayload, requirements: PaymentRequirements) => Promise<object>;

async function answer(c: Context, operation: Operation): Promise<Response> {
  const json: unknown = await c.req.json().catch(() => undefined);
  if (json === undefined) return c.json({ error: "The body is no JSON." }, 400);
  const { success, data, error } = request.safeParse(json);
  if (!success) return c.json({ error: `The body is no request of x402 version 2: ${firstIssue(error)}` }, 400);
  try {
    const result = await operation(
      data.paymentPayload as PaymentPayload,
      data.paymentRequirements as PaymentRequirements,
    );
    return c.json(result);
  } catch (error) {
    // x402 throws where a payment makes no sense to it: another chain, a scheme it doesn't know, letters for digits.
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    if (isUnreachable(error)) return c.json({ error: `The chain does not answer: ${reason}` }, 502);
    return c.json({ error: reason }, 400);
  }
}

function isUnreachable(error: unknown): boolean {
  const isNetwork = (cause: unknown) => cause instanceof HttpRequestError || cause instanceof TimeoutError;
  return error instanceof BaseError && error.walk(isNetwork) !== null;
}
