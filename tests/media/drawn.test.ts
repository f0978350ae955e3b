import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { findBeats } from "@/lib/media/beats";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { makeFilmstrip, SHEET_COLUMNS } from "@/lib/media/filmstrip";
import { OnsetMeter } from "@/lib/media/onsets";
import { beatsOfFile, waveformOfFile } from "@/lib/media/sound";
import { mono, writeWave } from "@/lib/media/wave";
import { WAVEFORM_LEVELS, WaveformMeter } from "@/lib/media/waveform";
import { levelOf, numberedClip, tempFolder } from "../render/support/films";

const RATE = 48_000;
let folder: string;

beforeAll(async () => {
  folder = await tempFolder();
});

/** Short bursts of noise on silence, `bpm` a minute, the first one `offset` seconds in. */
function clicks(bpm: number, seconds: number, offset = 0): Float32Array {
  const sound = new Float32Array(seconds * RATE);
  for (let at = offset; at < seconds - 0.1; at += 60 / bpm) {
    const start = Math.round(at * RATE);
    for (let n = 0; n < 2000; n += 1) sound[start + n] = 0.6 * Math.sin(n * n * 12.9898) * Math.exp(-n / 400);
  }
  return sound;
}

describe("a waveform", () => {
  it("holds the lowest and the highest sample of every channel, in four resolutions", () => {
    const left = new Float32Array(RATE * 2).fill(0.25);
    const right = new Float32Array(RATE * 2).fill(-0.5);
    left[RATE] = 1;
    right[RATE + 1] = -1;
    const meter = new WaveformMeter(RATE);
    // Blocks do not fall on cells.
    for (let from = 0; from < left.length; from += 1001)
      meter.push([left.subarray(from, from + 1001), right.subarray(from, from + 1001)]);
    const { levels, durationSeconds } = meter.end();
    expect(durationSeconds).toBe(2);
    for (const [index, perSecond] of WAVEFORM_LEVELS.entries()) {
      const level = levels[index] as Int8Array;
      expect(level.length).toBe(2 * Math.ceil(2 * perSecond));
      const loud = Math.floor(perSecond);
      for (let cell = 0; cell < level.length / 2; cell += 1) {
        const pair = [level[cell * 2], level[cell * 2 + 1]];
        expect(pair, `cell ${cell} at ${perSecond}`).toEqual(cell === loud ? [-127, 127] : [-63, 32]);
      }
    }
  });

  it("stands where the sound stands in its file", async () => {
    const [wave, late] = [path.join(folder, "tone.wav"), path.join(folder, "late.mkv")];
    await writeWave(wave, mono(clicks(60, 2, 0.5), RATE));
    await numberedClip(path.join(folder, "silent.mp4"), 30, 10);
    const inputs = ["-i", path.join(folder, "silent.mp4"), "-itsoffset", "1", "-i", wave];
    await runFfmpeg([...inputs, "-c:a", "pcm_s16le", "-c:v", "copy", late]);
    const { levels } = await waveformOfFile(late);
    const first = (levels[0] as Int8Array).findIndex((value) => Math.abs(value) > 20);
    expect(Math.abs(Math.floor(first / 2) / 400 - 1.5)).toBeLessThan(0.006);
  });
});

describe("beats", () => {
  it.each([72, 96, 120, 140])("are where clicks are, at %i a minute", (bpm) => {
    const meter = new OnsetMeter(RATE);
    const sound = clicks(bpm, 20, 0.3);
    for (let from = 0; from < sound.length; from += 7777) meter.push(sound.subarray(from, from + 7777));
    const { tempo, beats, onsets } = findBeats(meter.end());
    expect(Math.abs((tempo ?? 0) / bpm - 1)).toBeLessThan(0.02);
    expect(beats.length).toBeGreaterThan((20 * bpm) / 60 - 4);
    for (const { at } of [...beats, ...onsets]) {
      const beat = (at - 0.3) / (60 / bpm);
      expect(Math.abs(beat - Math.round(beat)) * (60 / bpm), `${at} s`).toBeLessThan(0.025);
    }
  });

  it("are not heard in noise or in a tone", async () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const noise = Float32Array.from({ length: 8 * RATE }, () => 0.3 * (random() - random()));
    const steady = Float32Array.from({ length: 8 * RATE }, (_, n) => 0.3 * Math.sin((n * 2 * Math.PI * 440) / RATE));
    for (const [name, sound] of Object.entries({ noise, steady })) {
      const file = path.join(folder, `${name}.wav`);
      await writeWave(file, mono(sound, RATE));
      expect(await beatsOfFile(file), name).toMatchObject({ tempo: null, beats: [] });
    }
  });
});

describe("a filmstrip", () => {
  it("shows at each second what is on screen then", async () => {
    const clip = path.join(folder, "steps.mp4");
    await numberedClip(clip, 48, 4, ["-bf", "2"]);
    const strip = await makeFilmstrip(clip, await tempFolder(), { width: 64, height: 36 });
    expect([strip.width, strip.height]).toEqual([160, 90]);
    expect(strip.levels.map(({ step, pictures, sheets }) => [step, pictures, sheets.length])).toEqual([
      [1, 12, 1],
      [10, 2, 1],
    ]);
    for (const { step, pictures, sheets } of strip.levels) {
      const { data, info } = await sharp(sheets[0]).greyscale().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1600, step === 1 ? 180 : 90]);
      for (let picture = 0; picture < pictures; picture += 1) {
        const [x, y] = [(picture % SHEET_COLUMNS) * 160 + 80, Math.floor(picture / SHEET_COLUMNS) * 90 + 45];
        const wanted = levelOf(picture * step * 4);
        expect(Math.abs((data[y * info.width + x] ?? 0) - wanted), `picture ${picture}`).toBeLessThan(3);
      }
    }
  });

  it("is as narrow as upright clips are, and begins another sheet after a hundred pictures", async () => {
    const clip = path.join(folder, "long.mp4");
    await numberedClip(clip, 102, 1);
    const { width, height, levels } = await makeFilmstrip(clip, await tempFolder(), { width: 90, height: 160 });
    expect([width, height]).toEqual([50, 90]);
    expect(levels.map(({ pictures, sheets }) => [pictures, sheets.length])).toEqual([
      [102, 2],
      [11, 1],
    ]);
    expect(await sharp(levels[0]?.sheets[1]).metadata()).toMatchObject({ width: 500, height: 90 });
  });
});
