import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GENERATED, LOCALE_COOKIE } from "@/components/i18n/locale";
import { baseUrl, closeBrowser, openPage, visit } from "./harness";
import { violationsOf } from "./tour/axe";
import { faultsOfFit } from "./tour/fits";
import { type Seeded, seed, TOURIST } from "./tour/seed";
import { type Stop, stopsOf } from "./tour/stops";

const WIDE = { width: 1440, height: 900 };
const NARROWER = [1024, 390];

let seeded: Seeded;
let member: Page;
let visitor: Page;

/** A page in the generated language, without movement, in the colours that the browser asks for. */
async function still(page: Page): Promise<Page> {
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: GENERATED, url: baseUrl }]);
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  return page;
}

beforeAll(async () => {
  seeded = await seed();
  member = await still(await openPage({ as: TOURIST }));
  visitor = await still(await openPage({ signedIn: false }));
});
afterAll(closeBrowser);

/** Waits until nothing is on its way: neither answers nor skeletons. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[aria-busy=true], .skeleton") === null);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** What does not fit once nothing moves any more: a menu finds its place only after the window has its new width. */
async function faultsAtRest(page: Page): Promise<string[]> {
  for (let before = ""; ; ) {
    const faults = await faultsOfFit(page);
    const now = faults.join("\n");
    if (faults.length === 0 || now === before) return faults;
    before = now;
    await page.waitForTimeout(300);
  }
}

/** Everything that is wrong at a stop, each with the width or colours in which it shows. */
async function faultsAt({ path, visitor: stranger, from = 0, open }: Stop): Promise<string[]> {
  const page = stranger ? visitor : member;
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light" });
  await visit(page, path);
  await settled(page);
  await open?.(page);
  await settled(page);
  const faults: string[] = [];
  const note = (where: string, found: string[]) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  note("light", await violationsOf(page));
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => document.documentElement.classList.contains("dark"));
  note("dark", await violationsOf(page, "colours"));
  note(`${WIDE.width}`, await faultsAtRest(page));
  for (const width of NARROWER.filter((one) => one >= from)) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    note(`${width}`, await faultsAtRest(page));
  }
  return faults;
}

test("every page and dialog can be used by everybody and fits every window, however long the words", async () => {
  const found: Record<string, string[]> = {};
  for (const stop of stopsOf(seeded)) {
    const faults = await faultsAt(stop);
    if (faults.length > 0) found[stop.name] = faults;
  }
  expect(found).toEqual({});
}, 900_000);
