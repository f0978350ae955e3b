import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFfmpeg } from "@/lib/render/child";
import { makeGif } from "@/lib/render/join/gif";
import { tempFolder } from "../support/films";

const FILM = { width: 600, height: 300, fps: 30 };
const FRAMES = 24;
const signal = new AbortController().signal;

let work: string;
let list: string;

/** Pieces of frames that grow lighter by ten levels each, as the renderer keeps them for a GIF. */
beforeAll(async () => {
  work = await tempFolder();
  const pieces = ["one.mkv", "two.mkv"].map((name) => path.join(work, name));
  for (const [index, piece] of pieces.entries()) {
    const input = ["-f", "image2pipe", "-c:v", "png", "-r", String(FILM.fps), "-i", "pipe:0"];
    const child = startFfmpeg([...input, "-c:v", "png", "-pix_fmt", "rgb24", piece]);
    for (let frame = index * 10; frame < (index ? FRAMES : 10); frame += 1) {
      const level = frame * 10;
      const { width, height } = FILM;
      const background = { r: level, g: level, b: level };
      await child.write(
        await sharp({ create: { width, height, channels: 3, background } })
          .png()
          .toBuffer(),
      );
    }
    child.end();
    await child.done;
  }
  list = path.join(work, "list.txt");
  await writeFile(list, pieces.map((piece) => `file '${piece}'\n`).join(""));
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe.each([
  ["draft", 480, 240, 3],
  ["standard", 600, 300, 2],
  ["high", 600, 300, 1],
  ["master", 600, 300, 1],
] as const)("a GIF of %s quality", (quality, width, height, step) => {
  it("is as large as that says, and shows each frame at its time", async () => {
    const out = path.join(work, `${quality}.gif`);
    await makeGif({ list, timeline: FILM, quality, out, work, metadata: { title: "Grey" }, signal });
    const gif = sharp(out, { animated: true });
    const { pages = 0, pageHeight, width: columns, delay = [], loop } = await gif.metadata();
    expect([columns, pageHeight, pages, loop]).toEqual([width, height, FRAMES / step, 0]);
    const pixels = await gif.removeAlpha().raw().toBuffer();
    const levels = Array.from({ length: pages }, (_, page) => pixels[page * width * height * 3]);
    expect(levels).toEqual(Array.from({ length: pages }, (_, page) => page * step * 10));
    const seconds = delay.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
    expect(seconds).toBeCloseTo(FRAMES / FILM.fps, 1);
  });
});
