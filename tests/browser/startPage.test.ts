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

  test("an address that leads nowhere says so", async () => {
    const { page } = await openPage(world, "/no/such/page");
    await page.getByRole("heading", { name: "There is no such page." }).waitFor();
    await page.context().close();
  });
});
