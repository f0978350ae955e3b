import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { AudioCodec, Container, VideoCodec } from "@/lib/core/media-formats";
import { runFfprobe } from "@/lib/media/ffmpeg";
import { renderTimeline, subtitlesOf } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { clicks, film, greyPicture, levelOf, tempFolder } from "../support/films";
import { facts, greyOfFrames, samplesOf } from "../support/measure";

/** Five pictures of seven frames: chunks of 291⅔ ms, which no clock of milliseconds has. */
const LEVELS = [5, 15, 25, 35, 45].map(levelOf);
const LENGTH = 14;
const FPS = 24;
const CLICK = 61_234;

let folder: string;
let timeline: Timeline;
beforeAll(async () => {
  folder = await tempFolder();
  const click = path.join(folder, "click.wav");
  await clicks(click, 3, [CLICK]);
  const pictures = await Promise.all(
    LEVELS.map(async (level) => ({ level, src: await greyPicture(folder, level), id: `grey-${level}` })),
  );
  timeline = film({
    fps: FPS,
    width: 64,
    height: 36,
    language: "fr-FR",
    durationInFrames: LEVELS.length * LENGTH,
    chapters: [
      { frame: 0, title: "Début" },
      { frame: 35, title: "Fin & <suite>" },
    ],
    assets: {
      click: { id: "click", kind: "audio", src: click, hash: "click", durationSeconds: 3 },
      ...Object.fromEntries(pictures.map(({ id, src }) => [id, { id, kind: "image", src, hash: id }])),
    },
    tracks: [
      {
        id: "pictures",
        kind: "visual",
        items: pictures.map(({ id }, index) => ({
          kind: "image",
          id,
          assetId: id,
          from: index * LENGTH,
          durationInFrames: LENGTH,
        })),
      },
      {
        id: "click",
        kind: "voice",
        items: [{ kind: "audio", id: "click", assetId: "click", from: 0, durationInFrames: LEVELS.length * LENGTH }],
      },
    ],
  });
});

const cues = [
  { from: 3, to: 27, text: "Ce sont <des> mots & plus" },
  { from: 30, to: 60, text: "Encore" },
];

/** Frames, and how far the worst is from its time, in seconds. */
async function worstTime(file: string): Promise<[frames: number, seconds: number]> {
  const text = await runFfprobe(["-select_streams", "v:0", "-show_entries", "packet=pts_time", "-of", "json", file]);
  const times = (JSON.parse(text) as { packets: { pts_time: string }[] }).packets.map(({ pts_time }) =>
    Number(pts_time),
  );
  return [times.length, Math.max(...times.sort((a, b) => a - b).map((time, at) => Math.abs(time - at / FPS)))];
}

it.each<[Container, VideoCodec, AudioCodec, name: string]>([
  ["mp4", "h264", "aac", "aac"],
  ["mp4", "h264", "mp3", "mp3"],
  ["mp4", "h264", "opus", "opus"],
  ["mov", "h264", "pcm", "pcm_s16le"],
  ["mov", "h265", "aac", "aac"],
  ["mov", "prores", "pcm", "pcm_s16le"],
  ["mp4", "av1", "aac", "aac"],
  ["webm", "av1", "opus", "opus"],
  ["webm", "vp9", "opus", "opus"],
])("joins %s of %s with %s: every frame, sample and word in its place", async (container, codec, soundCodec, name) => {
  const out = path.join(folder, `${codec}-${soundCodec}.${container}`);
  await renderTimeline({
    ...{
      timeline,
      out,
      container,
      codec,
      soundCodec,
      path: "canvas",
      quality: "draft",
      cacheDir: path.join(folder, "cache"),
    },
    subtitles: [{ language: "fr-FR", cues }],
    metadata: { title: "Titre", author: "Quelqu'un" },
  });
  const [frames, seconds] = await worstTime(out);
  expect(frames).toBe(timeline.durationInFrames);
  expect(seconds).toBeLessThan(container === "webm" ? 0.0006 : 0.00001);
  const levels = await greyOfFrames(out);
  const wrong = levels.flatMap((level, at) => {
    const wanted = LEVELS[Math.floor(at / LENGTH)] ?? 0;
    return Math.abs(level - wanted) > 4 ? [`frame ${at}: ${level} instead of ${wanted}`] : [];
  });
  expect(wrong).toEqual([]);

  const samples = await samplesOf(out);
  const highest = samples.reduce((best, value, at) => (Math.abs(value) > Math.abs(samples[best] ?? 0) ? at : best), 0);
  expect(Math.abs(highest - CLICK)).toBeLessThanOrEqual(2);
  expect(Math.abs(samples.length - (timeline.durationInFrames / FPS) * 48_000)).toBeLessThan(1200);

  const { streams, chapters, format } = await facts(out);
  expect(streams[1]).toMatchObject({ codec_type: "audio", codec_name: name, channels: 2 });
  expect(streams[2]).toMatchObject({ codec_type: "subtitle", tags: expect.objectContaining({ language: "fra" }) });
  // The captions are drawn already: nobody sees them twice without asking for it.
  expect(streams[2].disposition.default).toBe(0);
  expect(streams[0].disposition.default).toBe(1);
  expect(chapters.map((chapter: { tags: { title: string } }) => chapter.tags.title)).toEqual([
    "Début",
    "Fin & <suite>",
  ]);
  expect(Number(chapters[1].start_time)).toBeCloseTo(35 / FPS, 3);
  const tags = Object.fromEntries(Object.entries(format.tags).map(([key, value]) => [key.toLowerCase(), value]));
  expect(tags).toMatchObject({ title: "Titre", artist: "Quelqu'un" });

  const packets = await runFfprobe(["-select_streams", "s:0", "-show_entries", "packet=pts_time", "-of", "json", out]);
  const starts = (JSON.parse(packets) as { packets: { pts_time: string }[] }).packets.map(({ pts_time }) =>
    Number(pts_time),
  );
  for (const { from } of cues) expect(starts.some((start) => Math.abs(start - from / FPS) < 0.001)).toBe(true);
  // WebVTT has names for these letters, MP4's text has not.
  const written = container === "webm" ? "Ce sont &lt;des&gt; mots &amp; plus" : "Ce sont <des> mots & plus";
  expect((await readFile(out)).includes(written)).toBe(true);
});

it("refuses what a container does not hold", async () => {
  const asked = { timeline, out: path.join(folder, "no.webm"), container: "webm" as const };
  await expect(renderTimeline({ ...asked, codec: "h264" })).rejects.toMatchObject({
    code: "validation",
    field: "codec",
  });
  await expect(renderTimeline({ ...asked, codec: "vp9", soundCodec: "aac" })).rejects.toMatchObject({
    code: "validation",
    field: "soundCodec",
  });
  expect(subtitlesOf(timeline)).toEqual([]);
});
