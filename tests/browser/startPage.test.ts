import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, looks, openPage, saveScreenshot } from "./harness.ts";

describeInBrowser("the start page", (world) => {
  test.for(Object.entries(looks))("shows the map and has no barriers (%s)", async ([name, look]) => {
    const { page, watch } = await openPage(world, "/", look);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("heading", { name: "The life of one model" }).waitFor();
    await page.getByRole("status").getByText("Chain running").waitFor();
    await expectAccessible(page);
    await saveScreenshot(page, `start-${name}`);
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("leads to a demo and back with the keyboard alone", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    const link = page
      .getByRole("main")
      .getByRole("link", { name: /attestation/i })
      .first();
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/demo/attestation");
    await page.goBack();
    await page.getByRole("heading", { name: "The life of one model" }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("one button leads somebody who knows nothing into the whole story", async () => {
    const { page, watch } = await openPage(world, "/", looks.phone);
    const button = page.getByRole("link", { name: "Run the whole story, 10 minutes" });
    const { height } = looks.phone.viewport;
    const box = await button.boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0), "in sight without scrolling").toBeLessThan(height);
    await button.click();
    await page.waitForURL("**/demo/loop");
    await page.getByRole("button", { name: "Start", exact: true }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("what happens in one tab travels on the map in another, and is told", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    await watchMap(page);
    const other = await page.context().newPage();
    await other.goto(`${world.lab.url}/demo/loop`);
    await other.getByRole("button", { name: "Start", exact: true }).click();
    await page.bringToFront(); // only a tab that somebody sees is told of transactions
    await page.getByText("Ada registered a work").first().waitFor();
    await expect.poll(() => travelled(page), { timeout: 30_000 }).toContain("2.00 LUSD");
    expect(await travelled(page)).toContain("Claim, turned away");
    const spoken = page.locator('p[aria-live="polite"]').getByText(/\w/);
    await spoken.waitFor({ state: "attached" });
    await expect.poll(() => page.locator("[data-failed][style]").count(), { timeout: 30_000 }).toBe(0);
    await expectAccessible(page);
    await saveScreenshot(page, "map-after-a-step");
    await page.getByRole("main").getByRole("link", { name: "Escrow", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/demo/escrow");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("with reduced motion nothing travels, and the same is told", async () => {
    const { page, watch } = await openPage(world, "/", { ...looks.light, reducedMotion: "reduce" });
    await watchMap(page);
    const other = await page.context().newPage();
    await other.goto(`${world.lab.url}/demo/loop`);
    await other.getByRole("button", { name: "Start", exact: true }).click();
    await page.bringToFront();
    const spoken = page.locator('p[aria-live="polite"]').getByText(/\w/);
    await spoken.waitFor({ state: "attached" });
    await other.locator('button[aria-label^="Next: "]:not([aria-disabled="true"])').waitFor();
    expect(await travelled(page)).toEqual([]);
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("an address that leads nowhere says so", async () => {
    const { page } = await openPage(world, "/no/such/page");
    await page.getByRole("heading", { name: "There is no such page." }).waitFor();
    await page.context().close();
  });
});

declare global {
  interface Window {
    travelled?: Set<string>;
  }
}

/** Notes what travels: it is on the map for a second or two only. */
async function watchMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    window.travelled = seen;
    const note = () => {
      for (const traveller of document.querySelectorAll<HTMLElement>("[data-failed][style]")) {
        const kind = traveller.querySelector("svg")?.getAttribute("aria-label");
        const isFailed = traveller.dataset.failed === "true";
        seen.add(isFailed ? `${kind}, turned away` : ((traveller.textContent || kind) ?? ""));
      }
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
}

async function travelled(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window.travelled ?? [])]);
}
