import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeWave } from "@/lib/media/wave";
import { renderSound, renderTimeline } from "@/lib/render";
import { runFfmpegTo } from "@/lib/render/child";
import { Limiter } from "@/lib/render/sound/limiter";
import { clicks, film, numberedClip, tempFolder, tone } from "../support/films";
import { facts, samplesOf } from "../support/measure";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

const sound = (id: string, src: string, durationSeconds: number) => ({
  id,
  kind: "audio",
  src,
  hash: id,
  durationSeconds,
});
/** One channel spread over two keeps its loudness: each gets 3 dB less. */
const SPREAD = Math.SQRT1_2;
const loudest = (samples: Float32Array, from: number, to: number) =>
  samples.subarray(from, to).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
/** Position of the highest sample between two others. */
const peakAt = (samples: Float32Array, from: number, to: number) => {
  let best = from;
  for (let at = from; at < to; at += 1) if (Math.abs(samples[at] ?? 0) > Math.abs(samples[best] ?? 0)) best = at;
  return best;
};

async function mix(name: string, document: Record<string, unknown>): Promise<Float32Array> {
  const out = path.join(folder, `${name}.wav`);
  await renderSound({ timeline: film(document), out, format: "wav" });
  return samplesOf(out);
}

describe("the mix", () => {
  it("puts every sound on its sample, trimmed and as long as the film", async () => {
    const file = path.join(folder, "clicks.wav");
    await clicks(file, 2, [100, 48_000]);
    const samples = await mix("placed", {
      durationInFrames: 61,
      assets: { clicks: sound("clicks", file, 2) },
      tracks: [
        {
          id: "voice",
          kind: "voice",
          items: [
            { kind: "audio", id: "a", assetId: "clicks", from: 7, durationInFrames: 10 },
            { kind: "audio", id: "b", assetId: "clicks", from: 30, durationInFrames: 31, trimStart: 0.5 },
          ],
        },
      ],
    });
    expect(samples.length).toBe((61 * 48_000) / 30);
    expect(peakAt(samples, 0, 20_000)).toBe(7 * 1600 + 100);
    expect(peakAt(samples, 48_000, samples.length)).toBe(30 * 1600 + 24_000);
  });

  it("stays on its sample through AAC in the film", async () => {
    const file = path.join(folder, "one.wav");
    await clicks(file, 2, [31_000]);
    const out = path.join(folder, "one.mp4");
    const timeline = film({
      assets: { clicks: sound("clicks", file, 2) },
      tracks: [
        {
          id: "v",
          kind: "voice",
          items: [{ kind: "audio", id: "a", assetId: "clicks", from: 0, durationInFrames: 60 }],
        },
      ],
    });
    await renderTimeline({ timeline, out, path: "canvas", useCache: false });
    const samples = await samplesOf(out);
    expect(Math.abs(peakAt(samples, 20_000, 40_000) - 31_000)).toBeLessThanOrEqual(2);
  });

  it("takes any rate and layout, and loops music with its fades", async () => {
    const file = path.join(folder, "low.wav");
    await tone(file, 0.5, 0.5, 300, 22_050);
    const samples = await mix("looped", {
      assets: { low: sound("low", file, 0.5) },
      tracks: [
        {
          id: "music",
          kind: "music",
          items: [{ kind: "music", id: "m", assetId: "low", from: 0, durationInFrames: 60, fadeIn: 10, fadeOut: 10 }],
        },
      ],
    });
    expect(loudest(samples, 0, 1600)).toBeLessThan(0.12);
    for (const second of [0.6, 1.1, 1.5])
      expect(loudest(samples, second * 48_000, second * 48_000 + 4800)).toBeCloseTo(0.5 * SPREAD, 1);
    expect(loudest(samples, 94_800, 96_000)).toBeLessThan(0.1);
  });

  it.each([
    ["8 kHz mono", "low.wav", ["-ac", "1", "-ar", "8000", "-c:a", "pcm_s16le"]],
    ["44.1 kHz in six channels", "six.mp4", ["-ac", "6", "-ar", "44100", "-c:a", "aac", "-b:a", "384k"]],
    ["44.1 kHz MP3", "song.mp3", ["-ac", "2", "-ar", "44100", "-c:a", "libmp3lame", "-b:a", "192k"]],
    ["24 bits at 96 kHz", "fine.wav", ["-ac", "2", "-ar", "96000", "-c:a", "pcm_s24le"]],
    ["Opus in WebM", "voice.webm", ["-ac", "2", "-c:a", "libopus", "-b:a", "128k"]],
  ])("takes %s, in time and as long as the film", async (_name, name, args) => {
    // A tone that begins in the middle: its start shows a wrong rate, or a delay.
    const source = path.join(folder, `source-${name}.wav`);
    const samples = new Float32Array(96_000);
    for (let at = 48_000; at < samples.length; at += 1) samples[at] = 0.4 * Math.sin((at * 2 * Math.PI * 440) / 48_000);
    await writeWave(source, { sampleRate: 48_000, channels: [samples, samples] });
    await runFfmpegTo(["-i", source, ...args, path.join(folder, name)]);
    const heard = await mix(`heard-${name}`, {
      assets: { source: sound("source", path.join(folder, name), 2) },
      tracks: [
        {
          id: "v",
          kind: "audio",
          items: [{ kind: "audio", id: "a", assetId: "source", from: 0, durationInFrames: 60 }],
        },
      ],
    });
    expect(heard.length).toBe(96_000);
    const begins = heard.findIndex((value) => Math.abs(value) > 0.1);
    expect(Math.abs(begins - 48_000)).toBeLessThan(48);
    expect(loudest(heard, 0, 47_000)).toBeLessThan(0.05);
    // Six channels are brought to two without clipping: the fronts are taken down for it.
    expect(loudest(heard, 60_000, 90_000)).toBeGreaterThan(0.15);
    expect(loudest(heard, 60_000, 90_000)).toBeLessThan(0.6);
    // 440 Hz stay 440 Hz.
    let crossings = 0;
    for (let at = 60_001; at < 90_000; at += 1) if ((heard[at - 1] ?? 0) < 0 && (heard[at] ?? 0) >= 0) crossings += 1;
    expect(Math.abs(crossings - (440 * 30_000) / 48_000)).toBeLessThanOrEqual(1);
  });

  it("keeps the sound of clips with their pictures: begun late, backwards, in rounds", async () => {
    const [pictures, beat, clip] = ["pictures.mp4", "beat.wav", "clip.mkv"].map((name) => path.join(folder, name));
    await numberedClip(pictures!, 48, 24);
    await clicks(beat!, 1, [12_000]);
    const late = ["-i", pictures!, "-itsoffset", "0.7", "-i", beat!, "-map", "0:v", "-map", "1:a"];
    await runFfmpegTo([...late, "-c:v", "copy", "-c:a", "pcm_s16le", clip!]);
    const played = async (name: string, seconds: number, ways: Record<string, unknown>) => {
      const samples = await mix(`clip-${name}`, {
        durationInFrames: seconds * 30,
        assets: { clip: { ...sound("clip", clip!, 2), kind: "video" } },
        tracks: [
          {
            id: "t",
            kind: "visual",
            items: [{ kind: "video", id: "c", assetId: "clip", from: 0, durationInFrames: seconds * 30, ...ways }],
          },
        ],
      });
      return [...samples.keys()].filter((at) => Math.abs(samples[at] ?? 0) > 0.2);
    };
    // Heard at 0.7 s and a quarter of a second, of a clip of two seconds.
    const at = 0.95 * 48_000;
    expect(await played("late", 2, {})).toEqual([at]);
    expect(await played("trimmed", 2, { trimStart: 0.5 })).toEqual([at - 24_000]);
    expect(await played("backwards", 3, { reverse: true })).toEqual([3 * 48_000 - 1 - at]);
    expect(await played("rounds", 5, { loop: true })).toEqual([at, at + 2 * 48_000, at + 4 * 48_000]);
    expect(await played("rounds-backwards", 5, { loop: true, reverse: true })).toEqual(
      [at + 4 * 48_000, at + 2 * 48_000, at].map((sample) => 5 * 48_000 - 1 - sample),
    );
  });

  it("begins each round of music in MP4 on its sample, without the encoder's padding", async () => {
    const [source, file] = [path.join(folder, "round.wav"), path.join(folder, "round.mp4")];
    await clicks(source, 1, [4800]);
    await runFfmpegTo(["-i", source, "-c:a", "aac", "-b:a", "128k", file]);
    const samples = await mix("rounds-of-music", {
      durationInFrames: 90,
      assets: { round: sound("round", file, 1) },
      tracks: [
        {
          id: "m",
          kind: "music",
          items: [{ kind: "music", id: "m", assetId: "round", from: 0, durationInFrames: 90 }],
        },
      ],
    });
    const places = [0, 1, 2].map((round) => peakAt(samples, round * 48_000, (round + 1) * 48_000) - round * 48_000);
    expect(places).toEqual([4800, 4800, 4800]);
  });

  it("says which sound is missing or cannot be decoded, and takes a clip without sound for silent", async () => {
    const alone = (src: string) =>
      mix("alone", {
        durationInFrames: 10,
        assets: { it: sound("it", src, 1) },
        tracks: [
          { id: "v", kind: "voice", items: [{ kind: "audio", id: "a", assetId: "it", from: 0, durationInFrames: 10 }] },
        ],
      });
    await expect(alone(path.join(folder, "gone.mp3"))).rejects.toMatchObject({
      code: "not_found",
      message: "The film uses gone.mp3, which is missing.",
    });
    const words = path.join(folder, "words.mp3");
    await writeFile(words, "no sound at all");
    await expect(alone(words)).rejects.toMatchObject({
      code: "unsupported_media",
      message: expect.stringContaining("The sound of words.mp3 cannot be heard"),
    });
    const still = path.join(folder, "still.mp4");
    await numberedClip(still, 10, 30);
    const samples = await alone(still);
    expect(loudest(samples, 0, samples.length)).toBe(0);
  });

  it("ducks music under a voice and leaves the voice as it is", async () => {
    const voice = path.join(folder, "voice.wav");
    const music = path.join(folder, "music.wav");
    await clicks(voice, 1, []);
    await tone(music, 3, 0.4);
    const samples = await mix("ducked", {
      durationInFrames: 90,
      assets: { voice: sound("voice", voice, 1), music: sound("music", music, 3) },
      tracks: [
        {
          id: "v",
          kind: "voice",
          items: [{ kind: "audio", id: "v", assetId: "voice", from: 45, durationInFrames: 30 }],
        },
        {
          id: "m",
          kind: "music",
          items: [
            { kind: "music", id: "m", assetId: "music", from: 0, durationInFrames: 90, duckTo: 0.25, duckFrames: 10 },
          ],
        },
      ],
    });
    expect(loudest(samples, 10_000, 30_000)).toBeCloseTo(0.4 * SPREAD, 1);
    expect(loudest(samples, 50 * 1600, 70 * 1600)).toBeCloseTo(0.1 * SPREAD, 1);
  });

  it("plays at another speed", async () => {
    const file = path.join(folder, "short.wav");
    await tone(file, 2, 0.4);
    const samples = await mix("fast", {
      assets: { tone: sound("tone", file, 2) },
      tracks: [
        {
          id: "v",
          kind: "audio",
          items: [{ kind: "audio", id: "a", assetId: "tone", from: 0, durationInFrames: 60, speed: 2 }],
        },
      ],
    });
    expect(loudest(samples, 10_000, 40_000)).toBeGreaterThan(0.35 * SPREAD);
    expect(loudest(samples, 52_000, 96_000)).toBeLessThan(0.02);
  });

  it.each(["mp3", "aac"] as const)("is written as %s", async (format) => {
    const file = path.join(folder, "plain.wav");
    await tone(file, 2, 0.3);
    const out = path.join(folder, `plain.${format}`);
    const timeline = film({
      assets: { tone: sound("tone", file, 2) },
      tracks: [
        { id: "v", kind: "voice", items: [{ kind: "audio", id: "a", assetId: "tone", from: 0, durationInFrames: 60 }] },
      ],
    });
    await renderSound({ timeline, out, format });
    const { streams } = await facts(out);
    expect(streams[0]).toMatchObject({ codec_name: format, sample_rate: "48000", channels: 2 });
  });
});

describe("the limiter", () => {
  const signal = (length: number, level: (index: number) => number): [Float32Array, Float32Array] => [
    Float32Array.from({ length }, (_, index) => level(index)),
    Float32Array.from({ length }, (_, index) => level(index) / 2),
  ];
  const through = (blocks: [Float32Array, Float32Array][]) => {
    const limiter = new Limiter();
    const parts = [...blocks.map((block) => limiter.push(block)), limiter.flush()];
    return parts.flatMap(([left]) => [...left]);
  };

  it("leaves quiet sound bit for bit as it is", () => {
    const block = signal(5000, (index) => 0.5 * Math.sin(index / 7));
    expect(through([block, block])).toEqual([...block[0], ...block[0]]);
  });

  it("keeps every peak below −1 dBFS across blocks, in place", () => {
    const loud = (index: number) => (index % 1000 === 500 ? 3 : 0.3 * Math.sin(index / 5));
    const out = through([signal(1000, loud), signal(1000, loud), signal(1000, loud)]);
    expect(out).toHaveLength(3000);
    expect(Math.max(...out.map(Math.abs))).toBeLessThanOrEqual(10 ** (-1 / 20) + 1e-6);
    expect(out.indexOf(Math.max(...out)) % 1000).toBe(500);
  });
});
