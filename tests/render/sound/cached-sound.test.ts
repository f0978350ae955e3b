import { readdir, readFile, utimes } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { seededRandom } from "@/lib/core/random";
import { mono, writeWave } from "@/lib/media/wave";
import { ChunkCache, renderSound } from "@/lib/render";
import { runFfmpegTo } from "@/lib/render/child";
import { windowEnd } from "@/lib/render/sound/aac-packets";
import { cachedSound } from "@/lib/render/sound/cached-sound";
import { mixRange } from "@/lib/render/sound/mix";
import { planSound, seamOf } from "@/lib/render/sound/parts";
import type { Timeline } from "@/lib/timeline/schema";
import { film, tempFolder, tone } from "../support/films";
import { facts, samplesOf } from "../support/measure";

let folder: string;
const signal = new AbortController().signal;
const newCache = () => new ChunkCache(path.join(folder, newId("cache")), "owner");
const ENCODER = { encoder: "any", priming: 2048 };

/** Loud and never quiet, with sudden attacks: the hardest to join. */
async function restless(file: string, seconds: number): Promise<void> {
  const random = seededRandom(3);
  const samples = new Float32Array(seconds * 48_000);
  for (let index = 0; index < samples.length; index += 1) {
    const attack = Math.exp(-(index % 9000) / 700);
    samples[index] = 0.2 * Math.sin(index / 21) + 0.5 * attack * (random() - 0.5) + 0.1 * (random() - 0.5);
  }
  await writeWave(file, mono(samples, 48_000));
}

beforeAll(async () => {
  folder = await tempFolder();
  await tone(path.join(folder, "tone.wav"), 1, 0.4);
  await restless(path.join(folder, "restless.wav"), 60);
  await runFfmpegTo([
    "-i",
    path.join(folder, "restless.wav"),
    "-t",
    "3",
    "-ar",
    "44100",
    path.join(folder, "short.mp3"),
  ]);
});

const asset = (name: string, durationSeconds: number) => ({
  id: name,
  kind: "audio",
  src: path.join(folder, name),
  durationSeconds,
});

/** A minute of restless sound in three pieces, each with a volume of its own, over a loop that lasts the whole time. */
const minute = (volumes: number[] = [1, 1, 1], others: Record<string, unknown> = {}): Timeline =>
  film({
    durationInFrames: 1800,
    assets: { "restless.wav": asset("restless.wav", 60), "short.mp3": asset("short.mp3", 3) },
    tracks: [
      {
        id: "voice",
        kind: "voice",
        items: volumes.map((volume, index) => ({
          ...{ kind: "audio", id: `piece-${index}`, assetId: "restless.wav", role: "effect" },
          ...{ from: index * 600, durationInFrames: 600, trimStart: index * 20, volume },
        })),
      },
      {
        id: "music",
        kind: "music",
        items: [
          {
            ...{ kind: "music", id: "music", assetId: "short.mp3", from: 0, durationInFrames: 1800, volume: 0.2 },
            ...others,
          },
        ],
      },
    ],
  });

const made = async (timeline: Timeline, cache: ChunkCache) =>
  (await cachedSound({ timeline, cache, work: folder, signal })).out;

const partsIn = async ({ folder: place }: ChunkCache) =>
  (await readdir(place, { recursive: true })).filter((name) => name.endsWith(".aac"));

async function mixed(timeline: Timeline, from: number, to: number): Promise<Buffer> {
  const left: Buffer[] = [];
  for await (const [block] of mixRange(timeline, { from, to })) left.push(Buffer.from(block.slice().buffer));
  return Buffer.concat(left);
}

/** Mean square of the difference of two pieces of sound, in dB. */
function difference(one: Float32Array, two: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += ((one[at] ?? 0) - (two[at] ?? 0)) ** 2;
  return 10 * Math.log10(sum / (to - from) + 1e-12);
}

