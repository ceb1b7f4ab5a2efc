// The paid API. POST /v1/infer with { pixels: [64 integers 0..16] } answers { class, logits } to whoever pays.
import { LabError } from "@synergy/kit";
import { digitModel, infer } from "@synergy/model";
import { paymentMiddleware } from "@x402/hono";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { channelOption, exactOption } from "../paid/offer.ts";
import type { Provider } from "../paid/provider.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { openToOtherOrigins } from "./otherOrigins.ts";
import { checkPayment, checkPixels, type PaidEnv, sayWhy, smallBody } from "./paidChecks.ts";

export type Answer = { class: number; logits: number[] };

/** The model's answer, as the API gives it. */
export function inferDigit(pixels: readonly number[]): Answer {
  const { class: digit, logits } = infer(digitModel, pixels);
  return { class: digit, logits };
}

/**
 * The routes under /v1.
 *
 * What comes first costs nothing: a picture that is none is refused before any payment is looked at.
 *
 * @param work computes an answer; when it throws, nothing is charged
 */
export function inferRoutes(provider: Provider, work: (pixels: number[]) => Answer = inferDigit): Hono<PaidEnv> {
  const { offer, server } = provider;
  const { keepBooks, keepAnswer } = bookkeeping(provider);
  const description = "What digit is this? One answer of the lab's model.";
  const payment = paymentMiddleware(
    {
      "POST /v1/infer": {
        accepts: [channelOption(offer), exactOption(offer)],
        description,
        mimeType: "application/json",
      },
      // x402's client asks for the rest of its channel by GET; no answer is sold here.
      "GET /v1/infer": { accepts: channelOption(offer), description: "Gives the rest of a channel back." },
    },
    server,
  );
  const lookAtClock: MiddlewareHandler<PaidEnv> = async (c, next) => {
    if (!c.get("payment")) await provider.quoteTime.refresh();
    return next();
  };
  const app = new Hono<PaidEnv>().use(openToOtherOrigins);
  app.onError(failed);
  return app
    .post("/infer", smallBody, checkPixels, checkPayment, keepBooks, sayWhy, lookAtClock, payment, async (c) => {
      const answer = work(c.get("pixels"));
      await keepAnswer(c, JSON.stringify(answer));
      return c.json(answer);
    })
    .get("/infer", checkPayment, sayWhy, lookAtClock, payment, (c) =>
      c.json({ error: "Send pictures by POST. A GET with a refund payment gives the rest of a channel back." }, 405),
    )
    .post("/claim", async (c) => {
      const { paid, ...rest } = await provider.collect();
      return c.json({ ...rest, paid: String(paid) });
    })
    .all("*", (c) => c.json({ error: `There is no ${c.req.method} ${c.req.path}.` }, 404));
}

// The stack belongs in the lab's terminal, not on the customer's screen.
function failed(error: Error, c: Context): Response {
  console.error(error);
  if (error instanceof LabError) return c.json({ error: `${error.message} ${error.fix} Nothing was charged.` }, 503);
  return c.json({ error: "The answer could not be made. Nothing was charged." }, 500);
}
