// Under the hood: the drawer beside every page, with what happened on the chain and what was signed in the tab.
import type { HoodList } from "@synergy/lab/hood";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import {
  changeLook,
  clickThrough,
  describeInBrowser,
  expectAccessible,
  expectInEveryLook,
  looks,
  openPage,
  type World,
} from "./harness.ts";

const quiet = { foreignRequests: [], errors: [] };
const hoodButton = (page: Page) => page.getByRole("button", { name: /^Under the hood/ });
const drawer = (page: Page) => page.getByRole("dialog", { name: "Under the hood" });

describeInBrowser("under the hood", (world) => {
  beforeAll(async () => {
    const { page } = await openPage(world, "/demo/zk-proof");
    await clickThrough(page);
    await page.context().close();
  });

  test("the newest transactions are told as sentences, and fit for everybody", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    await hoodButton(page).click();
    await drawer(page).getByText("proved that the model sees a").first().waitFor();
    await expectInEveryLook(page, "hood-list");
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("a link opens a transaction, down to the lines of Solidity that ran", async () => {
    const hash = await newest(world, "answeredWithProof");
    const { page, watch } = await openPage(world, `/demo/zk-proof#tx=${hash}`, looks.light);
    await drawer(page).getByText("Public signals").first().waitFor();
    await expectInEveryLook(page, "hood-story");
    await changeLook(page, looks.light);
    await drawer(page).getByRole("tab", { name: "Calls and gas" }).click();
    await drawer(page).getByText("Before the first instruction").waitFor();
    await expectInEveryLook(page, "hood-calls");
    await changeLook(page, looks.light);
    await drawer(page).getByRole("tab", { name: "Lines that ran" }).click();
    await drawer(page)
      .getByRole("tab", { name: /^ProofOfInference\.sol/ })
      .waitFor();
    const ran = drawer(page).locator('[data-ran="true"]', { hasText: "verify(" }).first();
    await ran.waitFor();
    await expectInEveryLook(page, "hood-lines");
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("by keyboard alone: open, look into a transaction, back to its row, close, back to the button", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow", looks.light);
    await hoodButton(page).focus();
    await page.keyboard.press("Enter");
    const row = drawer(page).getByRole("listitem").getByRole("link").first();
    await row.waitFor();
    await row.focus();
    await page.keyboard.press("Enter");
    const back = drawer(page).getByRole("button", { name: "All transactions" });
    await expect.poll(() => isFocused(back)).toBe(true);
    expect(new URL(page.url()).hash).toMatch(/^#tx=0x[0-9a-f]{64}$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(row)).toBe(true);
    expect(new URL(page.url()).hash).toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => isFocused(hoodButton(page))).toBe(true);
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("what happens on the page shows up beside it, and so does what is signed", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow", looks.light);
    await hoodButton(page).click();
    await clickThrough(page);
    await drawer(page).getByText("Tried in vain:").first().waitFor();
    await drawer(page)
      .getByRole("tab", { name: /^Signatures/ })
      .click();
    const voucher = drawer(page).getByRole("button", { name: /lets the receiver take up to/ });
    await voucher.first().click();
    await drawer(page).getByText("Raw", { exact: true }).click();
    await drawer(page).getByText("struct Voucher").waitFor();
    await expectInEveryLook(page, "hood-signature");
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("a transaction that the chain does not know is said to be missing", async () => {
    const { page } = await openPage(world, `/#tx=0x${"0".repeat(64)}`, looks.light);
    await drawer(page).getByRole("alert").getByText("This transaction can't be opened").waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});

function isFocused(element: ReturnType<Page["getByRole"]>): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

async function newest(world: World, key: string): Promise<string> {
  const { transactions } = (await (await fetch(`${world.lab.url}/v1/hood/transactions`)).json()) as HoodList;
  const found = transactions.find(({ sentence, failed }) => sentence.key === key && !failed);
  if (!found) throw new Error(`No transaction with the sentence ${key}.`);
  return found.hash;
}
