import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { makeSoundProxy } from "@/lib/media/proxy";
import { readWave } from "@/lib/media/wave";
import { renderSound } from "@/lib/render";
import { film, tempFolder, tone } from "../support/films";

/** Level of the tone in the one channel that sounds. */
const LEVEL = 0.25;
const HALF_POWER = Math.SQRT1_2;

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
  await tone(path.join(folder, "tone.wav"), 1, LEVEL);
});

const loudest = (samples: Float32Array) =>
  samples.subarray(9600, 38_400).reduce((most, one) => Math.max(most, Math.abs(one)), 0);

/** Where the tone sounds, and how loud each side then is against it. */
const PLACES: [layout: string, channel: string, gain: number][] = [
  ["mono", "FC", HALF_POWER],
  ["stereo", "FL", 1],
  ["2.1", "FL", 1],
  ["quad", "FL", 1],
  ["quad", "BL", HALF_POWER],
  ["5.0", "FL", 1],
  ["5.0", "FC", HALF_POWER],
  ["5.1", "FL", 1],
  ["5.1", "FC", HALF_POWER],
  ["5.1(side)", "FC", HALF_POWER],
  ["5.1(side)", "SL", HALF_POWER],
  ["7.1", "FL", 1],
  ["7.1", "FC", HALF_POWER],
];

it.each(PLACES)("%s: %s keeps its level in the film and in the preview", async (layout, channel, gain) => {
  const file = path.join(folder, `${layout}-${channel}.wav`);
  const filter = layout === "mono" ? "anull" : `pan=${layout}|${channel}=c0`;
  await runFfmpeg(["-i", path.join(folder, "tone.wav"), "-af", filter, "-c:a", "pcm_s24le", file]);
  const heard = async (src: string) => {
    const out = path.join(folder, "film.wav");
    const asset = { id: "a", kind: "audio", src, hash: src, durationSeconds: 1 };
    const item = { kind: "audio", id: "i", assetId: "a", from: 0, durationInFrames: 30 };
    const tracks = [{ id: "t", kind: "audio", items: [item] }];
    await renderSound({ timeline: film({ durationInFrames: 30, assets: { a: asset }, tracks }), out, format: "wav" });
    const { channels } = await readWave(out);
    return Math.max(...channels.map(loudest)) / LEVEL;
  };
  expect(await heard(file)).toBeCloseTo(gain, 2);
  const proxy = await makeSoundProxy(file, folder);
  // AAC is near to its source and not the same.
  expect(Math.abs((await heard(proxy.path)) / gain - 1)).toBeLessThan(0.08);
});

it("channels that are loud together come through the limiter, not clipped on their way", async () => {
  const file = path.join(folder, "loud.wav");
  await runFfmpeg([
    "-i",
    path.join(folder, "tone.wav"),
    "-af",
    "volume=3.6,pan=5.1|FL=c0|FC=c0|BL=c0",
    "-c:a",
    "pcm_s24le",
    file,
  ]);
  const out = path.join(folder, "loud-film.wav");
  const asset = { id: "a", kind: "audio", src: file, hash: file, durationSeconds: 1 };
  const item = { kind: "audio", id: "i", assetId: "a", from: 0, durationInFrames: 30 };
  const tracks = [{ id: "t", kind: "audio", items: [item] }];
  await renderSound({ timeline: film({ durationInFrames: 30, assets: { a: asset }, tracks }), out, format: "wav" });
  const [samples = new Float32Array(0)] = (await readWave(out)).channels;
  const peak = loudest(samples);
  expect(peak).toBeLessThan(1);
  // A clipped tone would stay at its highest for long.
  const high = samples.subarray(9600, 38_400).filter((one) => Math.abs(one) > peak * 0.999).length;
  expect(high / 28_800).toBeLessThan(0.1);
});
