import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { baseUrl, closeBrowser, listening, openPage, owner, visit } from "./harness";

let page: Page;

beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

/** A timeline that a program keeps here: one picture for two seconds. */
async function keepTimeline(title: string): Promise<void> {
  const headers = { authorization: `Bearer ${owner().apiKey}` };
  const image = sharp({ create: { width: 640, height: 360, channels: 3, background: "#36c" } });
  const form = new FormData();
  form.set("file", new File([new Uint8Array(await image.png().toBuffer())], "quay.png", { type: "image/png" }));
  const uploaded = await fetch(`${baseUrl}/api/v1/assets/upload`, { method: "POST", headers, body: form });
  const { id } = (await uploaded.json()) as { id: string };
  const tracks = [{ type: "video", clips: [{ asset_id: id, start_time: 0, duration: 2 }] }];
  const made = await fetch(`${baseUrl}/api/v1/videos/timeline`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ title, config: { resolution: "1280x720", fps: 30 }, tracks }),
  });
  expect([uploaded.status, made.status]).toEqual([201, 201]);
}

test("drafts of the API are among the films only when they are asked for", async () => {
  await keepTimeline("A quay of a program");
  await visit(page, "/films");
  await page.getByText("Meet Framewright").first().waitFor();
  expect(await page.getByText("A quay of a program").count()).toBe(0);
  await page.getByRole("radio", { name: "Drafts" }).click();
  await page.getByText("A quay of a program").first().waitFor();
  expect(await page.getByText("Meet Framewright").count()).toBe(0);
});

test("a studio that cannot be reached is waited for: a banner, and a link that opens once it is back", async () => {
  await visit(page, "/settings");
  await page.context().setOffline(true);
  const banner = page.getByText("The studio cannot be reached. It reconnects by itself");
  await banner.waitFor();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Usage" }).click();
  expect(await page.evaluate(() => document.readyState)).toBe("complete");
  await page.context().setOffline(false);
  await page.getByRole("heading", { name: "Usage", level: 1 }).waitFor();
  await page.getByText("Connected again").waitFor();
  await banner.waitFor({ state: "detached" });
});

test("a session that has ended is asked for over the page, and what was asked goes on", async () => {
  await visit(page, "/keys");
  await page.getByRole("button", { name: "Create key" }).click();
  await page.getByLabel("Name").fill("Kept through the end of a session");
  await page.context().clearCookies();
  await page.getByRole("dialog").getByRole("button", { name: "Create key" }).click();
  const asked = page.getByRole("dialog", { name: "Your session has ended" });
  await asked.getByLabel("Password", { exact: true }).fill(owner().password);
  expect(await asked.getByLabel("Email").inputValue()).toBe(owner().email);
  await asked.getByRole("button", { name: "Sign in" }).click();
  await asked.waitFor({ state: "detached" });
  expect(await page.getByRole("dialog").locator("code").innerText()).toMatch(/^fw_/);
});

test("leaving while a file is uploading is asked about", async () => {
  await visit(page, "/library");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000 };
  await devtools.send("Network.emulateNetworkConditions", slow);
  const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
  const image = sharp({ create: { width: 700, height: 500, channels: 3, background: "#000", noise } });
  const picture = { name: "orchard.png", mimeType: "image/png", buffer: await image.png().toBuffer() };
  await page.locator("input[type=file]").setInputFiles(picture);
  const films = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Films" });
  await page.getByRole("progressbar", { name: "Uploading orchard.png" }).waitFor();
  await films.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay" }).click();
  expect(new URL(page.url()).pathname).toBe("/library");
  await films.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave" }).click();
  await page.getByRole("heading", { name: "Films", level: 1 }).waitFor();
  await listening(page);
});