describe("sound in parts", () => {
  it.each([
    ["from its file, and a loop in its second round", {}],
    ["at another speed", { speed: 1.25 }],
    ["once", { loop: false, trimStart: 0.5 }],
  ])("is the same wherever mixing begins: %s", async (_name, others) => {
    const timeline = minute([1, 0.5, 1], others);
    const whole = await mixed(timeline, 0, 300_000);
    expect(whole.length).toBe(300_000 * 4);
    expect((await mixed(timeline, 223_457, 300_000)).equals(whole.subarray(223_457 * 4))).toBe(true);
  });

  it("is joined where it cannot be heard, and stays on its sample", async () => {
    const timeline = minute();
    const joined = await made(timeline, newCache());
    const whole = path.join(folder, "whole.mp4");
    const before = path.join(folder, "before.wav");
    await renderSound({ timeline, out: whole, format: "aac" });
    await renderSound({ timeline, out: before, format: "wav" });
    const [parts, once, source] = await Promise.all([joined, whole, before].map(samplesOf));
    if (!parts || !once || !source) throw new Error("nothing was decoded");
    expect(parts.length).toBe(once.length);
    const parameters = ["duration_ts", "start_pts", "nb_frames"];
    const [one, two] = await Promise.all([joined, whole].map(async (file) => (await facts(file)).streams[0]));
    expect(parameters.map((name) => one[name])).toEqual(parameters.map((name) => two[name]));
    expect(one.duration_ts).toBe(60 * 48_000);
    const planned = await planSound(timeline, ENCODER);
    expect(planned.length).toBe(3);
    const coding = difference(once, source, 0, source.length);
    expect(coding).toBeLessThan(-30);
    for (const { first } of planned.slice(1)) {
      const seam = first * 1024 - 2048;
      expect(difference(parts, source, seam - 10_000, seam + 10_000)).toBeLessThan(coding + 1);
    }
  });

  it("is made anew where a volume changed, and nowhere else; the bytes are those of a film made at once", async () => {
    const cache = newCache();
    await made(minute(), cache);
    const before = await partsIn(cache);
    expect(before).toHaveLength(3);
    const edited = await made(minute([1, 1, 0.5]), cache);
    expect((await partsIn(cache)).length).toBe(4 + 1);
    expect(await readFile(edited)).toEqual(await readFile(await made(minute([1, 1, 0.5]), newCache())));
    expect(await readFile(edited)).not.toEqual(await readFile(await made(minute(), cache)));
  });

  it("is joined at a packet after which both sides go on alike", async () => {
    const packet = (sequence: number, shape: number) => Buffer.from([0b00100001, (sequence << 5) | (shape << 4), 0]);
    expect(windowEnd(packet(0, 0))).toBe(windowEnd(packet(3, 0)));
    expect(windowEnd(packet(1, 1))).toBe(windowEnd(packet(2, 1)));
    expect(windowEnd(packet(0, 0))).not.toBe(windowEnd(packet(1, 0)));
    expect(windowEnd(packet(0, 0))).not.toBe(windowEnd(packet(0, 1)));
    const [one, two] = await planSound(minute(), ENCODER);
    if (!one || !two) throw new Error("there are no two parts");
    const packets = (count: number, shape: number) => Array.from({ length: count }, () => packet(0, shape));
    const ours = packets(one.end + 4, 0);
    const theirs = packets(100, 1);
    theirs[two.first + 1 - two.encodedFrom] = packet(0, 0);
    expect(seamOf([one, packets(one.end + 4, 1)], [two, theirs])).toBe(two.first);
    expect(seamOf([one, ours], [two, theirs])).toBe(two.first + 2);
  });
});

describe("sound that was made before", () => {
  const short = (item: Record<string, unknown> = {}) =>
    film({
      durationInFrames: 30,
      assets: { "tone.wav": asset("tone.wav", 1) },
      tracks: [
        {
          id: "voice",
          kind: "voice",
          items: [{ kind: "audio", id: "voice", assetId: "tone.wav", from: 0, durationInFrames: 30, ...item }],
        },
      ],
    });

  it("is taken again for what sounds the same", async () => {
    const cache = newCache();
    const bytes = await readFile(await made(short(), cache));
    expect(await readFile(await made(short({ id: "another-name" }), cache))).toEqual(bytes);
    expect(await partsIn(cache)).toHaveLength(1);
  });

  it("is made anew when a volume, a time or the file changes", async () => {
    const cache = newCache();
    await made(short(), cache);
    await made(short({ volume: 0.5 }), cache);
    await made(short({ from: 1, durationInFrames: 29 }), cache);
    const later = new Date(Date.now() + 5000);
    await utimes(path.join(folder, "tone.wav"), later, later);
    await made(short(), cache);
    expect(await partsIn(cache)).toHaveLength(4);
  });
});
