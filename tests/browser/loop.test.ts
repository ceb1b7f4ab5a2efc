// The whole loop in a browser: every figure against the chain, by mouse and by keyboard, across a reload.
import { createActors } from "@synergy/kit";
import type { Locator, Page } from "playwright-core";
import { createPublicClient, http, parseAbiItem } from "viem";
import { expect, test } from "vitest";
import {
  changeLook,
  describeInBrowser,
  expectAccessible,
  expectInEveryLook,
  goOn,
  looks,
  openPage,
  saveScreenshot,
  type World,
} from "./harness.ts";

const quiet = { foreignRequests: [], errors: [] };
const { ada, bob } = createActors();
const transfer = parseAbiItem("event Transfer(address indexed from, address indexed to, uint256 value)");
const start = (page: Page) => page.getByRole("button", { name: "Start", exact: true });
const steps = (page: Page) => page.getByRole("region", { name: "Steps" });

/** LabDollars that the chain says were paid to somebody so far, in order. */
async function paidTo(world: World, to: `0x${string}`, since: bigint): Promise<number[]> {
  const client = createPublicClient({ transport: http(`${world.lab.url}/rpc`) });
  const { contracts } = (await (await fetch(`${world.lab.url}/health`)).json()) as {
    contracts: Record<string, string>;
  };
  const address = contracts.LabDollar as `0x${string}`;
  const logs = await client.getLogs({ address, event: transfer, args: { to }, fromBlock: since });
  return logs.filter(({ args }) => BigInt(args.from!) > 0n).map(({ args }) => Number(args.value) / 1e6);
}

/** The same, as the page's tables tell it. */
async function shownFor(page: Page, name: string): Promise<number[]> {
  const rows = steps(page)
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name, exact: true }) });
  const receives = await rows.getByRole("cell").filter({ hasText: "$" }).allTextContents();
  return receives.map((text) => Number(text.replace(/[$,]/g, "")));
}

async function blockNow(world: World): Promise<bigint> {
  return createPublicClient({ transport: http(`${world.lab.url}/rpc`) }).getBlockNumber();
}

describeInBrowser("the loop", (world) => {
  test("by keyboard alone on a phone in the dark, while in another tab Eve tries everything", async () => {
    const options = { ...looks.dark, viewport: looks.phone.viewport, reducedMotion: "reduce" } as const;
    const { page, watch } = await openPage(world, "/demo/loop", options);
    const eve = await page.context().newPage();
    await eve.goto(`${world.lab.url}/demo/escrow`);
    await eve.getByRole("button", { name: /^You are / }).click();
    await eve.getByRole("menuitemradio", { name: /Eve/ }).click();
    await eve.getByRole("button", { name: "Let her try everything" }).click();
    await page.bringToFront();
    const press = async (button: Locator) => {
      await tabTo(page, button);
      await page.keyboard.press("Enter");
    };
    await press(start(page));
    await goOn(page, { press, answer: answerByKeyboard });
    expect(await shownFor(page, "Ada")).toEqual([2, 0.1, 0.2]);
    await expectAccessible(page);
    await saveScreenshot(page, "loop-dark-phone");
    await press(page.getByRole("link", { name: "Look at the last transaction under the hood" }));
    await page.getByRole("dialog", { name: "Under the hood" }).waitFor();
    await eve.getByText(/^All \d+ attempts were stopped\.$/).waitFor();
    expect(await eve.getByRole("button", { name: /^You are Eve/ }).count()).toBe(1);
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("by clicks to its end, with a reload on the way: what Ada gets follows the vote, and the chain says the same", async () => {
    const since = (await blockNow(world)) + 1n;
    const { page, watch } = await openPage(world, "/demo/loop", looks.light);
    await start(page).click();
    await goOn(page, { until: 6, answer: checkOnThePhone });
    await page.reload();
    await page.getByText("Step 6 of 10").waitFor();
    await goOn(page);
    const shown = { ada: await shownFor(page, "Ada"), bob: await shownFor(page, "Bob") };
    // The run before the reload was on the same chain: what this one paid comes last.
    expect(shown.ada).toEqual((await paidTo(world, ada.address, since)).slice(-3));
    expect(shown.bob).toEqual((await paidTo(world, bob.address, since)).slice(-2));
    expect(shown).toEqual({ ada: [2, 0.1, 0.15], bob: [0.9, 0.85] });
    await page.getByRole("navigation", { name: "Where to go now" }).waitFor();
    await expectInEveryLook(page, "loop");
    expect(watch).toEqual(quiet);
    await page.context().close();
  });
});

/** A question that is out of sight is one press away. */
async function checkOnThePhone(page: Page): Promise<void> {
  await changeLook(page, looks.phone);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole("button", { name: "Go to the question" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-question]") !== null)).toBe(true);
  await expectAccessible(page);
  await saveScreenshot(page, "loop-question-phone");
  await changeLook(page, looks.light);
}

/** As a person without a mouse does: Tab, until the button has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((node) => node === document.activeElement);
  for (let presses = 0; !(await isThere()); presses++) {
    if (presses > 80) throw new Error("The keyboard does not get there.");
    await page.keyboard.press("Tab");
  }
}

/** The drawing gets a few strokes, and of the royalties the second is chosen: 20 %. */
async function answerByKeyboard(page: Page): Promise<void> {
  const question = page.locator("[data-question]");
  const isDrawing = await question.locator("[data-index]").first().isVisible();
  await tabTo(page, isDrawing ? question.locator('[data-index][tabindex="0"]') : question.getByRole("radio").first());
  const keys = isDrawing ? [" ", "ArrowRight", "+", "-", "ArrowLeft", " "] : ["ArrowDown"];
  for (const key of keys) await page.keyboard.press(key);
}
