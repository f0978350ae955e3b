import path from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { numberedClip, tempFolder } from "../render/support/films";
import { baseUrl, closeBrowser, openPage, visit } from "./harness";

let page: Page;

// A profile for each test: what one leaves behind (a draft, a slow line) must not reach the next.
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

async function picture(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 360, channels: 3, background: "#2b6cb0" } })
    .png()
    .toBuffer();
}

/** A picture of noise, which no format makes small: about 2 MB. */
async function largePicture(): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
  return sharp({ create: { width: 1000, height: 700, channels: 3, background: "#000", noise } })
    .png()
    .toBuffer();
}

/** Lets the page send at most so many bytes a second. */
async function throttleUploads(bytesPerSecond: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

describe("the library", () => {
  test("takes a picture in, shows where it came from, and hands it to a new film", async () => {
    await visit(page, "/library");
    await page.locator("input[type=file]").setInputFiles([
      { name: "harbour.png", mimeType: "image/png", buffer: await picture() },
      { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("not a picture") },
    ]);
    await page.getByText("The file is not a picture, clip or sound.").waitFor();
    await page.getByLabel("Search names and prompts").fill("harbour");
    await page.getByRole("link", { name: "harbour.png" }).click();
    const sheet = page.getByRole("dialog", { name: "harbour.png" });
    await sheet.getByRole("img", { name: "Preview of harbour.png" }).waitFor();
    await sheet.getByText("Your upload").waitFor();
    await sheet.getByText("640 × 360").waitFor();
    for (const fact of ["Provider", "Licence", "Cost"]) await sheet.getByText(fact, { exact: true }).waitFor();
    await sheet.getByRole("button", { name: "Use in a new film" }).click();
    await page.getByRole("heading", { name: "New film", level: 1 }).waitFor();
    await page.getByRole("list", { name: "Your pictures and clips" }).getByText("harbour.png").waitFor();
  });

  test("plays a clip that browsers do not play, once its copy is there", async () => {
    const clip = path.join(await tempFolder(), "quay.avi");
    await numberedClip(clip, 50, 25, ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p"]);
    await visit(page, "/library");
    await page.locator("input[type=file]").setInputFiles(clip);
    await page.getByRole("link", { name: "quay.avi" }).first().click();
    const video = page.getByRole("dialog", { name: "quay.avi" }).locator("video[controls]");
    await video.waitFor();
    const shown = await video.evaluate(async (element: HTMLVideoElement) => {
      if (element.readyState === 0) await new Promise((resolve) => element.addEventListener("loadedmetadata", resolve));
      return [element.videoWidth, element.videoHeight, Math.round(element.duration), element.error];
    });
    expect(shown).toEqual([64, 36, 2, null]);
  });

  test("takes files that are dropped on the page, over UploadThing and with their progress", async () => {
    const calls: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/api/uploadthing"))
        calls.push(`${request.method()} ${pathname.split("/", 4).join("/")}`);
    });
    await visit(page, "/library");
    const shares = await page.evaluateHandle(() => {
      const seen: number[] = [];
      new MutationObserver(() => {
        const bar = document.querySelector("[role=progressbar][aria-label='Uploading orchard.png']");
        if (bar) seen.push(Number(bar.getAttribute("aria-valuenow")));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      return seen;
    });
    const held = await page.evaluateHandle(
      (base64) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], "orchard.png", { type: "image/png" }));
        return data;
      },
      (await largePicture()).toString("base64"),
    );
    await throttleUploads(1_000_000);
    await page.dispatchEvent("main", "dragenter", { dataTransfer: held });
    await page.getByText("Drop to add to the library").waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: held });
    await page.getByRole("link", { name: "orchard.png" }).first().waitFor();
    expect(calls).toEqual(["POST /api/uploadthing", "HEAD /api/uploadthing/ingest", "PUT /api/uploadthing/ingest"]);
    const shown = await shares.jsonValue();
    expect(shown.filter((share) => share > 0 && share < 100)).not.toHaveLength(0);
    // A finished file stays in the list until the library shows it.
    expect(shown.at(-1)).toBe(100);
  });
});

test("a webhook shows its secret once, and what was sent with what came back", async () => {
  await visit(page, "/webhooks");
  await page.getByRole("button", { name: "Add webhook" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Add webhook" }).click();
  await page.getByText("Enter a URL that starts with https:// or http://.").waitFor();
  // Reserved by RFC 2606: nobody answers there.
  await page.getByLabel("URL").fill("https://receiver.invalid/hook");
  await page.getByRole("dialog").getByRole("button", { name: "Add webhook" }).click();
  const secret = await page.getByRole("dialog", { name: "Signing secret" }).locator("code").innerText();
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page
    .getByRole("link", { name: /^https:\/\/receiver\.invalid\/hook/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "https://receiver.invalid/hook" }).waitFor();
  expect(await page.content()).not.toContain(secret);
  await page.getByText(`…${secret.slice(-4)}`).waitFor();
  await page.getByRole("button", { name: "Send test" }).click();
  await page.getByRole("button", { name: /^project\.completed/ }).click();
  await page.getByText('"test": true').waitFor();
  await page.getByText("Attempt 1").waitFor();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete webhook" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete webhook" }).click();
  await page.waitForURL(`${baseUrl}/webhooks`);
});

test("a project is written, started, followed live and cancelled", async () => {
  await visit(page, "/projects");
  await page.getByRole("button", { name: "New project" }).first().click();
  await page.getByLabel("Title").fill("Harbour film");
  await page.getByLabel("Brief").fill("How a harbour works, in half a minute.");
  await page.getByRole("button", { name: "Create and start" }).click();
  await page.getByRole("dialog", { name: /Start/ }).getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("heading", { name: "Harbour film", level: 1 }).waitFor();
  expect(page.url()).toMatch(/\/projects\/[0-9a-f-]{36}$/);
  await page.getByText("Live", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Cancel run" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel run" }).click();
  await page.getByText("The last run was cancelled.").waitFor();
  await page.goto("/projects?status=cancelled");
  await page.getByRole("link", { name: "Harbour film" }).first().waitFor();
});

test("usage counts what was just asked", async () => {
  await visit(page, "/usage");
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
