import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { readAnimation } from "@/lib/media/animation";
import { renderTimeline } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { animated, apng, BLUE, RED } from "../support/animations";
import { film, SIZE, tempFolder } from "./support/films";
import { rgbOfFrames } from "./support/measure";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

/** One second of a picture that is red for 0.2 s and blue for 0.2 s, as an item, or below a scene's words. */
async function moving(name: string, mime: string, bytes: Buffer, as: "image" | "scene"): Promise<Timeline> {
  const src = path.join(folder, name);
  await writeFile(src, bytes);
  const visual = { type: "picture", assetId: "a", heading: "", caption: "", motion: "none" };
  const own = as === "image" ? { kind: "image", assetId: "a" } : { kind: "scene", visual };
  const asset = {
    id: "a",
    kind: "image",
    src,
    mime,
    hash: name,
    width: 64,
    height: 36,
    ...(await readAnimation(src, mime)),
  };
  return film({
    durationInFrames: 30,
    assets: { a: asset },
    tracks: [{ id: "t", kind: "visual", items: [{ id: "i", from: 0, durationInFrames: 30, ...own }] }],
  });
}

const FILES = [
  ["a.gif", "image/gif", () => animated("gif", [RED, BLUE], [200, 200])],
  ["a.webp", "image/webp", () => animated("webp", [RED, BLUE], [200, 200])],
  [
    "a.apng",
    "image/apng",
    () =>
      apng([
        { colour: RED, delay: 20 },
        { colour: BLUE, delay: 20 },
      ]),
  ],
] as const;
const PATHS = [
  ["image", "canvas"],
  ["scene", "screenshot"],
] as const;

it.each(FILES.flatMap((file) => PATHS.map((way) => [...file, ...way] as const)))(
  "%s follows the film's time (%s)",
  async (name, mime, made, as, way) => {
    const out = path.join(folder, `${name}-${as}.mp4`);
    const timeline = await moving(name, mime, await made(), as);
    const result = await renderTimeline({ timeline, out, path: way, useCache: false });
    expect(result).toMatchObject({ path: way, fallbacks: 0 });
    const frames = await rgbOfFrames(out);
    const size = SIZE.width * SIZE.height * 3;
    const middle = (SIZE.height / 2) * SIZE.width * 3 + (SIZE.width / 2) * 3;
    const seen = Array.from({ length: 30 }, (_, at) => {
      const [red = 0, , blue = 0] = frames.subarray(at * size + middle);
      return red > 200 && blue < 60 ? "r" : blue > 200 && red < 60 ? "b" : "?";
    });
    expect(seen.join("")).toBe("rrrrrrbbbbbbrrrrrrbbbbbbrrrrrr");
  },
);
