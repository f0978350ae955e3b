import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeBrowser, openPage, visit } from "./harness";

const SCRIPT = `Tea is the oldest drink of the mountains.

Black tea is strong, green tea is mild, and white tea is rare.

In 2020 people drank 6 million tonnes of it.

Come and taste it with us.`;

let page: Page;

beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

const words = (n: number) => page.getByLabel(`Narration of scene ${n}`);

test("reviews a script, keeps what is edited, and remakes the film beside an unfinished draft", async () => {
  await visit(page, "/create");
  await page.getByRole("radio", { name: "Script" }).click();
  await page.getByRole("textbox", { name: /word for word/ }).fill(SCRIPT);
  await page.getByRole("radio", { name: /^Square/ }).click();
  await page.getByRole("switch", { name: "Review the script first" }).click();
  await page.getByRole("button", { name: "Write script" }).first().click();
  await page.waitForURL(/\/jobs\/job_[^/]+\/review$/);
  const review = page.url();
  await words(2).fill("White tea is rare.");
  await page.getByRole("button", { name: "Move scene 2 up" }).click();
  await page.getByRole("button", { name: "Delete scene 4" }).click();
  await page.getByRole("button", { name: "Add a scene", exact: true }).last().click();
  await words(4).fill("Pour it slowly.");
  await page.getByText("All changes saved").waitFor();
  await page.getByRole("button", { name: "Change visual: Scene 2" }).click();
  await page.getByRole("dialog").getByRole("button", { pressed: false }).first().click();
  await page.getByText("All changes saved").waitFor();
  await page.goto("/jobs?status=waiting");
  await page.getByText("Ready for review").last().waitFor();
  await visit(page, review);
  expect(await words(1).inputValue()).toBe("White tea is rare.");
  expect(await words(4).inputValue()).toBe("Pour it slowly.");
  await page.getByRole("button", { name: "Create film" }).click();
  await page.waitForURL(/\/jobs\/job_[^/]+$/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Cancel job" }).click();
  await page.getByText("This job was cancelled").waitFor();

  await visit(page, "/create");
  await page.getByRole("textbox", { name: /What is the film about/ }).fill("An unfinished draft about coffee");
  await page.waitForFunction(() => localStorage.getItem("framewright-draft")?.includes("coffee"));
  await page.goto(review.replace(/\/review$/, ""));
  await page.getByRole("link", { name: "Edit and remake" }).click();
  await page.getByText("Your unfinished draft is kept.").waitFor();
  expect(await page.getByRole("textbox", { name: /word for word/ }).inputValue()).toBe(SCRIPT);
  expect(await page.getByRole("radio", { name: /^Square/ }).getAttribute("aria-checked")).toBe("true");
  await page.getByRole("link", { name: "Open draft" }).click();
  await page.getByText("An unfinished draft about coffee").first().waitFor();
});
