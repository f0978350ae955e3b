import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homePath } from "@/lib/core/env";
import { seededRandom } from "@/lib/core/random";
import { clearCache, renderTimeline } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { film, numberedClip, SIZE, talk, tempFolder, tone } from "./support/films";
import { drawingProcesses, until } from "./support/processes";

const hashOf = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

/** Pictures that no encoder can make small: one second each. */
async function noise(count: number): Promise<Timeline> {
  const random = seededRandom(7);
  const assets: Record<string, unknown> = {};
  for (let index = 0; index < count; index += 1) {
    const src = path.join(folder, `noise-${index}.png`);
    const raw = Buffer.from(Uint8Array.from({ length: SIZE.width * SIZE.height * 3 }, () => random() * 255));
    await sharp(raw, { raw: { ...SIZE, channels: 3 } })
      .png()
      .toFile(src);
    assets[`noise-${index}`] = { id: `noise-${index}`, kind: "image", src, hash: `noise-${index}` };
  }
  return film({
    durationInFrames: count * 30,
    assets,
    tracks: [
      {
        id: "noise",
        kind: "visual",
        items: Array.from({ length: count }, (_, index) => ({
          kind: "image",
          id: `item-${index}`,
          from: index * 30,
          durationInFrames: 30,
          assetId: `noise-${index}`,
          motion: { mode: "standard", end: { x: 0.6, y: 0.5, scale: 1.3 } },
        })),
      },
    ],
  });
}

/** A disk of its own with so many bytes, where this process may make one. */
function smallDisk(at: string, bytes: number): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "none", at], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("a disk that is full", async () => {
  const disk = path.join(await tempFolder(), "disk");
  await mkdir(disk);
  const mounted = smallDisk(disk, 1_000_000);
  afterAll(() => {
    if (mounted) execFileSync("umount", ["-l", disk]);
  });

  it.skipIf(!mounted)(
    "is named, and what was kept before is still whole",
    async () => {
      const cacheDir = path.join(disk, "cache");
      const small = await talk(folder);
      const before = path.join(folder, "before.mp4");
      await renderTimeline({ timeline: small, out: before, path: "canvas", cacheDir });
      const kept = (await readdir(cacheDir, { recursive: true })).sort();
      for (const way of ["screenshot", "canvas"] as const) {
        const out = path.join(folder, `full-${way}.mp4`);
        const rendering = renderTimeline({ timeline: await noise(2), out, path: way, cacheDir, quality: "high" });
        await expect(rendering).rejects.toMatchObject({ code: "storage_full", message: /disk is full/ });
        const names = await readdir(cacheDir, { recursive: true });
        expect(names.filter((name) => /work-|\.lock$/.test(name))).toEqual([]);
        expect(names).toEqual(expect.arrayContaining(kept));
        expect(
          (await readdir(folder)).filter((name) => name.startsWith("full-") || name.startsWith(".render-")),
        ).toEqual([]);
      }
      const after = path.join(folder, "after.mp4");
      expect(await renderTimeline({ timeline: small, out: after, path: "canvas", cacheDir })).toMatchObject({
        chunksRendered: 0,
      });
      expect(await hashOf(after)).toBe(await hashOf(before));
    },
    180_000,
  );

  it.skipIf(!mounted)("leaves no half of a film behind", async () => {
    const out = path.join(disk, "films", "film.mp4");
    const cacheDir = path.join(folder, "roomy");
    const rendering = renderTimeline({ timeline: await noise(2), out, path: "canvas", cacheDir, quality: "high" });
    await expect(rendering).rejects.toMatchObject({ code: "storage_full" });
    expect(await readdir(path.dirname(out))).toEqual([]);
  });
});

/** Six scenes of 20 frames, and a clip and a voice beside them: six chunks at least. */
async function sixScenes(): Promise<Timeline> {
  const clip = path.join(folder, "clip.mp4");
  await numberedClip(clip, 40, 30);
  const voice = path.join(folder, "voice.wav");
  await tone(voice, 4, 0.3);
  return film({
    durationInFrames: 120,
    assets: {
      clip: { id: "clip", kind: "video", src: clip, hash: "clip", durationSeconds: 1.3 },
      voice: { id: "voice", kind: "audio", src: voice, hash: "voice", durationSeconds: 4 },
    },
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: Array.from({ length: 6 }, (_, index) => ({
          kind: "scene",
          id: `scene-${index}`,
          from: index * 20,
          durationInFrames: 20,
          visual: { type: "number", value: index * 11, label: "scenes" },
        })),
      },
      {
        id: "clip",
        kind: "overlay",
        items: [
          {
            kind: "video",
            id: "clip",
            from: 0,
            durationInFrames: 120,
            assetId: "clip",
            loop: true,
            volume: 0,
            box: { x: 0.7, y: 0.1, width: 0.2, height: 0.2 },
          },
        ],
      },
      {
        id: "voice",
        kind: "voice",
        items: [{ kind: "audio", id: "voice", assetId: "voice", from: 0, durationInFrames: 120 }],
      },
    ],
  });
}

