import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { attentionOfClip, attentionOfPicture } from "@/lib/media/attention";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { reframe } from "@/lib/planning";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { tempFolder } from "../../render/support/films";

/** A plain wall with a colourful thing at a place, in fractions. */
function picture(x: number, y: number): Promise<Buffer> {
  const [left, top] = [Math.round(x * 640) - 40, Math.round(y * 360) - 40];
  const thing = `<circle cx="40" cy="40" r="38" fill="#e0301e"/><circle cx="28" cy="30" r="8" fill="#fff"/><path d="M20 56h40" stroke="#222" stroke-width="6"/>`;
  return sharp({ create: { width: 640, height: 360, channels: 3, background: "#d8d8d4" } })
    .composite([
      {
        input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80">${thing}</svg>`),
        left,
        top,
      },
    ])
    .png()
    .toBuffer();
}

describe("the centre of attention", () => {
  it.each([
    [0.2, 0.3],
    [0.8, 0.6],
    [0.5, 0.75],
  ])("of a picture is where its subject is: %f, %f", async (x, y) => {
    const found = await attentionOfPicture(await picture(x, y));
    expect(Math.abs(found.x - x)).toBeLessThan(0.09);
    expect(Math.abs(found.y - y)).toBeLessThan(0.14);
  });

  it("of a clip is where its subject mostly is", async () => {
    const folder = await tempFolder();
    const clip = path.join(folder, "clip.mp4");
    await sharp(await picture(0.82, 0.5)).toFile(path.join(folder, "one.png"));
    await runFfmpeg([
      "-loop",
      "1",
      "-framerate",
      "10",
      "-i",
      path.join(folder, "one.png"),
      "-t",
      "2",
      "-pix_fmt",
      "yuv420p",
      clip,
    ]);
    expect(Math.abs((await attentionOfClip(clip, { from: 0, to: 2 })).x - 0.82)).toBeLessThan(0.09);
  });
});

describe("another shape", () => {
  const item = (id: string, from: number, more: object = {}) => ({
    ...{ kind: "image", id, assetId: "wide", from, durationInFrames: 30 },
    ...more,
  });
  const film = parseTimeline({
    ...{ version: 2, fps: 30, width: 1920, height: 1080, durationInFrames: 120, language: "en", theme: {} },
    assets: { wide: { id: "wide", kind: "image", src: "wide.png", width: 1600, height: 900 } },
    tracks: [
      {
        id: "main",
        kind: "visual",
        items: [
          item("left", 0),
          item("middle", 30),
          item("whole", 60, { fit: "contain" }),
          item("placed", 90, { box: { x: 0.1, y: 0.1, width: 0.5, height: 0.5, rotation: 0 } }),
        ],
      },
    ],
  });

  it("shows what is looked at, covers the canvas, and leaves what was placed by hand", () => {
    const { width, height, tracks } = reframe(film, "vertical", new Map([["left", { x: 0.1, y: 0.5 }]]));
    expect([width, height]).toEqual([1080, 1920]);
    const [left, middle, whole, placed] = (tracks[0]?.items ?? []) as { box?: Record<string, number> }[];
    // A picture of 16:9 as high as a canvas of 9:16 is 256/81 canvases wide.
    const wide = 256 / 81;
    expect(left?.box).toMatchObject({ x: 0, y: 0, height: 1 });
    expect(left?.box?.width).toBeCloseTo(wide, 4);
    expect(middle?.box?.x).toBeCloseTo(0.5 - wide / 2, 4);
    expect(whole?.box).toBeUndefined();
    expect(placed?.box).toMatchObject({ x: 0.1, width: 0.5 });
  });

  it("never leaves an edge of the canvas free", () => {
    for (const x of [0, 0.3, 1])
      for (const format of ["vertical", "square", "ads"] as const) {
        const { tracks } = reframe(film, format, new Map([["left", { x, y: 1 }]]));
        const { box } = tracks[0]!.items[0] as { box: { x: number; y: number; width: number; height: number } };
        expect(box.x).toBeLessThanOrEqual(0);
        expect(box.x + box.width).toBeGreaterThan(1 - 1e-9);
        expect([box.y, box.height]).toEqual([0, 1]);
      }
  });
});
