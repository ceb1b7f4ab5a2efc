// CORS for the paid API: a page on another origin may ask, pay and read the receipt.
import { cors } from "hono/cors";

/** x402 speaks in headers, which a browser hides from other origins unless they are named. */
export const openToOtherOrigins = cors({
  origin: "*",
  allowMethods: ["GET", "POST"],
  // The stock client sends "access-control-expose-headers" with its request, where it means nothing, but must be allowed.
  allowHeaders: ["content-type", "payment-signature", "access-control-expose-headers"],
  exposeHeaders: ["PAYMENT-REQUIRED", "PAYMENT-RESPONSE"],
  maxAge: 600,
});
