import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { renderTimeline } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { film, greyPicture, levelOf, numberedClip, tempFolder } from "./support/films";
import { greyOfFrames } from "./support/measure";

/** Grey levels that the pictures of the cut test have, by item. */
const CUTS = [
  { level: 40, from: 0, frames: 7 },
  { level: 120, from: 7, frames: 1 },
  { level: 200, from: 8, frames: 22 },
  { level: 80, from: 30, frames: 13 },
];

let folder: string;
let cuts: Timeline;
let clips: Timeline;

beforeAll(async () => {
  folder = await tempFolder();
  const assets: Record<string, unknown> = {};
  for (const { level } of CUTS) {
    const src = await greyPicture(folder, level);
    assets[`grey-${level}`] = { id: `grey-${level}`, kind: "image", src, hash: `grey-${level}` };
  }
  cuts = film({
    durationInFrames: 43,
    assets,
    tracks: [
      {
        id: "pictures",
        kind: "visual",
        items: CUTS.map(({ level, from, frames }) => ({
          kind: "image",
          id: `item-${from}`,
          from,
          durationInFrames: frames,
          assetId: `grey-${level}`,
        })),
      },
    ],
  });
  const clip = path.join(folder, "numbered.mp4");
  await numberedClip(clip, 48, 24);
  const turned = path.join(folder, "numbered-10.mp4");
  await numberedClip(turned, 20, 10);
  const item = (id: string, from: number, durationInFrames: number, extra: Record<string, unknown>) => ({
    kind: "video",
    id,
    from,
    durationInFrames,
    assetId: "clip",
    volume: 0,
    ...extra,
  });
  clips = film({
    fps: 24,
    durationInFrames: 48,
    assets: {
      clip: { id: "clip", kind: "video", src: clip, hash: "clip", width: 64, height: 36, durationSeconds: 2 },
      slow: { id: "slow", kind: "video", src: turned, hash: "slow", width: 64, height: 36, durationSeconds: 2 },
    },
    tracks: [
      {
        id: "clips",
        kind: "visual",
        items: [
          item("trimmed", 0, 10, { trimStart: 0.5 }),
          item("fast", 10, 10, { speed: 2 }),
          item("frozen", 20, 4, { freezeAt: 1.25 }),
          item("reversed", 24, 10, { trimStart: 0.25, reverse: true }),
          item("slower", 34, 14, { assetId: "slow" }),
        ],
      },
    ],
  });
});

/** Every frame's grey, against the one it should have. */
const shown = (levels: number[], wanted: number[], tolerance: number) => {
  expect(levels).toHaveLength(wanted.length);
  const wrong = levels.flatMap((level, frame) =>
    Math.abs(level - (wanted[frame] ?? 0)) > tolerance ? [`frame ${frame}: ${level} instead of ${wanted[frame]}`] : [],
  );
  expect(wrong).toEqual([]);
};

describe.each(["screenshot", "canvas"] as const)("the %s path", (way) => {
  it("starts, ends and cuts items on their frames", async () => {
    const out = path.join(folder, `cuts-${way}.mp4`);
    const result = await renderTimeline({ timeline: cuts, out, path: way, useCache: false });
    expect(result).toMatchObject({ path: way, fallbacks: 0, totalFrames: 43, uniqueFrames: CUTS.length });
    const wanted = CUTS.flatMap(({ level, frames }) => Array<number>(frames).fill(level));
    shown(await greyOfFrames(out), wanted, 2);
  });

  it("shows exactly the frames of clips that trim, speed, freeze, reverse and rate name", async () => {
    const out = path.join(folder, `clips-${way}.mp4`);
    const result = await renderTimeline({ timeline: clips, out, path: way, useCache: false });
    expect(result).toMatchObject({ path: way, fallbacks: 0 });
    const numbers = [
      ...Array.from({ length: 10 }, (_, frame) => 12 + frame),
      ...Array.from({ length: 10 }, (_, frame) => frame * 2),
      ...Array<number>(4).fill(30),
      ...Array.from({ length: 10 }, (_, frame) => 6 + 9 - frame),
      ...Array.from({ length: 14 }, (_, frame) => Math.floor((frame / 24) * 10 + 1e-6)),
    ];
    // Neighbouring frames are 4 levels apart.
    shown(await greyOfFrames(out), numbers.map(levelOf), 1.9);
  });
});
