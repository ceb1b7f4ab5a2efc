// What a paid request must pass before x402 looks at it, and what a refusal says after it has.

import type { HttpBindings } from "@hono/node-server";
import { LabError } from "@synergy/kit";
import { quantise } from "@synergy/model";
import { decodePaymentRequiredHeader, decodePaymentResponseHeader } from "@x402/core/http";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readUnavailable } from "../paid/heeded.ts";
import { readPayment } from "../paid/payment.ts";

type Payment = NonNullable<ReturnType<typeof readPayment>["payment"]>;
export type PaidEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { pixels: number[]; payment?: Payment; keptAnswer?: true };
};
type Step = MiddlewareHandler<PaidEnv>;

/** 64 numbers have about 300 bytes. */
export const smallBody = bodyLimit({
  maxSize: 8 * 1024,
  onError: (c) => c.json({ error: "A picture has 64 numbers; this body is larger than 8 KB." }, 413),
});

/** Refuses with 400 what is no picture. An empty request without a payment is let through: it asks for the price. */
export const checkPixels: Step = async (c, next) => {
  const text = await c.req.text();
  const asksForPrice = text === "" && !c.req.header("payment-signature");
  if (asksForPrice) return next();
  const found = readPixels(text);
  if (typeof found === "string") return c.json({ error: found }, 400);
  c.set("pixels", found);
  return next();
};

function readPixels(text: string): number[] | string {
  const shape = 'Send { "pixels": [64 integers from 0 (paper) to 16 (ink)] } as JSON.';
  try {
    const { pixels } = JSON.parse(text) as { pixels?: unknown };
    if (!Array.isArray(pixels)) return shape;
    quantise(pixels); // throws what is wrong with them
    return pixels;
  } catch (error) {
    return error instanceof LabError ? `${error.message} ${shape}` : shape;
  }
}

/** Refuses with 400 what is no payment at all. Whether a payment is good is x402's question. */
export const checkPayment: Step = async (c, next) => {
  const header = c.req.header("payment-signature");
  if (c.req.header("x-payment")) return c.json({ error: "This is x402 version 2: pay by PAYMENT-SIGNATURE." }, 400);
  if (header === undefined) return next();
  const { payment, problem } = readPayment(header);
  if (problem !== undefined) return c.json({ error: problem }, 400);
  c.set("payment", payment);
  return next();
};

/** x402 gives its reason in a header; here it is in the body as well, for people. */
export const sayWhy: Step = async (c, next) => {
  await next();
  if (c.res.status !== 402 || !c.res.headers.get("content-type")?.includes("json")) return;
  const { headers } = c.res;
  const [required, response] = [headers.get("payment-required"), headers.get("payment-response")];
  const receipt = response ? decodePaymentResponseHeader(response) : undefined;
  const error = receipt?.errorReason ?? (required ? decodePaymentRequiredHeader(required).error : undefined);
  const ours = readUnavailable(error); // the payment may be good; it is the lab that can't take it now
  if (ours !== undefined) headers.delete("payment-required");
  c.res =
    ours !== undefined
      ? new Response(JSON.stringify({ error: ours }), { status: 503, headers })
      : new Response(JSON.stringify({ error: error ?? "payment refused" }), { status: 402, headers });
};
