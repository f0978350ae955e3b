import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { childEnv } from "@/lib/core/env";
import { planRender, type RenderTimelineOptions, renderStill, renderTimeline } from "@/lib/render";
import { metadataOf } from "@/lib/render/cli/output";
import { subtitlesOf } from "@/lib/render/subtitles";
import type { Timeline } from "@/lib/timeline/schema";
import { SIZE, talk, tempFolder } from "./support/films";
import { facts, psnrOfFrames, rgbOfFrames } from "./support/measure";
import { until } from "./support/processes";

const FRAME_BYTES = SIZE.width * SIZE.height * 3;
const hashOf = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

let folder: string;
let timeline: Timeline;
let cacheDir: string;

const render = (extra: Partial<RenderTimelineOptions> & { out: string }) =>
  renderTimeline({ timeline, cacheDir, path: "canvas", ...extra, out: path.join(folder, extra.out) });

beforeAll(async () => {
  folder = await tempFolder();
  cacheDir = path.join(folder, "cache");
  timeline = await talk(folder);
});

describe("a film", () => {
  /** Its frames by both ways of drawing, as RGB. */
  const drawn = new Map<"screenshot" | "canvas", Buffer>();
  beforeAll(async () => {
    for (const way of ["screenshot", "canvas"] as const) {
      const out = `drawn-${way}.mp4`;
      const result = await render({ out, path: way, useCache: false, quality: "high" });
      expect(result).toMatchObject({ path: way, fallbacks: 0 });
      drawn.set(way, await rgbOfFrames(path.join(folder, out)));
    }
  });

  it("looks the same by all paths", async () => {
    const out = "plain.mp4";
    const result = await render({ out, path: "plain", useCache: false, quality: "high" });
    expect(result).toMatchObject({ path: "plain", fallbacks: 0 });
    const plain = await rgbOfFrames(path.join(folder, out));
    expect(plain.length).toBe(60 * FRAME_BYTES);
    for (const [way, frames] of drawn) {
      const each = psnrOfFrames(frames, plain, FRAME_BYTES);
      expect(each).toHaveLength(60);
      expect(Math.min(...each), `lowest PSNR of path ${way} against plain`).toBeGreaterThan(32);
    }
  });

  it.each([
    ["screenshot", 40],
    ["canvas", 37],
  ] as const)("matches stills of its frames: by path %s, %i dB at least", async (way, least) => {
    const film = drawn.get(way) as Buffer;
    for (const frame of [2, 20, 33, 55]) {
      const out = path.join(folder, `still-${frame}.png`);
      if (!existsSync(out)) await renderStill({ timeline, frame, out });
      const one = film.subarray(frame * FRAME_BYTES, (frame + 1) * FRAME_BYTES);
      const [decibels] = psnrOfFrames(one, await rgbOfFrames(out), FRAME_BYTES);
      expect(decibels, `frame ${frame}`).toBeGreaterThan(least);
    }
  });

  it("carries H.264 High in bt709, AAC at 48 kHz, chapters, subtitles and metadata", async () => {
    const out = "carries.mp4";
    await render({
      out,
      metadata: { title: "A talk", author: "Someone" },
      subtitles: [{ language: "fr-FR", cues: [{ from: 3, to: 27, text: "Ce sont des mots" }] }],
    });
    const { streams, format, chapters } = await facts(path.join(folder, out));
    const [video, sound, subtitle] = streams;
    expect(video).toMatchObject({ codec_name: "h264", pix_fmt: "yuv420p", color_range: "tv", nb_frames: "60" });
    expect(video).toMatchObject({
      color_space: "bt709",
      color_transfer: "bt709",
      color_primaries: "bt709",
      avg_frame_rate: "30/1",
    });
    expect(["High", "100"]).toContain(video.profile);
    expect(sound).toMatchObject({ codec_name: "aac", sample_rate: "48000", channels: 2 });
    expect(Number(sound.duration)).toBeCloseTo(2, 3);
    expect(subtitle).toMatchObject({ codec_type: "subtitle", tags: expect.objectContaining({ language: "fra" }) });
    expect(chapters.map((chapter: { tags: { title: string } }) => chapter.tags.title)).toEqual(["Beginning", "Ünd"]);
    expect(Number(chapters[1].start_time)).toBeCloseTo(1, 3);
    expect(format.tags).toMatchObject({ title: "A talk", artist: "Someone" });
    const bytes = await readFile(path.join(folder, out));
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });
});

