import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { baseUrl, closeBrowser, listening, openPage, owner, visit } from "./harness";

let page: Page;

// A profile for each test: what one leaves behind (a language, a draft) must not reach the next.
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

/** Opens a menu, takes a choice, and waits until the menu has given the focus back. */
async function choose(menu: string, choice: string): Promise<void> {
  await page.getByRole("button", { name: menu }).click();
  await page.getByRole("menuitemradio", { name: choice }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

const SCRIPT = "A bicycle that stands still falls over.\n\nA bicycle that rolls stays up, even without a rider.";

describe("signing in and up", () => {
  test("says what is wrong, then lets the owner in and out", async () => {
    const visitor = await openPage({ signedIn: false });
    await visit(visitor, "/jobs");
    await visitor.getByLabel("Email").fill(owner().email);
    await visitor.getByLabel("Password", { exact: true }).fill("not the password");
    await visitor.getByRole("button", { name: "Sign in" }).click();
    await visitor.getByText("Incorrect email or password.").waitFor();
    await visitor.getByLabel("Password", { exact: true }).fill(owner().password);
    await visitor.getByRole("button", { name: "Sign in" }).click();
    await visitor.waitForURL(`${baseUrl}/jobs`);
    await visitor.getByRole("button", { name: "Account" }).click();
    await visitor.getByRole("menuitem", { name: "Sign out" }).click();
    await visitor.waitForURL(/\/sign-in/);
  });

  test("makes an account and opens its empty studio", async () => {
    const visitor = await openPage({ signedIn: false });
    await visit(visitor, "/sign-up");
    await visitor.getByLabel("Name").fill("Ada Lovelace");
    await visitor.getByLabel("Email").fill(`ada-${Date.now()}@example.com`);
    await visitor.getByLabel("Password", { exact: true }).fill("short");
    await visitor.getByRole("button", { name: "Create account" }).click();
    await visitor.getByText("Use at least 8 characters.").waitFor();
    await visitor.getByLabel("Password", { exact: true }).fill("long enough to keep");
    await visitor.getByRole("button", { name: "Create account" }).click();
    await visitor.waitForURL(`${baseUrl}/`);
    await visitor.getByText("Your films will appear here").waitFor();
  });
});

describe("the shell", () => {
  test("goes anywhere from the command palette, and keeps language and theme", async () => {
    await visit(page, "/");
    const account = page.getByRole("button", { name: "Account" });
    await account.focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => account.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Search films and commands…").fill("API keys");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${baseUrl}/keys`);
    await choose("Language", "Français");
    await page.getByRole("heading", { name: "Clés d’API" }).waitFor();
    await choose("Apparence", "Sombre");
    await page.reload();
    await page.getByRole("heading", { name: "Clés d’API" }).waitFor();
    await listening(page);
    expect(await page.locator("html").getAttribute("class")).toContain("dark");
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await choose("Langue", "English");
    await page.getByRole("heading", { name: "API keys" }).waitFor();
  });

  test("fits screens of 1440, 1024 and 390 pixels without sideways scrolling", async () => {
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ["/", "/create", "/films", "/jobs", "/keys", "/settings"]) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

describe("making a film", () => {
  test("estimates, takes a picture in, starts, shows scenes as they come, and cancels", async () => {
    await visit(page, "/create");
    await page.getByRole("radio", { name: "Script" }).click();
    await page.getByRole("textbox", { name: /narration/i }).fill(SCRIPT);
    await page.getByText(/^\d+ credits?$/).waitFor();
    await page.getByRole("radio", { name: /^Square/ }).click();
    const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: "#2b6" } })
      .png()
      .toBuffer();
    await page.locator("input[type=file]").setInputFiles([
      { name: "meadow.png", mimeType: "image/png", buffer: picture },
      { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("not a picture") },
    ]);
    await page.getByText("meadow.png").waitFor();
    await page.getByText("The file is not a picture, clip or sound.").waitFor();
    await page.getByRole("button", { name: "Create film" }).first().click();
    await page.waitForURL(/\/jobs\/job_/);
    await page.getByText("A bicycle that rolls stays up, even without a rider.").first().waitFor();
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Cancel job" }).click();
    await page.getByText("This job was cancelled").waitFor();
    await page.goto("/jobs?status=cancelled");
    await page
      .getByRole("link", { name: /A bicycle that stands still/ })
      .first()
      .waitFor();
  });

  test("plays the first film with its captions and gives its files", async () => {
    await page.goto("/films?search=Meet");
    const card = page.getByRole("link", { name: /Meet Framewright/ });
    await card.waitFor();
    await expect
      .poll(async () => card.first().getAttribute("href"), { timeout: 900_000, interval: 2000 })
      .toMatch(/^\/films\//);
    await card.first().click();
    await page.getByRole("region", { name: "Film player" }).waitFor();
    await page.getByRole("region", { name: "Film player" }).getByRole("button", { name: "Play" }).first().click();
    await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 0.5);
    const seconds = await page.evaluate(() => document.querySelector("video")?.duration ?? 0);
    expect(seconds).toBeGreaterThan(20);
    await page.keyboard.press("c");
    await page.waitForFunction(() => document.querySelector("video")?.textTracks[0]?.mode === "showing");
    await page.waitForFunction(() => (document.querySelector("video")?.textTracks[0]?.cues?.length ?? 0) > 3);
    await page.getByText("Quality report").waitFor();
    await page.getByRole("button", { name: "Download" }).click();
    for (const [name, type] of [
      ["Film (MP4)", "video/mp4"],
      ["Subtitles (SRT)", "application/x-subrip"],
      ["Subtitles (WebVTT)", "text/vtt"],
      ["Poster (JPEG)", "image/jpeg"],
    ] as const) {
      const href = await page.getByRole("menuitem", { name }).getAttribute("href");
      const answer = await page.request.get(href ?? "");
      expect(answer.headers()["content-type"]).toContain(type);
      expect(answer.headers()["content-disposition"]).toContain("attachment");
    }
    await page.goto("/jobs?search=Meet");
    await page
      .getByRole("link", { name: /Meet Framewright/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    await page.getByRole("region", { name: "Film player" }).waitFor();
    await page.waitForFunction(() => document.title.startsWith("Meet Framewright"));
  }, 960_000);
});

describe("API keys", () => {
  test("makes a key that works once it is copied and stops when it is revoked", async () => {
    await visit(page, "/keys");
    const create = page.getByRole("button", { name: "Create key" });
    await create.click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => create.evaluate((button) => button === document.activeElement)).toBe(true);
    await create.click();
    await page.getByRole("dialog").getByRole("button", { name: "Create key" }).click();
    await page.getByText("Give the key a name.").waitFor();
    await page.getByLabel("Name").fill("Browser test");
    await page.getByRole("dialog").getByRole("button", { name: "Create key" }).click();
    const secret = await page.getByRole("dialog").locator("code").innerText();
    const voices = () =>
      fetch(`${baseUrl}/api/public/v1/resources/voices`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await voices()).status).toBe(200);
    await page.getByRole("button", { name: "I have copied it" }).click();
    const row = page.getByRole("listitem").filter({ hasText: "Browser test" });
    await row.getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await row.getByText("Revoked").waitFor();
    expect((await voices()).status).toBe(401);
  });
});

test("the API reference is served from our own files", async () => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(baseUrl)) foreign.push(url);
  });
  await page.goto("/docs/api");
  await page.getByText("/api/public/v1/resources/voices").first().waitFor();
  expect(foreign).toEqual([]);
});
