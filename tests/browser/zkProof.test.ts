import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  clickThrough,
  describeInBrowser,
  expectAccessible,
  expectInEveryLook,
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

/** The forms in which the picture could leave: as drawn, and packed as the circuit takes it (packImage in zk-proof). */
function formsOf(pixels: number[]): string[] {
  const inner = pixels.filter((_, index) => index % 8 > 0 && index % 8 < 7);
  const word = inner.reduceRight((sum, ink) => sum * 4n + BigInt(Math.min(ink, 15) >> 2), 0n);
  return [pixels.join(","), String(word), word.toString(16)];
}

describeInBrowser("the zk-proof demo", (world) => {
  test("runs to its end, stops Eve, and has no barriers in light, in dark and on a phone", async () => {
    const { page, watch } = await openPage(world, "/demo/zk-proof");
    await clickThrough(page);
    const story = page.getByRole("region", { name: "Steps" });
    for (const reason of ["InvalidProof", "UnprovableError", "OtherModel", "AlreadyAnswered", "not opened after"]) {
      await story.getByText(reason).first().waitFor();
    }
    await expectInEveryLook(page, "zk-proof");
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
    // The commitment reaches the chain, so what is sent is seen here; the picture behind it does not.
    const commitment = await tools.locator("dt:text('Commitment') + dd code").getAttribute("title");
    expect(sent.some((body) => body.includes(BigInt(commitment ?? 0).toString(16)))).toBe(true);
    const pixels = await page
      .locator("[data-ink]")
      .evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.ink)));
    expect(pixels.filter((ink) => ink > 0).length).toBeGreaterThan(10);
    for (const form of formsOf(pixels)) expect(sent.filter((body) => body.includes(form))).toEqual([]);
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
