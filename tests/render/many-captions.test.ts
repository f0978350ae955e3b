import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ChunkCache, planRender, renderChunks, renderStill } from "@/lib/render";
import { openRenderBrowser } from "@/lib/render/draw/browser";
import { film, SIZE, tempFolder } from "./support/films";
import { planesOfFrames, planesOfPictures, psnrOfFrames } from "./support/measure";

const CAPTIONS = 20_000;
/** Frames that a caption stays. */
const STEP = 3;
const WORDS = ["Reef", "Mountains", "Is", "Lighthouse"];
const FRAME_BYTES = (SIZE.width * SIZE.height * 3) / 2;

it("draws the right words of twenty thousand captions, wherever in the film", async () => {
  const folder = await tempFolder();
  const cacheDir = path.join(folder, "cache");
  const pages = Array.from({ length: CAPTIONS }, (_, page) => {
    const [from, to] = [page * STEP, (page + 1) * STEP];
    return { from, to, words: [{ text: `${WORDS[page % WORDS.length]} ${page}`, from, to }] };
  });
  const durationInFrames = CAPTIONS * STEP;
  const captions = { kind: "captions", id: "captions", from: 0, durationInFrames, style: "boxed", scale: 2, pages };
  const timeline = film({ durationInFrames, tracks: [{ id: "captions", kind: "captions", items: [captions] }] });
  const { chunks } = await planRender(timeline, { cacheDir });
  const positions = [0, 201, chunks.length - 1];
  expect(await renderChunks({ timeline, cacheDir, path: "canvas", positions })).toMatchObject({ rendered: 3 });
  const browser = await openRenderBrowser();
  onTestFinished(() => browser.close());
  const cache = new ChunkCache(cacheDir, "local");
  for (const position of positions) {
    const { from, to, hash } = chunks[position]!;
    const frames = await planesOfFrames(cache.place(hash, "h264"));
    expect(frames.length).toBe((to - from) * FRAME_BYTES);
    for (const at of [0, 61, to - from - 1]) {
      const out = path.join(folder, `still-${from + at}.png`);
      await renderStill({ timeline, frame: from + at, out, browser });
      const still = await planesOfPictures([await readFile(out)]);
      const likeness = (frame: number) =>
        psnrOfFrames(frames.subarray(frame * FRAME_BYTES, (frame + 1) * FRAME_BYTES), still, FRAME_BYTES)[0] ?? 0;
      expect(likeness(at), `frame ${from + at}`).toBeGreaterThan(37);
      // The caption before it or after it is another one.
      expect(likeness(at >= STEP ? at - STEP : at + STEP), `beside frame ${from + at}`).toBeLessThan(35);
    }
  }
}, 120_000);
