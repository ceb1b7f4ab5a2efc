import { readFile } from "node:fs/promises";
import {
  describeWork,
  inspect,
  labAuthority,
  linkTo,
  openRegistry,
  type Registry,
  registerWork,
  samplePicture,
  signPicture,
} from "@synergy/attestation";
import { createActors, rpcChain } from "@synergy/kit";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, expectInEveryLook, looks, openPage, type World } from "./harness.ts";

const benchOf = (page: Page) => page.getByRole("region", { name: "Sign a picture of yours" });
const button = (page: Page, name: string) => benchOf(page).getByRole("button", { name });

/** A JPEG that this project did not make: the browser's own photograph of a page. */
async function photograph(world: World): Promise<Buffer> {
  const { page } = await openPage(world, "/", looks.light);
  const picture = await page.screenshot({ type: "jpeg", quality: 90 });
  await page.context().close();
  return picture;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const input = page.getByLabel("Choose a file: A picture to sign");
  await input.setInputFiles({ name, mimeType: "image/jpeg", buffer });
}

/** The lab's registry, reached from Node. */
async function registryOf(world: World): Promise<Registry> {
  const { rpc, contracts } = (await (await fetch(`${world.lab.url}/health`)).json()) as Health;
  return openRegistry(await rpcChain(rpc), contracts);
}

type Health = { rpc: string; contracts: Record<string, `0x${string}`> };

/** A picture of Bob's, registered and signed by Node alone. */
async function signedInNode(registry: Registry): Promise<Buffer> {
  const { bob } = createActors();
  const picture = await samplePicture(42);
  const work = await describeWork(picture, { licence: "CC-BY-4.0", payee: bob.address, royaltyBps: 300 });
  const record = await registerWork(registry, bob, work);
  return Buffer.from(await signPicture(picture, await (await labAuthority()).issue("Bob"), linkTo(registry, record)));
}

describeInBrowser("the signing tool", (world) => {
  test("signs a photo as Ada, hands it out, and the inspector below knows it; Eve can't sign it again", async () => {
    const photo = await photograph(world);
    const { page, watch } = await openPage(world, "/demo/attestation");
    expect(await button(page, "Sign as Ada").getAttribute("aria-disabled")).toBe("true");
    await choose(page, "photo.jpg", photo);
    await benchOf(page).getByLabel("What a remix owes").fill("12.5");
    await button(page, "Sign as Ada").click();
    await benchOf(page).getByText("Signed, and on record").waitFor();
    const saving = page.waitForEvent("download");
    await benchOf(page).getByRole("link", { name: "Download the signed picture" }).click();
    const signed = await readFile(await (await saving).path());
    expect(signed.length).toBeGreaterThan(photo.length);
    // The same file in Node, against the same chain.
    expect((await inspect(signed, await registryOf(world))).verdict).toBe("genuine");

    await button(page, "Inspect it below").click();
    const tools = page.getByRole("region", { name: "Try it yourself" });
    await tools.getByText("Genuine", { exact: true }).waitFor();
    expect(await tools.getByText("12.5 %", { exact: true }).count()).toBe(2); // as signed, and as the chain tells
    await expectInEveryLook(page, "signing");

    await choose(page, "stolen.jpg", photo);
    await benchOf(page).getByLabel("Signed by").selectOption({ label: "Eve" });
    await button(page, "Sign as Eve").click();
    await benchOf(page)
      .getByText(/the registry says AlreadyClaimed/)
      .waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("what Node signed and put on record is genuine in the page, and a copy with one changed byte is not", async () => {
    const signed = await signedInNode(await registryOf(world));
    const { page, watch } = await openPage(world, "/demo/attestation", looks.light);
    const inspector = page.getByLabel("Choose a file: Inspect any picture");
    const tools = page.getByRole("region", { name: "Try it yourself" });
    await inspector.setInputFiles({ name: "bob.jpg", mimeType: "image/jpeg", buffer: signed });
    await tools.getByText("Genuine", { exact: true }).waitFor();
    await tools.getByText("3 %", { exact: true }).first().waitFor();
    const doctored = Buffer.from(signed);
    doctored[doctored.length - 100]! ^= 1;
    await inspector.setInputFiles({ name: "doctored.jpg", mimeType: "image/jpeg", buffer: doctored });
    await tools.getByText("Edited copy", { exact: true }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("a drawing is made and signed with the keyboard alone", async () => {
    const { page, watch } = await openPage(world, "/demo/attestation", looks.dark);
    const press = async (name: string) => {
      await button(page, name).focus();
      await page.keyboard.press("Enter");
    };
    await press("A drawing");
    await benchOf(page).locator('[data-index="0"]').focus();
    for (const key of [" ", "ArrowRight", " ", "ArrowDown", " ", "+"]) await page.keyboard.press(key);
    await press("Take the drawing");
    await benchOf(page)
      .getByText(/^drawing\.png/)
      .waitFor();
    await press("Sign as Ada");
    await benchOf(page).getByText("Signed, and on record").waitFor();
    await expectAccessible(page);
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("what is no picture, and a camera that is not there, get a sentence", async () => {
    const { page, watch } = await openPage(world, "/demo/attestation", {
      ...looks.light,
      permissions: ["camera"],
    });
    await choose(page, "notes.jpg", Buffer.from("just words"));
    await button(page, "Sign as Ada").click();
    await benchOf(page).getByText("The file starts like no picture format").waitFor();
    await button(page, "The camera").click();
    await button(page, "Switch the camera on").click();
    await benchOf(page).getByText("No camera was found.").waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
