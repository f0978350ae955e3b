import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { messageOf } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { ChunkCache } from "../cache/cache";
import { cancelled } from "../child";
import { planChunks } from "../plan/chunks";
import { needsScreenshots, probeFile } from "../plan/likely-path";
import { bundleDir } from "../plan/plan";
import type { DrawPath, EncodeOptions, RenderPath } from "../types";
import { findBrowser } from "./browser";
import { drawChunks } from "./chunks";
import { psnr } from "./compare";
import { renderStill } from "./still";

/** Raise it when the same browser may get another answer. */
const PROBE_VERSION = 2;
/** Decibels between a frame by the canvas path and a screenshot of it: encoding alone costs some. */
const GOOD_ENOUGH = 33;

/** A small film with what canvases may get wrong: gradients, shadows, text, two layers, a transition. */
const film = () =>
  parseTimeline({
    version: 1,
    fps: 30,
    width: 480,
    height: 270,
    durationInFrames: 12,
    language: "en",
    theme: { id: "midnight" },
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: [
          {
            kind: "scene",
            id: "one",
            from: 0,
            durationInFrames: 8,
            visual: { type: "title", title: "Probe", subtitle: "of the canvas" },
          },
          {
            kind: "scene",
            id: "two",
            from: 8,
            durationInFrames: 4,
            transitionIn: { kind: "fade", frames: 8 },
            visual: { type: "points", heading: "Points", points: [{ text: "First" }, { text: "Second" }] },
          },
        ],
      },
      {
        id: "captions",
        kind: "captions",
        items: [
          {
            kind: "captions",
            id: "captions",
            from: 0,
            durationInFrames: 12,
            style: "boxed",
            pages: [
              {
                from: 0,
                to: 12,
                words: [
                  { text: "Probe", from: 0, to: 6 },
                  { text: "words", from: 6, to: 12 },
                ],
              },
            ],
          },
        ],
      },
    ],
  });

interface Verdict {
  key: string;
  works: boolean;
  decibels: number;
  reason?: string;
}

/** Of an answer that comes from a mishap: it is not kept. */
const UNDECIDED = "";

/** The answer belongs to this browser and this composition. */
async function keyOf(browser: string): Promise<string> {
  const info = await stat(browser);
  return createHash("sha256")
    .update(`${PROBE_VERSION}:${browser}:${info.size}:${info.mtimeMs}:${path.basename(await bundleDir())}`)
    .digest("hex");
}

async function look(key: string, stopped: AbortSignal): Promise<Verdict> {
  const folder = await mkdtemp(path.join(homePath("render"), "probe-"));
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(60_000)]);
  try {
    const timeline = film();
    const chunks = (await planChunks(timeline, "probe")).map((chunk) => ({ ...chunk, cached: false }));
    const files: string[] = [];
    let fallbacks = 0;
    await drawChunks({
      timeline,
      // With a bit rate chunks are MP4 files, in which a frame can be looked for.
      encode: { codec: "h264", quality: "high", bitrate: 4_000_000 },
      cache: new ChunkCache(folder, "probe"),
      chunks,
      path: "canvas",
      signal,
      onPrepared: () => {},
      onPicture: () => {},
      onChunk: (_, chunkFile) => void files.push(chunkFile),
      onFallback: () => {
        fallbacks += 1;
      },
    });
    if (fallbacks > 0)
      return { key, works: false, decibels: 0, reason: "the browser could not draw HTML into a canvas" };
    const frame = timeline.durationInFrames - 1;
    const still = path.join(folder, "frame.png");
    await renderStill({ timeline, frame, out: still, signal });
    const decibels = await psnr({
      video: files.at(-1) ?? "",
      frame: frame - (chunks.at(-1)?.from ?? 0),
      fps: timeline.fps,
      still,
    });
    return { key, works: decibels >= GOOD_ENOUGH, decibels };
  } catch (error) {
    return { key: UNDECIDED, works: false, decibels: 0, reason: messageOf(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function verdict(stopped: AbortSignal): Promise<Verdict> {
  const browser = findBrowser();
  if (!browser) return { key: "", works: false, decibels: 0, reason: "no browser" };
  const key = await keyOf(browser);
  const kept = JSON.parse(await readFile(probeFile(), "utf8").catch(() => "{}")) as Partial<Verdict>;
  if (kept.key === key && typeof kept.works === "boolean") return kept as Verdict;
  await mkdir(homePath("render"), { recursive: true });
  const found = await look(key, stopped);
  logger.info("tried drawing HTML into a canvas", {
    works: found.works,
    decibels: found.decibels,
    reason: found.reason,
  });
  if (found.key === UNDECIDED) return found;
  const work = `${probeFile()}.${newId("work")}`;
  await writeFile(work, JSON.stringify(found));
  await rename(work, probeFile());
  return found;
}

/** One trial that all who ask meanwhile wait for; it is given up when nobody waits any more. */
interface Trial {
  verdict: Promise<Verdict>;
  waiting: number;
  controller: AbortController;
}

let known: Trial | undefined;

function begin(): Trial {
  const controller = new AbortController();
  return { verdict: verdict(controller.signal), waiting: 0, controller };
}

/**
 * Whether the canvas path works and looks right with this machine's browser: a few frames are drawn both ways and compared. The
 * answer is kept until the browser or the composition changes.
 * @throws AppError `cancelled` when the signal fires meanwhile.
 */
export async function canvasWorks(signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) throw cancelled();
  const mine = known ?? begin();
  known = mine;
  mine.waiting += 1;
  let leave = () => {};
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
    signal?.addEventListener("abort", leave, { once: true });
  });
  const found = await Promise.race([mine.verdict, left]);
  signal?.removeEventListener("abort", leave);
  mine.waiting -= 1;
  if (found) return found.works;
  if (mine.waiting === 0) {
    if (known === mine) known = undefined;
    mine.controller.abort();
    await mine.verdict;
  }
  throw cancelled();
}

/** The way to draw: the canvas path where it works and gives enough. */
export async function choosePath(encode: EncodeOptions, asked?: RenderPath, signal?: AbortSignal): Promise<DrawPath> {
  if (asked === "screenshot" || needsScreenshots(encode)) return "screenshot";
  return asked === "canvas" || (await canvasWorks(signal)) ? "canvas" : "screenshot";
}
