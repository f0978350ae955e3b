import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { baseUrl, closeBrowser, openPage } from "./harness";

let page: Page;

beforeAll(async () => {
  page = await openPage();
});
afterAll(closeBrowser);

async function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toBuffer();
}

describe("the library", () => {
  test("takes a picture in, shows where it came from, and hands it to a new film", async () => {
    await page.goto("/library");
    await page.getByRole("heading", { name: "Library", level: 1 }).waitFor();
    await page.locator("input[type=file]").setInputFiles([
      { name: "harbour.png", mimeType: "image/png", buffer: await picture("#2b6cb0") },
      { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("not a picture") },
    ]);
    await page.getByText("The file is not a picture, clip or sound.").waitFor();
    await page.getByLabel("Search names and prompts").fill("harbour");
    await page.getByRole("link", { name: "Open harbour.png" }).click();
    const sheet = page.getByRole("dialog", { name: "harbour.png" });
    await sheet.getByRole("img", { name: "Preview of harbour.png" }).waitFor();
    await sheet.getByText("Your upload").waitFor();
    await sheet.getByText("640 × 360").waitFor();
    for (const fact of ["Provider", "Licence", "Cost"]) await sheet.getByText(fact, { exact: true }).waitFor();
    await sheet.getByRole("button", { name: "Use in a new film" }).click();
    await page.waitForURL(`${baseUrl}/create`);
    await page.getByText("harbour.png").waitFor();
    await page.getByRole("button", { name: "Start afresh" }).click();
  });

  test("takes files that are dropped on the page, over UploadThing and with their progress", async () => {
    const calls: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/api/uploadthing"))
        calls.push(`${request.method()} ${pathname.split("/", 4).join("/")}`);
    });
    await page.goto("/library");
    await page.getByRole("heading", { name: "Library", level: 1 }).waitFor();
    const shares = await page.evaluateHandle(() => {
      const seen: number[] = [];
      new MutationObserver(() => {
        const bar = document.querySelector("[role=progressbar][aria-label='Uploading orchard.png']");
        if (bar) seen.push(Number(bar.getAttribute("aria-valuenow")));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      return seen;
    });
    const bytes = [...(await picture("#38a169"))];
    const held = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], "orchard.png", { type: "image/png" }));
      return data;
    }, bytes);
    await page.dispatchEvent("main", "dragenter", { dataTransfer: held });
    await page.getByText("Let go to add to the library").waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: held });
    await page.getByRole("link", { name: "Open orchard.png" }).first().waitFor();
    expect(calls).toEqual(["POST /api/uploadthing", "HEAD /api/uploadthing/ingest", "PUT /api/uploadthing/ingest"]);
    expect(Math.max(...(await shares.jsonValue()))).toBe(100);
  });
});

test("a webhook shows its secret once, and what was sent with what came back", async () => {
  await page.goto("/webhooks");
  await page.getByRole("button", { name: "Add webhook" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Add webhook" }).click();
  await page.getByText("Enter an address that starts with https:// or http://.").waitFor();
  // Reserved by RFC 2606: nobody answers there.
  await page.getByLabel("Address").fill("https://receiver.invalid/hook");
  await page.getByRole("dialog").getByRole("button", { name: "Add webhook" }).click();
  const secret = await page.getByRole("dialog", { name: "The signing secret" }).locator("code").innerText();
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.getByRole("link", { name: "Deliveries of https://receiver.invalid/hook" }).first().click();
  await page.getByRole("heading", { name: "https://receiver.invalid/hook" }).waitFor();
  expect(await page.content()).not.toContain(secret);
  await page.getByText(`…${secret.slice(-4)}`).waitFor();
  await page.getByRole("button", { name: "Send a test" }).click();
  await page.getByRole("button", { name: /^project\.completed/ }).click();
  await page.getByText('"test": true').waitFor();
  await page.getByText("Attempt 1").waitFor();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete webhook" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete webhook" }).click();
  await page.waitForURL(`${baseUrl}/webhooks`);
});

test("a project is written, started, followed live and cancelled", async () => {
  await page.goto("/projects");
  await page.getByRole("button", { name: "New project" }).first().click();
  await page.getByLabel("Title").fill("Harbour film");
  await page.getByLabel("Brief").fill("How a harbour works, in half a minute.");
  await page.getByRole("button", { name: "Create and start" }).click();
  await page.getByRole("dialog", { name: /Start/ }).getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  await page.getByText("Live", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Cancel run" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel run" }).click();
  await page.getByText("The last run was cancelled.").waitFor();
  await page.goto("/projects?status=cancelled");
  await page.getByRole("link", { name: "Harbour film" }).first().waitFor();
});

test("usage counts what was just asked", async () => {
  await page.goto("/usage");
  await page.getByRole("cell", { name: "Studio" }).waitFor();
  await page.getByRole("radio", { name: "7 days" }).click();
  await page.waitForURL(/days=7/);
});

test("the rooms fit screens of 1440, 1024 and 390 pixels without sideways scrolling", async () => {
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/projects", "/library", "/webhooks", "/usage"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
