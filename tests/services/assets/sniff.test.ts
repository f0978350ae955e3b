import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { assertHeard } from "@/lib/services/assets/assert-heard";
import { makeThumbnail } from "@/lib/services/assets/make-thumbnail";
import { sniff } from "@/lib/services/assets/sniff";
import { storage } from "@/lib/storage";
import { numberedClip, tempFolder, tone } from "../../render/support/films";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

it.each([
  ["clip.h264", "video/h264", ["-bf", "2"]],
  ["clip.h265", "video/h265", ["-c:v", "libx265", "-x265-params", "log-level=error"]],
])("takes in the bare stream %s", async (name, mime, args) => {
  const file = path.join(folder, name);
  await numberedClip(file, 20, 25, args);
  const { kind, facts, ...found } = await sniff(file);
  expect([kind, found.mime, found.extension]).toEqual(["video", mime, name.slice(5)]);
  expect(facts.durationSeconds).toBeCloseTo(0.8, 6);
  const key = await makeThumbnail("somebody", name, file, "video");
  expect((await storage().stat(key)).bytes).toBeGreaterThan(100);
});

it("refuses a picture of a few kilobytes that unpacks to gigabytes, by what its header says", async () => {
  const file = path.join(folder, "bomb.png");
  await sharp({ create: { width: 10_100, height: 10_000, channels: 3, background: "#fff" }, limitInputPixels: false })
    .png({ palette: true, colours: 2 })
    .toFile(file);
  await expect(sniff(file)).rejects.toMatchObject({
    code: "payload_too_large",
    message: "The picture has 101 million pixels; at most 100 million can be read.",
  });
});

it("refuses what only looks like nothing", async () => {
  const file = path.join(folder, "words.txt");
  await writeFile(file, "just words\n".repeat(1000));
  await expect(sniff(file)).rejects.toMatchObject({
    code: "unsupported_media",
    message: "The file is not a picture, clip or sound.",
  });
});

it("refuses a sound that cannot be decoded, by the name of its codec", async () => {
  const wave = path.join(folder, "tone.wav");
  await tone(wave, 0.2, 0.4);
  const file = path.join(folder, "tone.m4a");
  await runFfmpeg(["-i", wave, "-c:a", "aac", "-f", "mp4", file]);
  await assertHeard(file);
  const said = (await readFile(file)).toString("latin1").replaceAll("mp4a", "alac").replaceAll("esds", "free");
  await writeFile(file, Buffer.from(said, "latin1"));
  await expect(sniff(file)).resolves.toMatchObject({ kind: "audio" });
  await expect(assertHeard(file)).rejects.toMatchObject({
    code: "unsupported_media",
    message: "The sound cannot be heard: the ffmpeg in use has no decoder for alac.",
  });
});
