import { stat } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { renderTimeline, type VideoCodec } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { talk, tempFolder } from "./support/films";
import { facts } from "./support/measure";

let folder: string;
let timeline: Timeline;
beforeAll(async () => {
  folder = await tempFolder();
  const whole = await talk(folder);
  timeline = { ...whole, width: 160, height: 90, durationInFrames: 40 };
});

it.each<[VideoCodec, string, string, string | undefined]>([
  ["h265", "mp4", "hevc", "aac"],
  ["vp9", "webm", "vp9", "opus"],
  ["av1", "webm", "av1", "opus"],
  ["prores", "mov", "prores", "pcm_s16le"],
  ["gif", "gif", "gif", undefined],
])("makes %s in %s", async (codec, extension, name, sound) => {
  const out = path.join(folder, `film.${extension}`);
  const path_ = codec === "gif" || codec === "prores" ? "a" : "b";
  const result = await renderTimeline({ timeline, out, codec, path: "b", useCache: false, quality: "draft" });
  expect(result).toMatchObject({ path: path_, fallbacks: 0, totalFrames: 40 });
  const { streams } = await facts(out, ["-count_frames"]);
  expect(streams[0]).toMatchObject({ codec_name: name, width: 160, height: 90 });
  if (codec !== "gif") expect(Number(streams[0].nb_read_frames)).toBe(40);
  expect(streams[1]?.codec_name).toBe(sound);
});

it("keeps to a bit rate when one is given", async () => {
  const out = path.join(folder, "rate.mp4");
  await renderTimeline({ timeline, out, path: "b", useCache: false, bitrate: 200_000 });
  expect((await stat(out)).size).toBeLessThan(120_000);
});
