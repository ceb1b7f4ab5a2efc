// Be anyone, and sign for them: the people of the head line, the lab's wallet and its dialog, and Eve's questions to it.

import type { Page } from "playwright-core";
import { verifyMessage } from "viem";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, expectInEveryLook, looks, openPage, saveScreenshot } from "./harness.ts";

const quiet = { foreignRequests: [], errors: [] };
const people = (page: Page) => page.getByRole("button", { name: /^You are / });
const dialog = (page: Page) => page.getByRole("alertdialog");
const yes = (page: Page, name: string) =>
  dialog(page).getByRole("button", { name }).and(page.locator(':not([aria-disabled="true"])'));

/** Finds the lab's wallet by EIP-6963, as any page does, and asks it; the answer is waited for by `answerOf`. */
async function ask(page: Page, method: string, params: unknown[] = []): Promise<void> {
  await page.evaluate(
    ([method, params]) => {
      const found = (event: Event) => {
        const { info, provider } = (event as CustomEvent).detail;
        if (info.rdns !== "org.synergylab.wallet") return;
        const answer = provider.request({ method, params });
        Object.assign(window, { answer: answer.catch((error: { code: number }) => error.code) });
      };
      window.addEventListener("eip6963:announceProvider", found, { once: true });
      window.dispatchEvent(new Event("eip6963:requestProvider"));
    },
    [method, params] as const,
  );
}
const answerOf = (page: Page) => page.evaluate(() => (window as { answer?: unknown }).answer);

/** The chosen person's address, once the wallet let the page in. */
async function connect(page: Page): Promise<string> {
  await ask(page, "eth_requestAccounts");
  await yes(page, "Connect").click();
  return ((await answerOf(page)) as [string])[0];
}

describeInBrowser("the wallet", (world) => {
  test("two tabs are two people, by keyboard, and each stays who it is after a reload", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    const other = await page.context().newPage();
    await other.goto(world.lab.url, { waitUntil: "networkidle" });
    await people(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: /Eve/ }).waitFor();
    await expectAccessible(page);
    await saveScreenshot(page, "people");
    await page.keyboard.type("E");
    await page.keyboard.press("Enter");
    await people(page)
      .and(page.getByRole("button", { name: /Eve/ }))
      .waitFor();
    await page.reload({ waitUntil: "networkidle" });
    expect(await people(page).getAttribute("aria-label")).toContain("You are Eve");
    expect(await people(other).getAttribute("aria-label")).toContain("You are Carol");
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("a page finds the wallet, is let in by the person, and gets a signature that anybody can check", async () => {
    const { page, watch } = await openPage(world, "/", looks.light);
    await ask(page, "personal_sign", ["0x00", `0x${"11".repeat(20)}`]);
    expect(await answerOf(page)).toBe(4100);
    const address = (await connect(page)) as `0x${string}`;
    await ask(page, "personal_sign", ["I was here", address]);
    await dialog(page).getByText("I was here").first().waitFor();
    await expectAccessible(page);
    await yes(page, "Sign").click();
    const signature = (await answerOf(page)) as `0x${string}`;
    expect(await verifyMessage({ address, message: "I was here", signature })).toBe(true);
    await ask(page, "wallet_switchEthereumChain", [{ chainId: "0x1" }]);
    expect(await answerOf(page)).toBe(4902);
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("a visitor's key is fresh in each tab, can pay for gas, and survives a reload", async () => {
    const { page } = await openPage(world, "/", looks.light);
    await people(page).click();
    await page.getByRole("menuitemradio", { name: /visitor/ }).click();
    const address = await connect(page);
    await ask(page, "eth_sendTransaction", [{ from: address, to: address, value: "0x1" }]);
    await yes(page, "Send").click();
    expect(await answerOf(page)).toMatch(/^0x[0-9a-f]{64}$/);
    await page.reload({ waitUntil: "networkidle" });
    expect(await connect(page)).toBe(address);
    const other = await openPage(world, "/", looks.light);
    await people(other.page).click();
    await other.page.getByRole("menuitemradio", { name: /visitor/ }).click();
    expect(await connect(other.page)).not.toBe(address);
    await other.page.context().close();
    await page.context().close();
  });

  test("a wallet that somebody brought along stands beside the lab's, and is refused on another chain", async () => {
    const { page } = await openPage(world, "/favicon.svg", looks.light);
    await page.addInitScript(() => {
      const request = async ({ method }: { method: string }) => (method === "eth_chainId" ? "0x1" : ["0x00"]);
      const info = { uuid: "1", name: "Brought along", icon: "data:image/svg+xml,", rdns: "com.example" };
      const detail = { info, provider: { request, on() {}, removeListener() {} } };
      const tell = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
      window.addEventListener("eip6963:requestProvider", tell);
    });
    await page.goto(world.lab.url, { waitUntil: "networkidle" });
    await people(page).click();
    await page.getByRole("menuitem", { name: /Brought along/ }).click();
    await page.getByText(/It is on chain 1, and the lab is chain 31337/).waitFor();
    await page.getByRole("menuitem", { name: /Synergy Lab/ }).click();
    await yes(page, "Connect").click();
    await page.getByRole("menuitem", { name: /Synergy Lab.*Connected/ }).waitFor();
    await saveScreenshot(page, "wallets");
    await page.context().close();
  });

  test("Eve's voucher for another chain is marked, and Esc is a no", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow", looks.light);
    await page.getByRole("button", { name: "Let her ask: Eve asks you for a voucher" }).click();
    await yes(page, "Connect").click();
    await dialog(page)
      .getByRole("alert")
      .getByText(/for chain 1, and this is chain 31337/)
      .waitFor();
    await expectInEveryLook(page, "wallet");
    await page.keyboard.press("Escape");
    await page.getByText(/You: the wallet tells the page 4001/).waitFor();
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("an approval without a limit is marked; who gives it loses everything, and can take the right back", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow", looks.phone);
    await page.getByRole("button", { name: "Let her ask: Eve asks you for an approval" }).click();
    await yes(page, "Connect").click();
    await dialog(page)
      .getByRole("alert")
      .getByText(/everything that you have/)
      .waitFor();
    await yes(page, "Do it all the same").click();
    await page.getByText(/Eve took everything that Carol had, \$1,000.00/).waitFor();
    await page.getByRole("button", { name: "Take the right back" }).click();
    await yes(page, "Send").click();
    await page.getByText(/You: the approval is 0 again/).waitFor();
    await expectAccessible(page);
    expect(watch).toEqual(quiet);
    await page.context().close();
  });
});
