// A page of another origin, on the same machine: it may buy answers with the stock x402 client, and may not start over.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser, watchPage } from "./harness.ts";
import type { Bought } from "./shop/customer.ts";
import { serveShop } from "./shop/serve.ts";

const buy = (page: Page, url: string, way: "exact" | "channel", answers: number): Promise<Bought[]> =>
  page.evaluate(([url, way, answers]) => window.buy!(url, way, answers), [url, way, answers] as const);

describeInBrowser("a page of another origin", (world) => {
  let shop: Awaited<ReturnType<typeof serveShop>>;
  beforeAll(async () => {
    shop = await serveShop();
  });
  afterAll(() => shop?.close());

  test("buys answers with the stock x402 client, by a transfer and by a channel", async () => {
    const page = await world.browser.newPage();
    const watch = watchPage(page, shop.origin, world.lab.url);
    await page.goto(shop.origin, { waitUntil: "networkidle" });
    const url = `${world.lab.url}/v1/infer`;
    const [alone] = await buy(page, url, "exact", 1);
    expect(alone).toMatchObject({ digit: expect.any(Number), transaction: expect.stringMatching(/^0x[0-9a-f]{64}$/) });
    const [first, second, third] = await buy(page, url, "channel", 3);
    expect(first!.transaction).toMatch(/^0x[0-9a-f]{64}$/); // the deposit
    expect([second, third]).toEqual(Array(2).fill({ digit: alone!.digit, transaction: "", charged: "10" }));
    expect(watch.foreignRequests).toEqual([]);
    await page.close();
  });

  test("may not throw the lab's world away", async () => {
    const page = await world.browser.newPage();
    await page.goto(shop.origin);
    const asked = page.waitForResponse(`${world.lab.url}/v1/world/restart`);
    await page.evaluate((url) => fetch(url, { method: "POST", mode: "no-cors" }), `${world.lab.url}/v1/world/restart`);
    expect((await asked).status()).toBe(403);
    await page.close();
  });
});
