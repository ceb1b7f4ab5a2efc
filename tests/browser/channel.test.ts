import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, expectInEveryLook, openPage } from "./harness.ts";

const toolsOf = (page: Page) => page.getByRole("region", { name: "Carol's channel with Bob, live" });
const button = (page: Page, name: string) => toolsOf(page).getByRole("button", { name });

async function figure(page: Page, label: string): Promise<number> {
  const text = await toolsOf(page).locator(`dt:text-is("${label}") + dd`).textContent();
  return Number((text ?? "").replace(/[$,]/g, ""));
}

/** Two hundred requests. */
const waitForHundred = (page: Page) => toolsOf(page).getByText("100 more answers").waitFor({ timeout: 120_000 });

/** A browser writes each 402 to its console, and in x402 a 402 is how a price is told. */
const withoutPrices = (errors: string[]) => errors.filter((error) => !error.includes("status of 402"));

describeInBrowser("the channel meter", (world) => {
  test("buys 100 answers with one deposit, Bob collects once, and Carol takes the rest back", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow");
    await button(page, "Buy 100 answers").focus();
    await page.keyboard.press("Enter");
    await waitForHundred(page);
    expect(await figure(page, "Answers")).toBe(100);
    expect(await figure(page, "Signed over to Bob")).toBe(0.001);
    expect(await figure(page, "Left of the deposit")).toBe(0.099);
    expect(await figure(page, "Gas saved")).toBeGreaterThan(1_000_000);

    await button(page, "Bob collects").click();
    await toolsOf(page).getByText("Bob has his money").waitFor();
    await toolsOf(page).getByText("of which Bob has claimed $0.001 on chain").waitFor();
    await button(page, "Bob collects").click();
    await toolsOf(page).getByText("There is nothing to collect").waitFor();

    await button(page, "Carol takes the rest back").click();
    await toolsOf(page).getByText("The channel is closed").waitFor();
    expect(await figure(page, "Left of the deposit")).toBe(0);
    await expectInEveryLook(page, "channel");
    expect({ ...watch, errors: withoutPrices(watch.errors) }).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("stops when told to, and goes on with the same channel after a reload", async () => {
    const { page } = await openPage(world, "/demo/escrow");
    await button(page, "Buy 100 answers").click();
    await toolsOf(page).getByRole("progressbar").waitFor();
    await button(page, "Stop").click();
    await toolsOf(page).getByText("Nothing more was signed").waitFor();
    const answers = await figure(page, "Answers");
    expect(answers).toBeLessThan(100);
    await page.reload();
    await toolsOf(page).locator(`dd:text-is("${answers}")`).waitFor();
    await button(page, "Buy 100 answers").click();
    await waitForHundred(page);
    expect(await figure(page, "Answers")).toBe(answers + 100);
    expect(await toolsOf(page).getByText("Carol's deposit opens the channel").count()).toBe(1);
    await page.context().close();
  });

  test("in a fresh world the meter stands at zero, and a channel that was there before is not spoken of", async () => {
    const { page } = await openPage(world, "/demo/escrow");
    await button(page, "Buy 100 answers").click();
    await waitForHundred(page);
    const restarted = await page.evaluate(async () => (await fetch("/v1/world/restart", { method: "POST" })).ok);
    expect(restarted).toBe(true);
    await toolsOf(page).getByText("Nothing yet.").waitFor();
    expect(await figure(page, "Signed over to Bob")).toBe(0);
    await button(page, "Buy 100 answers").click();
    await waitForHundred(page);
    expect(await figure(page, "Answers")).toBe(100);
    await page.context().close();
  });
});
