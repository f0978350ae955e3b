import { readFile, utimes } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ChunkCache } from "@/lib/render";
import { cachedSound } from "@/lib/render/cached-sound";
import { film, tempFolder, tone } from "./support/films";

let folder: string;
let cache: ChunkCache;
let src: string;

beforeAll(async () => {
  folder = await tempFolder();
  cache = new ChunkCache(path.join(folder, "cache"), "owner");
  src = path.join(folder, "tone.wav");
  await tone(src, 1, 0.4);
});

const made = async (item: Record<string, unknown> = {}) => {
  const audio = { kind: "audio", id: "voice", assetId: "tone", from: 0, durationInFrames: 30, role: "voice" };
  const timeline = film({
    durationInFrames: 30,
    assets: { tone: { id: "tone", kind: "audio", src, durationSeconds: 1 } },
    tracks: [{ id: "voice", kind: "voice", items: [{ ...audio, ...item }] }],
  });
  return (await cachedSound({ timeline, cache, signal: new AbortController().signal })).out;
};

describe("sound that was made before", () => {
  it("is taken again for what sounds the same", async () => {
    const first = await made();
    const bytes = await readFile(first);
    expect(await made()).toBe(first);
    expect(await made({ id: "another-name" })).toBe(first);
    expect(await readFile(first)).toEqual(bytes);
  });

  it("is made anew when a volume, a time or the file changes", async () => {
    const first = await made();
    const others = [await made({ volume: 0.5 }), await made({ from: 1, durationInFrames: 29 })];
    const later = new Date(Date.now() + 5000);
    await utimes(src, later, later);
    others.push(await made());
    expect(new Set([first, ...others]).size).toBe(4);
  });
});
