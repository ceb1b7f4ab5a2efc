import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  changeLook,
  clickThrough,
  describeInBrowser,
  expectAccessible,
  looks,
  openPage,
  saveScreenshot,
} from "./harness.ts";

/** Draws a 7 on the station's pad with the keyboard, as somebody without a mouse would: the bar, then the stem. */
async function drawSeven(page: Page): Promise<void> {
  const pad = page.getByRole("region", { name: "Try it yourself" }).getByRole("group", { name: "Drawing pad, 8 by 8" });
  const stem = [5, 13, 20, 28, 35, 43, 50, 58];
  for (const index of [1, 2, 3, 4, 9, 10, 11, 12, ...stem, ...stem.map((place) => place + 1)]) {
    await pad.locator(`[data-index="${index}"]`).focus();
    await page.keyboard.press(" ");
  }
}

describeInBrowser("the zk-proof demo", (world) => {
  test("runs to its end, stops Eve, and has no barriers in light, in dark and on a phone", async () => {
    const { page, watch } = await openPage(world, "/demo/zk-proof");
    await clickThrough(page);
    const story = page.getByRole("region", { name: "Steps" });
    for (const reason of ["InvalidProof", "UnprovableError", "OtherModel", "AlreadyAnswered", "not opened after"]) {
      await story.getByText(reason).first().waitFor();
    }
    for (const [name, look] of Object.entries(looks)) {
      await changeLook(page, look);
      await expectAccessible(page);
      await saveScreenshot(page, `zk-proof-${name}`);
    }
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("a drawing is classified while it grows, proven in the page, and accepted by the contract", async () => {
    const { page, watch } = await openPage(world, "/demo/zk-proof", looks.light);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    const tools = page.getByRole("region", { name: "Try it yourself" });
    await drawSeven(page);
    await tools.locator("output[data-class='7']").waitFor();
    await tools.getByRole("button", { name: "Prove it" }).click();
    await tools.getByText("The contract accepts the proof: it is a 7").waitFor();
    await expectAccessible(page);
    await saveScreenshot(page, "zk-proof-station");
    // 256 bytes of proof reach the chain; the 64 pixels, in whatever form, do not.
    const pixels = await page.locator("[data-ink]").evaluateAll((cells) => cells.map((cell) => cell.dataset.ink));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((body) => body.includes(pixels.slice(0, 16).join(",")))).toEqual([]);
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
