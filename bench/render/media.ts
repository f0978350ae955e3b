import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { homePath } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { projectPath } from "@/lib/core/project-root";
import { seededRandom } from "@/lib/core/random";
import { mono, writeWave } from "@/lib/media/wave";
import { readTimeline } from "@/lib/render/cli/read-timeline";
import type { Timeline } from "@/lib/timeline/schema";

const RATE = 48_000;

/** A photograph-like picture: soft shapes with fine grain, the same for everyone. */
async function photo(file: string): Promise<void> {
  const width = 2400;
  const height = 1600;
  const random = seededRandom(11);
  const bytes = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const value = Math.sin(x / 90) + Math.sin(y / 70 + x / 300) + Math.sin((x + y) / 40) / 2 + (random() - 0.5) * 0.3;
      bytes[at] = 128 + value * 40;
      bytes[at + 1] = 110 + Math.sin(value * 2 + x / 500) * 60;
      bytes[at + 2] = 120 + Math.cos(value * 3 + y / 400) * 70;
    }
  }
  await sharp(bytes, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toFile(file);
}

/** Something with the rhythm of speech, at about −16 LUFS. */
async function voice(file: string): Promise<void> {
  const samples = new Float32Array(60 * RATE);
  const random = seededRandom(5);
  for (let index = 0; index < samples.length; index += 1) {
    const time = index / RATE;
    const syllable = Math.max(0, Math.sin(time * 2 * Math.PI * 3.5)) * (time % 5 < 4.3 ? 1 : 0);
    samples[index] =
      syllable *
      (0.42 * Math.sin(time * 2 * Math.PI * 140) + 0.1 * Math.sin(time * 2 * Math.PI * 910) + 0.05 * (random() - 0.5));
  }
  await writeWave(file, mono(samples, RATE));
}

async function music(file: string): Promise<void> {
  const samples = new Float32Array(24 * RATE);
  const notes = [220, 277.18, 329.63, 440];
  for (let index = 0; index < samples.length; index += 1) {
    const time = index / RATE;
    const note = notes[Math.floor(time * 2) % notes.length] ?? 220;
    samples[index] = 0.3 * Math.exp(-(time % 0.5) * 4) * Math.sin(time * 2 * Math.PI * note);
  }
  await writeWave(file, mono(samples, RATE));
}

const MAKERS: Record<string, (file: string) => Promise<void>> = {
  "photo.jpg": photo,
  "voice.wav": voice,
  "music.wav": music,
};

/** A film of tests/fixtures with its picture, voice and music, which are made once on each machine. */
export async function fixtureFilm(name: string): Promise<Timeline> {
  const folder = homePath("render", "bench-media");
  await mkdir(folder, { recursive: true });
  for (const [file, make] of Object.entries(MAKERS)) {
    const place = path.join(folder, file);
    if (existsSync(place)) continue;
    const work = path.join(folder, `${newId("work")}-${file}`);
    await make(work);
    await rename(work, place);
  }
  return readTimeline(projectPath("tests", "fixtures", `${name}.json`), folder);
}