describe("the cache", () => {
  it("draws nothing the second time, and gives the same bytes", async () => {
    await render({ out: "first.mp4" });
    const again = await render({ out: "again.mp4" });
    expect(again).toMatchObject({ chunksRendered: 0, chunksReused: 2 });
    expect(await hashOf(path.join(folder, "again.mp4"))).toBe(await hashOf(path.join(folder, "first.mp4")));
  });

  it("draws only the chunk whose word changed", async () => {
    const edited = await talk(folder, { word: "terms" });
    const plan = await planRender(edited, { cacheDir, path: "canvas" });
    expect(plan.chunks.map(({ from, cached }) => [from, cached])).toEqual([
      [0, false],
      [30, true],
    ]);
    const result = await render({ timeline: edited, out: "word.mp4" });
    expect(result.chunksRendered).toBe(1);
  });

  it("draws no picture when only the sound changed", async () => {
    const result = await render({ timeline: await talk(folder, { volume: 0.5 }), out: "sound.mp4" });
    expect(result.chunksRendered).toBe(0);
    expect(await hashOf(path.join(folder, "sound.mp4"))).not.toBe(await hashOf(path.join(folder, "first.mp4")));
  });

  it("leaves no work of killed renders lying beside films for ever", async () => {
    const [old, fresh] = [path.join(folder, ".render-old"), path.join(folder, ".render-fresh")];
    for (const work of [old, fresh]) await mkdir(work);
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(old, twoDaysAgo, twoDaysAgo);
    await render({ out: "beside.mp4" });
    const names = await readdir(folder);
    expect(names).not.toContain(".render-old");
    expect(names).toContain(".render-fresh");
  });

  it("is not shared between owners", async () => {
    const plan = await planRender(timeline, { cacheDir, ownerKey: "somebody else" });
    expect(plan.chunks.every(({ cached }) => !cached)).toBe(true);
  });
});

describe("a render that is killed", () => {
  it("goes on after kill -9 and gives the bytes of an undisturbed one", async () => {
    const file = path.join(folder, "talk.json");
    await writeFile(file, JSON.stringify(timeline));
    const undisturbed = await render({
      out: "undisturbed.mp4",
      cacheDir: path.join(folder, "cache-1"),
      // As the command writes them.
      metadata: metadataOf(timeline),
      subtitles: subtitlesOf(timeline),
    });
    expect(undisturbed.chunksRendered).toBeGreaterThan(1);
    const home = path.join(folder, "home");
    const cache = path.join(home, "render", "cache");
    const environment = childEnv({ FRAMEWRIGHT_HOME: home });
    const out = path.join(folder, "killed.mp4");
    // The bundle is taken over, so that the killed process spends its time drawing.
    const { ensureBundle } = await import("@/scripts/lib/bundle.mjs");
    const bundle = await ensureBundle({ home: process.env.FRAMEWRIGHT_HOME as string });
    await promisify(execFile)("mkdir", ["-p", path.join(home, "render", "bundles")]);
    await promisify(execFile)("cp", ["-r", bundle, path.join(home, "render", "bundles")]);
    const started = execFile(
      process.execPath,
      ["--import", "tsx", "tests/render/support/cli.ts", file, "--out", out, "--path", "canvas"],
      {
        env: environment,
      },
    );
    const chunks = async () =>
      (await readdir(cache, { recursive: true }).catch(() => [])).filter((name) => name.endsWith(".h264"));
    const ended = new Promise((resolve) => started.once("exit", resolve));
    await Promise.race([until(async () => (await chunks()).length > 0), ended]);
    started.kill("SIGKILL");
    await ended;
    await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "tests/render/support/cli.ts", file, "--out", out, "--path", "canvas"],
      {
        env: environment,
      },
    );
    expect(await hashOf(out)).toBe(await hashOf(path.join(folder, "undisturbed.mp4")));
  });
});
