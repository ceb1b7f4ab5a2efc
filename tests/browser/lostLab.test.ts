import { expect, test } from "vitest";
import { describeInBrowser, looks, openPage } from "./harness.ts";

describeInBrowser("when the lab's process is killed", (world) => {
  test("an open page says that the chain is gone and which command brings it back", async () => {
    const { page } = await openPage(world, "/", looks.light);
    await page.getByRole("status").getByText("Chain running").waitFor();
    await world.lab.stop("SIGKILL");
    const banner = page.getByRole("alert").getByText("The lab's chain does not answer.");
    await banner.waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("npm start");
    await page.context().close();
  });
});
