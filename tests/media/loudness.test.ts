import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/core/random";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { LoudnessMeter, measureLoudness } from "@/lib/media/loudness";
import { normaliseTogether } from "@/lib/media/mastering";
import { measureFile, normaliseFiles } from "@/lib/media/sound";
import { concat, mono, readWave, type Sound, silence, writeWave } from "@/lib/media/wave";

const RATE = 48_000;
const sine = (hertz: number, seconds: number, level: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / RATE));

/** Bursts of noise with a speech-like crest. */
function babble(seconds: number, level: number, seed = 1): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => {
    const syllable = Math.max(0, Math.sin((2 * Math.PI * 3.1 * i) / RATE)) ** 2;
    return level * syllable * (random() + random() + random() - 1.5);
  });
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "loudness-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The same measured by ffmpeg, whose filter is libebur128's descendant. */
async function byFfmpeg(sound: Sound, name: string): Promise<{ lufs: number; truePeak: number }> {
  const file = path.join(folder, `${name}.wav`);
  await writeWave(file, sound);
  const layout = sound.channels.length === 1 ? "mono" : "stereo";
  const filter = `aformat=channel_layouts=${layout},loudnorm=print_format=json`;
  const { stderr } = await runFfmpeg(["-loglevel", "info", "-i", file, "-af", filter, "-f", "null", "-"]);
  const json = JSON.parse(/\{[^{}]+\}/.exec(stderr)![0]) as { input_i: string; input_tp: string };
  return { lufs: Number(json.input_i), truePeak: Number(json.input_tp) };
}

describe("measuring", () => {
  it("meets the reference tone of BS.1770: 997 Hz at 0 dBFS in one channel is −3.01 LUFS", () => {
    expect(measureLoudness(mono(sine(997, 5, 1), RATE)).lufs).toBeCloseTo(-3.01, 1);
  });

  it("meets EBU Tech 3341: a stereo tone of 1 kHz at −23 dBFS is −23 LUFS, pauses gated out", () => {
    const tone = sine(1000, 20, 10 ** (-23 / 20));
    expect(measureLoudness({ sampleRate: RATE, channels: [tone, tone] }).lufs).toBeCloseTo(-23, 1);
    const paused = concat([tone, silence(20, RATE)]);
    expect(measureLoudness({ sampleRate: RATE, channels: [paused, paused] }).lufs).toBeCloseTo(-23, 1);
  });

  it("sees the peak between samples", () => {
    const quarter = Float32Array.from({ length: RATE }, (_, i) => 0.5 * Math.sin((Math.PI / 2) * i + Math.PI / 4));
    expect(Math.abs(measureLoudness(mono(quarter, RATE)).truePeak + 6.02)).toBeLessThan(0.15);
  });

  // Its filter weighs at 192 kHz, where the treble of noise counts a little less.
  it("agrees with ffmpeg", async () => {
    const sound = { sampleRate: RATE, channels: [babble(20, 0.6), babble(20, 0.3, 2)] };
    const ours = measureLoudness(sound);
    const theirs = await byFfmpeg(sound, "agree");
    expect(Math.abs(ours.lufs - theirs.lufs)).toBeLessThan(0.25);
    expect(Math.abs(ours.truePeak - theirs.truePeak)).toBeLessThan(0.2);
  });

  it("measures the same however the sound is cut into blocks", () => {
    const channels = [babble(3, 0.6), babble(3, 0.3, 2)];
    const whole = measureLoudness({ sampleRate: RATE, channels });
    const meter = new LoudnessMeter(RATE, 2);
    for (let from = 0, size = 1; from < 3 * RATE; from += size, size = (size * 7) % 9973)
      meter.push(channels.map((samples) => samples.subarray(from, from + size)));
    expect(meter.end()).toEqual(whole);
  });

  it("calls silence −∞", () => {
    expect(measureLoudness(mono(silence(3, RATE), RATE)).lufs).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("normalising", () => {
  it.each([
    ["short and soft", babble(0.9, 0.02)],
    ["three seconds", babble(2.9, 0.05)],
    ["long", babble(30, 0.2)],
    ["too loud", babble(5, 1.2)],
    ["mostly pauses", concat([babble(2, 0.1), silence(6, RATE), babble(2, 0.1, 3)])],
  ])("brings sound that is %s to −16 LUFS without peaks over −1.5 dBTP", (_, samples) => {
    const [result] = normaliseTogether([mono(samples, RATE)]);
    const { lufs, truePeak } = measureLoudness(result!);
    expect(Math.abs(lufs + 16)).toBeLessThan(0.5);
    expect(truePeak).toBeLessThan(-1.4);
    expect(result!.channels[0]).toHaveLength(samples.length);
  });

  it("is −16 LUFS to ffmpeg as well", async () => {
    const [result] = normaliseTogether([mono(babble(4, 0.05), RATE)]);
    expect(Math.abs((await byFfmpeg(result!, "normalised")).lufs + 16)).toBeLessThan(0.5);
  });

  it("keeps the balance of clips that belong together", async () => {
    const files = ["soft.wav", "loud.wav"].map((name) => path.join(folder, name));
    await writeWave(files[0]!, mono(babble(4, 0.05), RATE));
    await writeWave(files[1]!, mono(babble(4, 0.1, 2), RATE));
    await normaliseFiles(files);
    const [soft, loud] = await Promise.all(files.map(async (file) => measureLoudness(await readWave(file))));
    expect(loud!.lufs - soft!.lufs).toBeGreaterThan(3.5);
    const whole = concat(await Promise.all(files.map(async (file) => (await readWave(file)).channels[0]!)));
    expect(Math.abs(measureLoudness(mono(whole, RATE)).lufs + 16)).toBeLessThan(0.5);
  });

  it("leaves silence alone", () => {
    const quiet = mono(silence(2, RATE), RATE);
    expect(normaliseTogether([quiet])[0]).toBe(quiet);
  });
});

describe("files", () => {
  it("measures compressed sound", async () => {
    const [wave, aac] = [path.join(folder, "tone.wav"), path.join(folder, "tone.mp4")];
    await writeWave(wave, mono(concat([sine(1000, 2, 0.1), silence(2, RATE)]), RATE));
    await runFfmpeg(["-i", wave, "-c:a", "aac", aac]);
    expect((await measureFile(aac)).lufs).toBeCloseTo(-23, 0);
  });
});