const chunksIn = async (cacheDir: string): Promise<string[]> =>
  (await readdir(cacheDir, { recursive: true }).catch(() => []))
    .filter((name) => name.endsWith(".h264") && !name.includes("work-"))
    .map((name) => path.join(cacheDir, name));

it("draws by screenshots, and says so, when the canvas path breaks off again and again", async () => {
  const timeline = await sixScenes();
  const folders = homePath("render", "run");
  const killed = new Set<string>();
  let ended = false;
  const rendering = renderTimeline({
    timeline,
    out: path.join(folder, "given-up.mp4"),
    path: "canvas",
    useCache: false,
  });
  const result = rendering.finally(() => {
    ended = true;
  });
  result.catch(() => {});
  await until(async () => {
    for (const { id, command } of await drawingProcesses()) {
      const run = command.split(`--user-data-dir=${folders}/`)[1]?.split("/")[0];
      if (!run || command.includes("--type=") || (killed.size === 2 && !killed.has(run))) continue;
      killed.add(run);
      process.kill(id, "SIGKILL");
    }
    return ended || killed.size === 2;
  });
  const { path: by, fallbacks, chunksRendered } = await result;
  expect({ by, fallbacks }).toEqual({ by: "screenshot", fallbacks: chunksRendered });
  expect((await readdir(folders)).filter((name) => killed.has(name))).toEqual([]);
}, 180_000);

describe.each(["screenshot", "canvas"] as const)("the %s path", (way) => {
  it("goes on after its browser crashed, keeps what was done, and makes the same film", async () => {
    const timeline = await sixScenes();
    const calm = path.join(folder, `calm-${way}.mp4`);
    const { chunksRendered } = await renderTimeline({ timeline, out: calm, path: way, useCache: false });
    expect(chunksRendered).toBeGreaterThanOrEqual(6);
    const cacheDir = path.join(folder, `crash-${way}`);
    const out = path.join(folder, `crash-${way}.mp4`);
    const rendering = renderTimeline({ timeline, out, path: way, cacheDir });
    rendering.catch(() => {});
    await until(async () => (await chunksIn(cacheDir)).length > 0);
    for (const { id, command } of await drawingProcesses())
      if (command.includes("--user-data-dir=") && !command.includes("--type=")) process.kill(id, "SIGKILL");
    const done = await Promise.all((await chunksIn(cacheDir)).map(async (file) => ({ file, ...(await stat(file)) })));
    const result = await rendering;
    expect(result).toMatchObject({ path: way, chunksRendered });
    for (const { file, ino } of done) expect((await stat(file)).ino, "drawn once").toBe(ino);
    expect(await hashOf(out)).toBe(await hashOf(calm));
  }, 180_000);

  it("stops with every process when it is cancelled, and leaves no file", async () => {
    const controller = new AbortController();
    const out = path.join(folder, `stopped-${way}.mp4`);
    const rendering = renderTimeline({
      timeline: await sixScenes(),
      out,
      path: way,
      useCache: false,
      signal: controller.signal,
      onProgress: ({ stage, framesDone }) => stage === "pictures" && framesDone > 10 && controller.abort(),
    });
    await expect(rendering).rejects.toMatchObject({ code: "cancelled" });
    await until(async () => (await drawingProcesses()).length === 0);
    const left = (await readdir(folder)).filter((name) => name.startsWith("stopped-") || name.startsWith(".render-"));
    expect(left).toEqual([]);
  }, 180_000);
});

it("makes the same film when the cache is emptied in the middle", async () => {
  const timeline = await sixScenes();
  const cacheDir = path.join(folder, "emptied");
  const out = path.join(folder, "emptied.mp4");
  const rendering = renderTimeline({ timeline, out, path: "canvas", cacheDir });
  rendering.catch(() => {});
  await until(async () => (await chunksIn(cacheDir)).length > 0);
  await clearCache(cacheDir);
  expect(await rendering).toMatchObject({ path: "canvas", fallbacks: 0 });
  const calm = path.join(folder, "emptied-calm.mp4");
  await renderTimeline({ timeline, out: calm, path: "canvas", cacheDir });
  expect(await hashOf(out)).toBe(await hashOf(calm));
}, 180_000);
