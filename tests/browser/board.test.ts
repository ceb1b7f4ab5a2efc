import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, expectAccessible, expectInEveryLook, looks, openPage, saveScreenshot } from "./harness.ts";

const boardOf = (page: Page) => page.getByRole("region", { name: "The proposal board" });
const button = (page: Page, name: string | RegExp) => boardOf(page).getByRole("button", { name });
const card = (page: Page, title: string) =>
  boardOf(page)
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: title }) });

/** About sixty transactions. */
async function confirmPolicy(page: Page): Promise<void> {
  await button(page, "Yes, that is what I mean").click();
  await boardOf(page).getByText("The delegate has sorted the proposals").waitFor({ timeout: 120_000 });
}

describeInBrowser("the proposal board", (world) => {
  test("a policy that says something unclear can't be confirmed, and the problem is named", async () => {
    const { page, watch } = await openPage(world, "/demo/dao-delegate", looks.phone);
    const policy = boardOf(page).getByLabel("Dan's policy");
    const clear = await policy.inputValue();
    await policy.fill(`${clear}\nVote for dragons.`);
    await boardOf(page).getByText('"Vote for dragons." names no topic that I know').waitFor();
    expect(await button(page, "Yes, that is what I mean").getAttribute("aria-disabled")).toBe("true");
    await button(page, "Yes, that is what I mean").click({ force: true });
    expect(await boardOf(page).getByRole("article").count()).toBe(0);
    await expectAccessible(page);
    await saveScreenshot(page, "board-policy-phone");
    await button(page, "Safety only").click();
    expect(await policy.inputValue()).toContain("Vote for audits");
    await boardOf(page).getByRole("cell", { name: "Vote for taking away admin keys." }).waitFor();
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("votes are announced, vetoed, cast and overruled, and the chain's tallies say so", async () => {
    const { page, watch } = await openPage(world, "/demo/dao-delegate");
    await confirmPolicy(page);
    const [vetoed, overruled, asked] = ["Security audit", "Public goods round", "Open-source fund"];
    const stands = (title: string, text: string) =>
      card(page, title).getByText(text, { exact: true }).first().waitFor();

    await button(page, `Veto: ${vetoed}`).focus();
    await page.keyboard.press("Enter");
    await stands(vetoed!, "Vetoed by Dan");
    await button(page, "Let the veto window pass").click();
    await boardOf(page).getByText("The veto window is over. 4 votes may be cast, by anybody.").waitFor();
    await button(page, "Cast the votes").click();
    await boardOf(page).getByText("4 votes are cast.").waitFor();
    await button(page, `against: ${overruled}`).click();
    await card(page, overruled!).getByText("Dan has voted himself").waitFor();
    await button(page, `for: ${asked}`).click();
    await card(page, asked!).getByText("Dan has voted himself").waitFor();

    await page.reload(); // the chain knows it all
    await card(page, asked!).getByText("Dan has voted himself").waitFor();
    await button(page, "Let the vote end").click();
    await boardOf(page).getByText("These are the final tallies").waitFor();
    const tally = async (title: string) => (await card(page, title).locator("dl").textContent()) ?? "";
    expect(await tally("Fund open-source documentation for everybody")).toContain("succeededfor200,000 LAB");
    expect(await tally(vetoed!)).toContain("defeatedfor0 LABagainst0 LAB");
    expect(await tally(overruled!)).toContain("defeatedfor0 LABagainst200,000 LAB");
    expect(await tally(asked!)).toContain("succeededfor200,000 LAB");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });

  test("Eve's hidden order and her lie about the sum are marked, and get no vote", async () => {
    const { page, watch } = await openPage(world, "/demo/dao-delegate");
    await confirmPolicy(page);
    const asks = boardOf(page).getByRole("region", { name: /^Asks Dan/ });
    await asks.getByText("The text tries to steer its reader: ignore your policy").waitFor();
    await asks.getByText(/Text and calls differ: 450000 LAB go to/).waitFor();
    const votes = boardOf(page).getByRole("region", { name: /^Votes/ });
    expect(await votes.getByText("Eve was here").count()).toBe(0);
    await expectInEveryLook(page, "board");
    expect(watch).toEqual({ foreignRequests: [], errors: [] });
    await page.context().close();
  });
});
