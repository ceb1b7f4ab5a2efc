import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clickThrough, describeInBrowser, expectInEveryLook, looks, openPage, type World } from "./harness.ts";

/** A JPEG that this project did not make: the browser's own photograph of a page. */
async function photograph(world: World): Promise<Buffer> {
  const { page } = await openPage(world, "/", looks.light);
  const picture = await page.screenshot({ type: "jpeg", quality: 90 });
  await page.context().close();
  return picture;
}

async function inspectInPage(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("Choose a file: Inspect any picture").setInputFiles({ name, mimeType: "image/jpeg", buffer });
}

describeInBrowser("the attestation demo", (world) => {
  test("runs to its end, stops Eve, and has no barriers in light, in dark and on a phone", async () => {
    const { page, watch } = await openPage(world, "/demo/attestation");
    await clickThrough(page);
    const story = page.getByRole("region", { name: "Steps" });
    for (const reason of ["AlreadyClaimed", "InvalidSignature", "AccessDenied", "wrong-uid", "foreign-chain"]) {
      await story.getByText(reason).first().waitFor();
    }
    await expectInEveryLook(page, "attestation");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("signs a visitor's own JPEG, knows it again, and calls out a copy with one changed byte", async () => {
    const photo = await photograph(world);
    const { page, watch } = await openPage(world, "/demo/attestation", looks.light);
    await clickThrough(page, async () => {
      const input = page.getByLabel(/^Choose a file: A picture of yours/);
      if (await input.isVisible())
        await input.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: photo });
    });
    const saving = page.waitForEvent("download");
    await page
      .getByRole("button", { name: "Save signed.jpg" })
      .or(page.getByRole("link", { name: "Save signed.jpg" }))
      .click();
    const signed = await readFile(await (await saving).path());
    expect(signed.length).toBeGreaterThan(photo.length);

    const outcome = page.getByRole("region", { name: "Try it yourself" });
    await inspectInPage(page, "signed.jpg", signed);
    await outcome.getByText("Genuine", { exact: true }).waitFor();
    const doctored = Buffer.from(signed);
    doctored[doctored.length - 100]! ^= 1; // inside the picture's own data, far behind the credential
    await inspectInPage(page, "doctored.jpg", doctored);
    await outcome.getByText("Edited copy", { exact: true }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});

// A lab of its own: here nobody has registered anything.
describeInBrowser("inspecting in the page", (world) => {
  test("text that calls itself a JPEG gets a sentence, and the page goes on", async () => {
    const { page, watch } = await openPage(world, "/demo/attestation", looks.light);
    await inspectInPage(page, "notes.jpg", Buffer.from("just words"));
    await page.getByText("This can't be inspected").waitFor();
    await inspectInPage(page, "empty.jpg", Buffer.alloc(0));
    await page.getByText("This can't be inspected").waitFor();
    await inspectInPage(page, "photo.jpg", await photograph(world));
    await page.getByText("Unknown", { exact: true }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
