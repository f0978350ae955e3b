import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { inspectFilm } from "@/lib/media/look";
import { probe } from "@/lib/media/probe";
import { concat, silence, writeWave } from "@/lib/media/wave";

const FPS = 10;
const RATE = 48_000;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "look-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A frame with a white square whose place depends on the time, or all black. */
function frame(place: number | "black"): Promise<Buffer> {
  const ground = { width: 320, height: 180, channels: 3 as const, background: place === "black" ? "#000" : "#356" };
  const square = { create: { width: 40, height: 40, channels: 3 as const, background: "#fff" } };
  const image = sharp({ create: ground });
  return (place === "black" ? image : image.composite([{ input: square, left: place % 280, top: 60 }]))
    .png()
    .toBuffer();
}

async function film(places: (number | "black")[], samples: Float32Array | undefined, name: string): Promise<string> {
  const out = path.join(folder, `${name}.mp4`);
  const frames = Buffer.concat(await Promise.all(places.map(frame)));
  const sound = path.join(folder, `${name}.wav`);
  if (samples) await writeWave(sound, { sampleRate: RATE, channels: [samples, samples] });
  const picture = ["-f", "image2pipe", "-framerate", String(FPS), "-c:v", "png", "-i", "-"];
  const codec = ["-c:v", "libx264", "-pix_fmt", "yuv420p", ...(samples ? ["-c:a", "aac", "-b:a", "192k"] : [])];
  await runFfmpeg([...picture, ...(samples ? ["-i", sound] : []), ...codec, out], { stdin: frames });
  return out;
}

const tone = (seconds: number, level: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => level * Math.sin((2 * Math.PI * 440 * i) / RATE));
const moving = (count: number) => Array.from({ length: count }, (_, i) => i * 7);

describe("inspectFilm", () => {
  it("finds black and still stretches, silence and loudness where they are", async () => {
    const places = [
      ...moving(20),
      ...new Array<"black">(10).fill("black"),
      ...moving(15),
      ...new Array<number>(20).fill(50),
    ];
    const samples = concat([tone(2, 0.1), silence(1.5, RATE), tone(3, 0.1)]);
    const seen = await inspectFilm(await film(places, samples, "faults"));
    expect(seen).toMatchObject({ width: 320, height: 180, clippedSamples: 0 });
    expect(seen.durationSeconds).toBeCloseTo(6.5, 1);
    expect(seen.black).toHaveLength(1);
    expect(seen.black[0]!.from).toBeCloseTo(2, 1);
    expect(seen.black[0]!.to).toBeCloseTo(3, 1);
    const still = seen.frozen.at(-1)!;
    expect(Math.abs(still.from - 4.5)).toBeLessThan(0.25);
    expect(Math.abs(still.to - 6.5)).toBeLessThan(0.15);
    expect(seen.silent).toHaveLength(1);
    expect(Math.abs(seen.silent[0]!.from - 2)).toBeLessThan(0.15);
    expect(Math.abs(seen.silent[0]!.to - 3.5)).toBeLessThan(0.15);
    expect(seen.lufs).toBeGreaterThan(-25);
    expect(seen.lufs).toBeLessThan(-18);
  });

  it("finds nothing wrong with a film that moves and sounds", async () => {
    const seen = await inspectFilm(await film(moving(30), tone(3, 0.2), "fine"));
    expect(seen).toMatchObject({ black: [], frozen: [], silent: [], clippedSamples: 0 });
  });

  it("does not take slow movement for a frozen picture", async () => {
    const slow = Array.from({ length: 40 }, (_, i) => Math.round(i * 1.5));
    expect((await inspectFilm(await film(slow, undefined, "slow"))).frozen).toEqual([]);
  });

  it("counts samples that were cut off", async () => {
    const cut = tone(2, 3).map((value) => Math.max(-1, Math.min(1, value)));
    expect((await inspectFilm(await film(moving(20), cut, "cut"))).clippedSamples).toBeGreaterThan(300);
  });

  it("takes a film without sound as silent everywhere without failing", async () => {
    const seen = await inspectFilm(await film(moving(15), undefined, "mute"));
    expect(seen).toMatchObject({ silent: [], lufs: Number.NEGATIVE_INFINITY });
  });
});

describe("probe", () => {
  it("tells streams, codecs, frames a second and size", async () => {
    const facts = await probe(await film(moving(20), tone(2, 0.1), "facts"));
    expect(facts.video).toMatchObject({ codec: "h264", width: 320, height: 180, fps: FPS, rotation: 0 });
    expect(facts.audio).toMatchObject({ codec: "aac", sampleRate: RATE, channels: 2 });
    expect(facts.durationSeconds).toBeCloseTo(2, 1);
  });

  it("turns the size with the picture", async () => {
    const upright = await film(moving(5), undefined, "upright");
    const turned = path.join(folder, "turned.mp4");
    await runFfmpeg(["-display_rotation", "-90", "-i", upright, "-c", "copy", turned]);
    expect(await probe(turned)).toMatchObject({ width: 180, height: 320, video: { rotation: 90, width: 320 } });
  });

  it("refuses what is no media", async () => {
    const file = path.join(folder, "text.mp4");
    await writeFile(file, "no film");
    await expect(probe(file)).rejects.toMatchObject({ code: "unsupported_media" });
  });
});
