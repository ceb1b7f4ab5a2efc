import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, expectInEveryLook, looks, openPage } from "./harness.ts";

/** The ceremony on the page of the proof demo. */
function ceremonyOf(page: Page) {
  const region = page.getByRole("region", { name: "Make a key together" });
  const press = (name: string) => region.getByRole("button", { name, exact: true }).click();
  return {
    region,
    press,
    async contribute(name: string, entropy: string) {
      await region.getByLabel("Your name").fill(name);
      await region.getByLabel("Something that nobody can guess").fill(entropy);
      await press("Contribute");
      await region.getByText(`${name} has contributed.`).waitFor();
    },
    async save(name: string): Promise<Buffer> {
      const saving = page.waitForEvent("download");
      await region.getByRole("link", { name: `Save ${name}` }).click();
      return readFile(await (await saving).path());
    },
    async take(name: string, buffer: Buffer) {
      const input = region.getByLabel("Choose a file: Somebody handed you a key");
      await input.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    },
    attempt: (title: string) => region.getByRole("article").filter({ hasText: title }),
  };
}

describeInBrowser("the ceremony in the page", (world) => {
  test("Eve's proof passes under the fresh key and fails after two contributions, in every look", async () => {
    const { page, watch } = await openPage(world, "/demo/zk-proof", looks.light);
    const { region, press, contribute, attempt } = ceremonyOf(page);
    await expectAccessible(page);
    await press("Start a ceremony");
    await region.getByText("The fresh key is ready").waitFor();
    await press("Forge a proof");
    await attempt("Against the fresh key").getByText("Accepted", { exact: true }).waitFor();

    await contribute("Ada", "apples and pears");
    await contribute("Bob", "");
    await attempt("Against the key with 2 contributions").getByText("Not tried on this key yet.").waitFor();
    await press("Verify all");
    await region.getByText("Every link holds: this is the fresh key with 2 contributions").waitFor();
    await press("Forge it again");
    await attempt("Against the key with 2 contributions").getByText("Rejected", { exact: true }).waitFor();
    await attempt("Against the fresh key").getByText("Accepted", { exact: true }).waitFor();

    await expectInEveryLook(page, "ceremony");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("a key goes on on the next laptop, a changed one is refused, and a block closes it", async () => {
    const ada = await openPage(world, "/demo/zk-proof", looks.light);
    const first = ceremonyOf(ada.page);
    await first.press("Start a ceremony");
    await first.contribute("Ada", "apples");
    const saved = await first.save("ceremony-1.zkey");
    await ada.page.context().close();

    const { page, watch } = await openPage(world, "/demo/zk-proof", looks.phone);
    const second = ceremonyOf(page);
    const changed = Buffer.from(saved);
    changed[20_000]! ^= 1;
    for (const [name, bytes] of [["changed.zkey", changed] as const, ["notes.zkey", Buffer.from("words")] as const]) {
      await second.take(name, bytes);
      await second.region.getByText(`${name} is no key of this ceremony`).waitFor();
    }
    await expectAccessible(page);
    await second.take("ceremony-1.zkey", saved);
    await second.region.getByText("The key was checked and taken. It holds 1 contribution.").waitFor();
    expect(await second.region.getByRole("alert").count()).toBe(0);

    await second.press("Contribute"); // without a name
    await second.region.getByText("Type a name").waitFor();
    await second.contribute("Bob", "pears");
    await second.press("Close with a block");
    await second.region.getByText("The ceremony is closed.").waitFor();
    await second.press("Verify all");
    await second.region.getByText("Every link holds: this is the fresh key with 3 contributions").waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
