import { expect, test } from "vitest";
import { clickThrough, describeInBrowser, expectInEveryLook, looks, openPage } from "./harness.ts";

describeInBrowser("the dao-delegate demo", (world) => {
  test("runs to its end, stops Eve, and has no barriers in light, in dark and on a phone", async () => {
    const { page, watch } = await openPage(world, "/demo/dao-delegate");
    await clickThrough(page);
    const story = page.getByRole("region", { name: "Steps" });
    for (const reason of ["byte for byte", "OverCap", "TooEarly", "Vetoed", "NotTheAgent"]) {
      await story.getByText(reason).first().waitFor();
    }
    await expectInEveryLook(page, "dao-delegate");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("a policy that is unclear is refused with the statement and a question, before anything happens on chain", async () => {
    const { page, watch } = await openPage(world, "/demo/dao-delegate", looks.light);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("button", { name: /^Use this answer/ }).click();
    await page
      .getByRole("textbox", { name: /^In his own words/ })
      .fill("Vote for audits.\nVote for frobnication of the quux.");
    await page.getByRole("button", { name: /^Use this answer/ }).click();
    await page
      .getByText(/frobnication of the quux/)
      .first()
      .waitFor();
    await page.getByRole("heading", { name: "This step did not work" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
