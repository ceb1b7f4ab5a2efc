import { startLabProcess } from "@synergy/lab/process";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, goOn, looks, openPage } from "./harness.ts";

describeInBrowser("when the lab's process is killed", (world) => {
  test("an open page says which command brings it back, goes on by itself then, and runs its demo anew", async () => {
    const { page, watch } = await openPage(world, "/demo/escrow", looks.light);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await goOn(page, { until: 1 });
    await world.lab.stop("SIGKILL");
    const banner = page.getByRole("alert").filter({ hasText: "The lab's chain does not answer." });
    await banner.waitFor();
    expect(await banner.textContent()).toContain("npm start");
    await expectAccessible(page);

    world.lab = await startLabProcess({ PORT: new URL(world.lab.url).port });
    await banner.waitFor({ state: "detached" });
    await page.getByRole("status").getByText("Chain running").waitFor();
    await page.getByText("The chain was away while this demo ran.").waitFor();
    await page.getByRole("button", { name: "Run again" }).click();
    await goOn(page, { until: 2 });
    expect(watch.foreignRequests).toEqual([]);
    await page.context().close();
  });
});
