import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { baseUrl, closeBrowser, openPage, visit } from "./harness";

afterAll(closeBrowser);

async function picture(): Promise<Buffer> {
  const ground = { width: 720, height: 720, channels: 3, background: "#2b6cb0" } as const;
  return sharp({ create: ground }).png().toBuffer();
}

test("plans a film of a prompt and a picture, generates it, and makes one segment again", async () => {
  const page = await openPage();
  await visit(page, "/marketing/");
  await page.getByRole("link", { name: "New production" }).first().click();
  await page.getByLabel("Title").fill("A tea shop");
  await page.getByLabel("Subject").fill("A tea shop at the harbour");
  await page.getByRole("slider", { name: "Segments" }).press("Home");
  await page.getByRole("slider", { name: "Segments" }).press("ArrowRight");
  await page.getByRole("slider", { name: "Seconds each" }).press("Home");
  await page.getByRole("radio", { name: "Both" }).click();
  await page.getByRole("radio", { name: "Square" }).click();
  await page.getByRole("button", { name: "Next" }).click();

  const second = page.getByRole("region", { name: "Segment 2" });
  await second.getByLabel("What is seen").fill("A blue door opens");
  await second.getByRole("radio", { name: "From pictures" }).click();
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByText("Segment 2 begins with a picture, and has none.").waitFor();
  expect(await page.getByRole("button", { name: "Generate" }).isDisabled()).toBe(true);
  await page.goBack();
  const file = { name: "door.png", mimeType: "image/png", buffer: await picture() };
  await second.locator("input[type=file]").setInputFiles(file);
  await second.getByRole("button", { name: "Remove the picture" }).waitFor();
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByText("Credits, at most").waitFor();
  await page.getByRole("button", { name: "Generate" }).click();
  await page.getByRole("link", { name: "Open in the editor" }).waitFor({ timeout: 200_000 });
  expect(await page.getByText("Moving pictures").count()).toBeGreaterThan(1);

  await page.getByRole("button", { name: "Retry segment 1" }).click();
  await page.getByRole("dialog").getByLabel("What is seen").fill("A steaming tea cup");
  await page.getByRole("dialog").getByRole("button", { name: "Retry" }).click();
  await page.getByRole("button", { name: "Cancel generation" }).waitFor();
  await page.getByRole("link", { name: "Open the film" }).waitFor({ timeout: 200_000 });
  await page.getByText("A steaming tea cup").waitFor();
  await page.getByRole("link", { name: "Open the film" }).click();
  await page.getByRole("heading", { level: 1, name: "A tea shop" }).waitFor();
  await page.context().close();
});

test("takes the quick form where no script runs", async () => {
  const page = await openPage({ scripts: false });
  await page.goto("/marketing/quick/");
  expect(page.url()).toBe(`${baseUrl}/marketing/quick/`);
  await page.locator("textarea[name=theme]").fill("A lighthouse in the storm");
  await page.locator("input[name=segments_count]").fill("2");
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/marketing\/job\/marketing_[0-9a-f]+\/configure\/$/);
  await page.context().close();
});
