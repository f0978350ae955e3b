import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/core/ids";
import { seededRandom } from "@/lib/core/random";
import { listen } from "@/lib/media/listen";
import { readWave } from "@/lib/media/wave";
import { compose } from "@/lib/providers/music/compose";
import { composer } from "@/lib/providers/music/composer";
import { planForm } from "@/lib/providers/music/form";
import { chordOf, voiceChord } from "@/lib/providers/music/harmony";
import { STYLES } from "@/lib/providers/music/moods";
import { MOODS } from "@/lib/providers/ports";

let workDir = "";
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "music-"));
});
afterAll(() => rm(workDir, { recursive: true }));

describe("harmony", () => {
  it("reads Roman numerals", () => {
    expect(chordOf("I")).toEqual({ root: 0, tones: [0, 4, 7], minor: false });
    expect(chordOf("vi7")).toEqual({ root: 9, tones: [0, 3, 7, 10], minor: true });
    expect(chordOf("bVIM7")).toEqual({ root: 8, tones: [0, 4, 7, 11], minor: false });
    expect(() => chordOf("VIII")).toThrow();
  });

  it("every chord of every mood can be read", () => {
    for (const style of Object.values(STYLES)) {
      for (const numeral of [...style.verses.flat(), ...style.bridges.flat(), ...style.cadence]) {
        expect(chordOf(numeral).tones.length).toBeGreaterThanOrEqual(3);
      }
      for (const progression of [...style.verses, ...style.bridges]) expect(progression).toHaveLength(4);
    }
  });

  it("moves voices by small steps", () => {
    let before = voiceChord(chordOf("I"), 60, undefined);
    for (const numeral of ["V", "vi", "IV", "ii7", "V7", "I"]) {
      const next = voiceChord(chordOf(numeral), 60, before);
      for (const note of next) expect(Math.min(...before.map((old) => Math.abs(old - note)))).toBeLessThanOrEqual(5);
      before = next;
    }
  });
});

describe("form", () => {
  it.each([2, 5, 9, 15, 30, 47.3, 60, 95, 180, 600])("fits whole bars and an ending into %d s", (seconds) => {
    for (const style of Object.values(STYLES)) {
      const form = planForm(style, seconds, seededRandom(1));
      const last = form.bars.at(-1)!;
      expect(last.start + last.seconds).toBeCloseTo(form.finalStart, 5);
      expect(form.finalStart).toBeLessThan(seconds);
      expect(seconds - form.finalStart).toBeLessThan(3.5);
      if (seconds >= 15) {
        expect(form.bpm).toBeGreaterThan(style.bpm[0] * 0.88);
        expect(form.bpm).toBeLessThan(style.bpm[1] * 1.12);
      }
      if (seconds >= 60) {
        const sections = new Set(form.bars.map((bar) => bar.section));
        expect([...sections]).toEqual(expect.arrayContaining(["intro", "verse", "outro"]));
      }
    }
  });
});

describe("score", () => {
  it.each(MOODS)("%s keeps to its length and its instruments' ranges", (mood) => {
    const score = compose({ mood, seconds: 40, seed: 3 });
    const channels = new Set(score.channels.map((channel) => channel.channel));
    expect(score.notes.length).toBeGreaterThan(60);
    for (const note of score.notes) {
      expect(channels).toContain(note.channel);
      expect(note.start).toBeLessThan(40);
      expect(note.pitch).toBeGreaterThan(23);
      expect(note.pitch).toBeLessThan(104);
      expect(note.velocity).toBeLessThanOrEqual(127);
    }
  });

  it("differs from seed to seed, and not for one seed", () => {
    const notes = (seed: number) => JSON.stringify(compose({ mood: "calm", seconds: 30, seed }).notes);
    expect(notes(1)).toBe(notes(1));
    expect(notes(1)).not.toBe(notes(2));
  });
});

describe("composer", () => {
  it.each(MOODS)("plays %s evenly loud, without clipping or holes, and lets it die away", async (mood) => {
    const made = await composer.compose({ mood, seconds: 20, seed: 11 }, { workDir });
    const sound = await readWave(made.path);
    expect(sound.sampleRate).toBe(48_000);
    expect(sound.channels.map((channel) => channel.length)).toEqual([960_000, 960_000]);
    const heard = listen(sound);
    expect(Math.abs(heard.lufs + 20)).toBeLessThan(0.5);
    expect(heard.truePeak).toBeLessThan(-1.4);
    expect(heard.clippedSamples).toBe(0);
    for (const span of heard.silent) expect(span.from).toBeGreaterThan(18.5);
    const last = sound.channels[0]!.subarray(-480);
    expect(Math.max(...last.map(Math.abs))).toBeLessThan(0.002);
    const [left, right] = sound.channels as [Float32Array, Float32Array];
    expect(left.some((value, index) => Math.abs(value - right[index]!) > 0.01)).toBe(true);
  });

  it("writes the same bytes for the same seed", async () => {
    const hash = async () => {
      const made = await composer.compose({ mood: "lofi", seconds: 8, seed: 5 }, { workDir });
      return sha256(await readFile(made.path));
    };
    expect(await hash()).toBe(await hash());
  });

  it("refuses lengths that make no music", async () => {
    await expect(composer.compose({ mood: "calm", seconds: 0, seed: 1 }, { workDir })).rejects.toMatchObject({
      code: "validation",
    });
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const running = composer.compose({ mood: "epic", seconds: 600, seed: 1 }, { workDir, signal: stop.signal });
    setTimeout(() => stop.abort(), 500);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });
});
