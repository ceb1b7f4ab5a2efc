// The frame around every page: language, time, starting over, links to steps, what survives a reload, and its weight.
import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, looks, openPage, saveScreenshot } from "./harness.ts";

const quiet = { foreignRequests: [], errors: [] };
const currentStep = (page: Page) => page.locator('[aria-current="step"]').getByRole("heading", { level: 2 });
const worldMenu = (page: Page) => page.getByRole("button", { name: "The lab's world: time, start over" });

describeInBrowser("the frame", (world) => {
  test("the first page is interactive with at most 250 kB of compressed JavaScript", async () => {
    const { page } = await openPage(world, "/favicon.svg");
    const scripts: Promise<Buffer>[] = [];
    const isScript = (response: Response) => /javascript/.test(response.headers()["content-type"] ?? "");
    page.on("response", (response) => isScript(response) && scripts.push(response.body()));
    await page.goto(world.lab.url, { waitUntil: "load" });
    await page.getByRole("status").getByText("Chain running").waitFor();
    const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(250_000);
    await page.context().close();
  });

  test("it speaks Spanish to those who choose it, and to those whose browser does", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    await page.getByRole("combobox", { name: "Language" }).selectOption("es");
    await page.getByRole("heading", { name: "La vida de un modelo" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("es");
    await expectAccessible(page);
    await saveScreenshot(page, "start-es");
    expect(watch).toEqual(quiet);
    await page.context().close();
    const spanish = await openPage(world, "/", { ...looks.phone, locale: "es-ES" });
    await spanish.page.getByRole("heading", { name: "La vida de un modelo" }).waitFor();
    await spanish.page.context().close();
  });

  test("a day passes on the chain by keyboard alone", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    const before = await timeOf(page);
    await worldMenu(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "An hour" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("The chain's clock now says").waitFor();
    const passed = (await timeOf(page)) - before;
    expect(passed).toBeGreaterThanOrEqual(86_400);
    expect(passed).toBeLessThan(86_400 + 600);
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("a link to a step runs the demo up to it, and a reload comes back to it with the same answers", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow/step/3", looks.light);
    await page.getByRole("button", { name: "Run up to step 3" }).click();
    await page.getByRole("textbox", { name: "How many answers will she buy?" }).fill("20");
    await page.getByRole("button", { name: "Use this answer" }).click();
    await page.waitForURL("**/demo/escrow/step/3");
    await page.getByText("Step 3 of").waitFor();
    const title = await currentStep(page).textContent();
    await page.reload();
    await page.getByText("Step 3 of").waitFor();
    expect(await currentStep(page).textContent()).toBe(title);
    const answers = page.locator("dl").filter({ hasText: "How many answers will she buy?" });
    await answers.getByText("20", { exact: true }).waitFor();
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("starting over asks first, and then brings a fresh world to every tab", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    const other = await page.context().newPage();
    await other.goto(`${world.lab.url}/demo/escrow`);
    await other.getByRole("button", { name: "Start", exact: true }).click();
    await other.getByRole("button", { name: "Use this answer" }).waitFor();
    const before = await worldOf(page);
    await worldMenu(page).click();
    await page.getByRole("menuitem", { name: "Start over" }).click();
    const dialog = page.getByRole("alertdialog");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Keep this world" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await worldOf(page)).toBe(before);
    await worldMenu(page).click();
    await page.getByRole("menuitem", { name: "Start over" }).click();
    await dialog.getByRole("button", { name: "Start over" }).click();
    await expect.poll(() => worldOf(page), { timeout: 30_000 }).not.toBe(before);
    await other.getByText("The chain was away while this demo ran.").waitFor();
    expect(watch).toEqual(quiet);
    await page.context().close();
  });
});

async function rpc(page: Page, method: string, params: unknown[]): Promise<unknown> {
  const data = { jsonrpc: "2.0", id: 1, method, params };
  const answer = await page.request.post(new URL("/rpc", page.url()).href, { data });
  return ((await answer.json()) as { result: unknown }).result;
}

async function timeOf(page: Page): Promise<number> {
  const block = (await rpc(page, "eth_getBlockByNumber", ["latest", false])) as { timestamp: string };
  return Number(block.timestamp);
}

async function worldOf(page: Page): Promise<string> {
  const answer = await page.request.get(new URL("/health", page.url()).href);
  return ((await answer.json()) as { world: string }).world;
}
