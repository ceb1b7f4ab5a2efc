// "Break it": Eve at every station, by clicks, and the refused transaction under the hood.
import { expect, test } from "vitest";
import { changeLook, describeInBrowser, expectAccessible, looks, openPage, saveScreenshot } from "./harness.ts";

const quiet = { foreignRequests: [], errors: [] };
const attempts = { attestation: 10, escrow: 8, "zk-proof": 7, "dao-delegate": 7, loop: 11 };

describeInBrowser("break it", (world) => {
  test.each(Object.entries(attempts))("%s: all of Eve's %i attempts are stopped", async (id, count) => {
    const { page, watch } = await openPage(world, `/demo/${id}`, looks.light);
    await page.getByRole("button", { name: "Let her try everything" }).click();
    await page.getByText(`All ${count} attempts were stopped.`).waitFor({ timeout: 150_000 });
    expect(await page.getByText("Stopped by", { exact: true }).count()).toBe(count);
    await expectAccessible(page);
    for (const look of [looks.dark, looks.phone]) {
      await changeLook(page, look);
      await expectAccessible(page);
    }
    await saveScreenshot(page, `break-it-${id}`);
    expect(watch).toEqual(quiet);
    await page.context().close();
  });

  test("one attempt by keyboard, and its refused transaction opens under the hood with the same reason", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow", looks.light);
    await page.getByRole("button", { name: "Let her try: Eve redeems the newest voucher a second time" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^StaleVoucher\(0, 30000, 30000\)$/).waitFor();
    await page.getByRole("link", { name: "Look at the refused transaction" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Why it failed" }).waitFor();
    await page.getByText("StaleVoucher", { exact: true }).first().waitFor();
    expect(watch).toEqual(quiet);
    await page.context().close();
  });
});
