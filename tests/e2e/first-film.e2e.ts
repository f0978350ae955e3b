import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { probe } from "@/lib/media/probe";
import { closeBrowser, openPage } from "./harness";

afterAll(closeBrowser);

interface FilmCard {
  id: string;
  title: string;
  status: string;
  seconds: number;
  videoUrl: string | null;
}

test("the first start makes a film that plays in the browser and is a proper file", async () => {
  const page = await openPage();
  let film: FilmCard | undefined;
  for (;;) {
    const { items } = (await (await page.request.get("/api/ui/films")).json()) as { items: FilmCard[] };
    film = items.find((candidate) => candidate.title === "Meet Framewright");
    expect(film?.status).not.toBe("failed");
    if (film?.status === "ready") break;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  const answer = await page.request.get(film.videoUrl ?? "");
  expect(answer.headers()["content-type"]).toBe("video/mp4");
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-e2e-"));
  const file = path.join(folder, "film.mp4");
  await writeFile(file, await answer.body());
  const facts = await probe(file);
  await rm(folder, { recursive: true });
  // ffprobe names the profile or gives its profile_idc, by its build: 100 is High (H.264, A.2.4).
  expect(["High", "100"]).toContain(facts.video?.profile);
  expect(facts.video).toMatchObject({
    codec: "h264",
    pixelFormat: "yuv420p",
    width: 1920,
    height: 1080,
  });
  expect(facts.audio).toMatchObject({ codec: "aac", sampleRate: 48_000 });
  expect(facts.durationSeconds).toBeGreaterThan(25);
  expect(facts.durationSeconds).toBeLessThan(45);

  await page.goto(`/films/${film.id}`);
  const video = page.locator("video");
  await video.waitFor();
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
  });
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.5);

  await page.getByRole("region", { name: "Film player" }).focus();
  const [picture] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("s")]);
  expect(picture.suggestedFilename()).toMatch(/^Meet Framewright 0m\d\d\.\d\ds\.png$/);
  expect(await sharp(await picture.path()).metadata()).toMatchObject({ format: "png", width: 1920, height: 1080 });
}, 600_000);
