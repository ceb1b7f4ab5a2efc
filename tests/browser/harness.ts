// A lab and a browser for the tests of one file, and the watch that every page stands under.
import { mkdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type LabProcess, startLabProcess } from "@synergy/lab/process";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";

const quietFlags = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"];
const isRoot = process.getuid?.() === 0;

export type World = { lab: LabProcess; browser: Browser };

/** Like `describe`, with a lab and a browser that are there while its tests run. Skipped where there is no browser. */
export function describeInBrowser(title: string, tests: (world: World) => void): void {
  const executablePath = inject("chromium");
  describe.skipIf(!executablePath)(title, () => {
    const world = {} as World;
    beforeAll(async () => {
      world.lab = await startLabProcess();
      world.browser = await chromium.launch({
        executablePath: executablePath!,
        args: [...quietFlags, "--disable-sync", ...(isRoot ? ["--no-sandbox"] : [])],
      });
    });
    afterAll(async () => {
      await world.browser?.close();
      await world.lab?.stop();
    });
    tests(world);
  });
}

/** What a page did that it must not do. Both lists stay empty on a good page. */
export type Watch = { foreignRequests: string[]; errors: string[] };

/** Opens `route` of the lab in a window of its own. */
export async function openPage(world: World, route: string, options: BrowserContextOptions = {}) {
  const context = await world.browser.newContext(options);
  const page = await context.newPage();
  const watch = watchPage(page, world.lab.url);
  await page.goto(world.lab.url + route, { waitUntil: "networkidle" });
  return { page, watch };
}

/** @param origins what the page may ask; any other request is noted */
export function watchPage(page: Page, ...origins: string[]): Watch {
  const watch: Watch = { foreignRequests: [], errors: [] };
  page.on("request", (request) => {
    const url = request.url();
    const isOwn =
      origins.some((origin) => url.startsWith(`${origin}/`)) || url.startsWith("blob:") || url.startsWith("data:");
    if (!isOwn) watch.foreignRequests.push(url);
  });
  page.on("pageerror", (error) => watch.errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") watch.errors.push(message.text());
  });
  return watch;
}

type Press = (button: Locator) => Promise<void>;
type Walk = {
  /** Answers the question that waits, up to its button. */
  answer?: (page: Page) => Promise<void>;
  press?: Press;
  /** Ends where this step has been shown, and the next one waits; else at the end of the story. */
  until?: number;
};

/** Clicks through a demo as a visitor would, and answers every question with what is offered. */
export async function clickThrough(page: Page, answer?: Walk["answer"]): Promise<void> {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await goOn(page, answer ? { answer } : {});
}

/** Goes on with a demo that was started, wherever it stands. */
export async function goOn(page: Page, walk: Walk = {}): Promise<void> {
  const { answer = async () => {}, press = (button) => button.click(), until = 0 } = walk;
  const end = page.getByText("That was the whole story.");
  const failure = page.getByRole("heading", { name: "This step did not work" });
  const question = page.getByRole("button", { name: /^Use (the lab's sample|this answer|this drawing|photo)/ }).first();
  const next = page.locator('button[aria-label^="Next: "]:not([aria-disabled="true"])');
  const goal = page.getByText(`Step ${until} of`);
  for (;;) {
    await end.or(failure).or(question).or(next).first().waitFor();
    if (await failure.isVisible()) throw new Error((await page.getByRole("alert").last().textContent()) ?? "");
    if (await end.isVisible()) return;
    if (await question.isVisible()) {
      await answer(page);
      await press(question);
    } else if (await goal.isVisible()) return;
    else await press(next);
  }
}

/** The three ways in which every page must be fit to use. */
export const looks = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: "light", viewport: { width: 360, height: 740 } },
} as const;

/** Gives an open page another of the three looks. */
export async function changeLook(page: Page, look: (typeof looks)[keyof typeof looks]): Promise<void> {
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await page.setViewportSize(look.viewport);
}

/** Fails when axe finds a barrier, or when the page is wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoBarrier(page, new AxeBuilder({ page }));
}

/**
 * The same in light, in dark and on a phone, with a screenshot of each.
 *
 * Dark differs from light in colours alone, and a phone in everything else; looking at colours is what takes axe long.
 */
export async function expectInEveryLook(page: Page, name: string): Promise<void> {
  const rules = {
    light: new AxeBuilder({ page }),
    dark: new AxeBuilder({ page }).withRules(aboutColours),
    phone: new AxeBuilder({ page }).disableRules(aboutColours),
  };
  for (const [look, how] of Object.entries(looks)) {
    await changeLook(page, how);
    await expectNoBarrier(page, rules[look as keyof typeof looks]);
    await saveScreenshot(page, `${name}-${look}`);
  }
}

const aboutColours = ["color-contrast", "link-in-text-block"];

async function expectNoBarrier(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, "pixels that the page is too wide").toBeLessThanOrEqual(0);
}

/** Saves what the page looks like under screenshots/, for people to look at. */
export async function saveScreenshot(page: Page, name: string): Promise<void> {
  const folder = path.join(import.meta.dirname, "screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
