import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTimeline } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { everything, PASSAGE, STRETCH, type Stretch } from "./support/everything";
import { numberedClip, tempFolder } from "./support/films";
import { planesOfFrames, planesOfPictures, psnrOfFrames } from "./support/measure";
import { openPlayer } from "./support/player-page";

const SIZE = { width: 640, height: 360 };
const FRAME_BYTES = (SIZE.width * SIZE.height * 3) / 2;
/** Frames of a stretch that are looked at: its first, the middle of its transition, its last. */
const LOOKED_AT = [0, PASSAGE / 2, STRETCH - 1];

let folder: string;
let timeline: Timeline;
let stretches: Stretch[];
/** Planes of each frame that was looked at, by its number. */
const seen = new Map<number, Buffer>();

beforeAll(async () => {
  folder = await tempFolder();
  const picture = path.join(folder, "picture.png");
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#f0925c"/><circle cx="440" cy="150" r="64" fill="#fff3cf"/><path d="M0 300L120 180L230 300L320 220L480 330L640 240V480H0Z" fill="#173b52"/></svg>';
  await sharp(Buffer.from(drawing)).png().toFile(picture);
  const clip = path.join(folder, "clip.mp4");
  await numberedClip(clip, 40, 30);
  ({ timeline, stretches } = everything(SIZE, { picture, clip }));
  const frames = stretches.flatMap(({ from }) => LOOKED_AT.map((offset) => from + offset));
  const player = await openPlayer(timeline);
  const pictures: Buffer[] = [];
  for (const frame of frames) pictures.push(await player.picture(frame));
  await player.close();
  const planes = await planesOfPictures(pictures);
  for (const [index, frame] of frames.entries())
    seen.set(frame, planes.subarray(index * FRAME_BYTES, (index + 1) * FRAME_BYTES));
}, 180_000);

describe.each([
  ["screenshot", 40],
  ["canvas", 37],
] as const)("what the player shows is what path %s makes", (way, least) => {
  let made: Buffer;
  beforeAll(async () => {
    const out = path.join(folder, `seen-${way}.mp4`);
    const result = await renderTimeline({ timeline, out, path: way, useCache: false, quality: "high" });
    expect(result).toMatchObject({ path: way, fallbacks: 0 });
    made = await planesOfFrames(out);
  }, 180_000);
  afterAll(() => {
    made = Buffer.alloc(0);
  });

  it("is as long", () => {
    expect(made.length).toBe(timeline.durationInFrames * FRAME_BYTES);
  });

  it(`has at least ${least} dB in every visual, item, transition and caption style`, () => {
    const poor: string[] = [];
    for (const { name, from } of stretches) {
      for (const offset of LOOKED_AT) {
        const frame = made.subarray((from + offset) * FRAME_BYTES, (from + offset + 1) * FRAME_BYTES);
        const [decibels = 0] = psnrOfFrames(frame, seen.get(from + offset) as Buffer, FRAME_BYTES);
        if (decibels < least) poor.push(`${name}, frame ${offset}: ${decibels.toFixed(1)} dB`);
      }
    }
    expect(poor).toEqual([]);
  });
});
