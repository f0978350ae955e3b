import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { partOf } from "@/lib/media/presence";
import { probe } from "@/lib/media/probe";
import { numberedClip, tempFolder, tone } from "../render/support/films";

const SECONDS = 4;
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await tempFolder();
  await tone(at("tone.wav"), SECONDS, 0.4);
  await numberedClip(at("picture.mp4"), 55, 55 / SECONDS);
  const both = ["-i", at("picture.mp4"), "-i", at("tone.wav")];
  await runFfmpeg([...both, "-c:v", "copy", "-c:a", "aac", "-movflags", "+faststart", at("clip.mp4")]);
  await runFfmpeg([...both, "-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus", at("clip.webm")]);
  await runFfmpeg([...both, "-c:v", "copy", "-c:a", "aac", at("clip.mkv")]);
  await runFfmpeg([...both, "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-c:a", "pcm_s16le", at("clip.avi")]);
  const sound = ["-i", at("tone.wav")];
  await runFfmpeg([...sound, "-c:a", "aac", "-f", "mp4", "-movflags", "+faststart", at("tone.m4a")]);
  await runFfmpeg([...sound, at("tone.mp3")]);
  await runFfmpeg([...sound, "-f", "adts", at("tone.aac")]);
  await runFfmpeg([...sound, "-c:a", "libopus", at("tone.webm")]);
  await runFfmpeg([...sound, "-c:a", "libopus", at("tone.ogg")]);
}, 120_000);

/** The first half of a file, alone or followed by zeros, as a download leaves it that was given its size in advance. */
async function half(name: string, rest: "cut" | "zeros"): Promise<string> {
  const bytes = await readFile(at(name));
  const file = at(`${rest}-${name}`);
  const kept = bytes.subarray(0, bytes.length / 2);
  await writeFile(file, rest === "cut" ? kept : Buffer.concat([kept, Buffer.alloc(bytes.length - kept.length)]));
  return file;
}

const partIn = async (file: string) => partOf(file, await probe(file));

const INDEXED = ["clip.mp4", "tone.m4a", "clip.webm", "tone.webm", "clip.mkv", "clip.avi", "tone.mp3"];

it.each([...INDEXED, "tone.wav", "tone.aac", "tone.ogg", "picture.mp4"])("%s is there to its end", async (name) => {
  expect(await partIn(at(name))).toBeUndefined();
});

describe("of half a file", () => {
  it.each([...INDEXED, "tone.wav"])("%s says how much there is", async (name) => {
    const part = await partIn(await half(name, "cut"));
    expect(part?.seconds).toBeGreaterThan(1);
    expect(part?.seconds).toBeLessThan(3);
    // AVI's own length goes by what came.
    if (name !== "clip.avi") expect(part?.of).toBeCloseTo(SECONDS, 0);
  });

  it.each(INDEXED)("%s says how much there is before the zeros", async (name) => {
    const part = await partIn(await half(name, "zeros"));
    expect(part?.seconds).toBeGreaterThan(1);
    expect(part?.seconds).toBeLessThan(3);
    expect(part?.of).toBeCloseTo(SECONDS, 0);
  });

  it("what says no length is as long as what there is", async () => {
    for (const name of ["tone.aac", "tone.ogg"]) {
      const file = await half(name, "cut");
      expect(await partIn(file)).toBeUndefined();
      expect((await probe(file)).durationSeconds).toBeCloseTo(SECONDS / 2, 0);
    }
  });
});

describe("the length of what does not say it", () => {
  it.each(["tone.webm", "clip.webm", "clip.mkv"])("%s, as browsers record it, is that of its packets", async (name) => {
    const file = at(`live-${name}`);
    await runFfmpeg(["-i", at(name), "-c", "copy", "-live", "1", "-f", "matroska", file]);
    expect((await probe(file)).durationSeconds).toBeCloseTo(SECONDS, 1);
    expect(await partIn(file)).toBeUndefined();
  });

  it("tone.aac is counted and not guessed by its size", async () => {
    await writeFile(at("padded.aac"), Buffer.concat([await readFile(at("tone.aac")), Buffer.alloc(40_000)]));
    for (const name of ["tone.aac", "padded.aac"])
      expect((await probe(at(name))).durationSeconds).toBeCloseTo(SECONDS, 1);
  });

  it("MP3 without a count of its frames is counted", async () => {
    const loud = at("loud.mp3");
    await runFfmpeg(["-i", at("tone.wav"), "-q:a", "9", "-write_xing", "0", loud]);
    expect((await probe(loud)).durationSeconds).toBeCloseTo(SECONDS, 1);
    expect(await partIn(loud)).toBeUndefined();
  });
});
