import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { planRender, renderChunks } from "@/lib/render";
import { film, tempFolder } from "./support/films";

it("draws a chunk to the same bytes whatever its tab has drawn before", async () => {
  const folder = await tempFolder();
  const src = path.join(folder, "grain.png");
  const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#000", noise } })
    .blur(2)
    .png()
    .toFile(src);
  // A small picture that grows slowly: browsers scale it by what they kept of it.
  const motion = { mode: "standard", start: { x: 0.3, y: 0.3, scale: 1.2 }, end: { x: 0.6, y: 0.6, scale: 4 } };
  const item = { kind: "image", id: "slow", assetId: "grain", from: 0, durationInFrames: 2000, motion };
  const timeline = film({
    ...{ width: 426, height: 240, durationInFrames: 2000 },
    assets: { grain: { id: "grain", kind: "image", src, hash: "grain" } },
    tracks: [{ id: "t", kind: "visual", items: [{ ...item, box: { x: 0.7, y: 0.1, width: 0.2, height: 0.3 } }] }],
  });
  const second = async (positions: number[]) => {
    const cacheDir = path.join(folder, positions.join("-"));
    await renderChunks({ timeline, path: "canvas", positions, cacheDir, concurrency: 1 });
    const { chunks } = await planRender(timeline, { cacheDir });
    const names = await readdir(cacheDir, { recursive: true });
    const name = names.find((one) => one.includes(chunks[1]?.hash ?? "?") && one.endsWith(".h264"));
    return createHash("sha256")
      .update(await readFile(path.join(cacheDir, name ?? "")))
      .digest("hex");
  };
  expect(await second([0, 1])).toBe(await second([1]));
});
