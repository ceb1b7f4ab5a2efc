import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clickThrough, describeInBrowser, expectInEveryLook, openPage } from "./harness.ts";

/** Two hundred answers instead of the thousand that are offered: a page that signs shares its processor with the lab. */
async function buyFewer(page: Page): Promise<void> {
  const question = page.getByLabel("How many answers will she buy?");
  if (await question.isVisible()) await question.fill("200");
}

describeInBrowser("the escrow demo", (world) => {
  test("sells answers by voucher, stops Eve, pays a job, and has no barriers in light, in dark and on a phone", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow");
    await clickThrough(page, buyFewer);
    const story = page.getByRole("region", { name: "Steps" });
    for (const reason of ["spent-voucher", "StaleVoucher", "WithdrawTooEarly", "InexactDeposit", "ConditionNotMet"]) {
      await story.getByText(reason).first().waitFor();
    }
    await story.getByText("200 answers").first().waitFor();
    await story.getByText("$4.500003").waitFor();
    await story.getByText("$5.000003").waitFor();
    await expectInEveryLook(page, "escrow");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
