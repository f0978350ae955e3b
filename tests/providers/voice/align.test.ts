import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concat, mono, silence, writeWave } from "@/lib/media/wave";
import { align } from "@/lib/providers/voice/align/align";
import { pausesOf } from "@/lib/providers/voice/align/anchors";
import { marksFromPhones } from "@/lib/providers/voice/align/phones";
import { alignAudio } from "@/lib/providers/voice/align-audio";
import { renderEspeak } from "@/lib/providers/voice/engines/espeak";
import { renderFlite } from "@/lib/providers/voice/engines/flite";
import { referenceVoice } from "@/lib/providers/voice/espeak-languages";

const ENGLISH = [
  "The quick brown fox jumps over the lazy dog, and this is a test of Doctor Smith.",
  "A good teacher explains the same idea three times, each time in a different way.",
  "Renewable energy grew by forty percent last year, faster than anyone expected.",
  "Why do cats purr? Nobody knows for certain, but there are several theories.",
];
const FRENCH = [
  "Le soleil se lève à l'est, et la journée commence doucement.",
  "Une bonne histoire tient en quelques phrases simples.",
];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "align-"));
});
afterAll(() => rm(folder, { recursive: true }));

function summary(errors: number[]): { median: number; p90: number } {
  const sorted = errors.map(Math.abs).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, p90: sorted[Math.floor(sorted.length * 0.9)]! };
}

describe("align", () => {
  it.each([
    ["en", "en-US+f2", 1.2, "male", ENGLISH],
    ["en", "en-US+m7", 0.8, "female", ENGLISH],
    ["fr", "fr+f5", 1.4, "male", FRENCH],
  ] as const)("finds the words of another voice (%s, %s at %d)", async (language, voice, rate, gender, texts) => {
    const errors: number[] = [];
    for (const text of texts) {
      const spoken = await renderEspeak({ text, voice, rate });
      const found = await align({ ...spoken, text, referenceVoice: referenceVoice(language, gender) });
      expect(found.marks).toHaveLength(spoken.marks.length);
      errors.push(...found.marks.map((mark, index) => mark.start - spoken.marks[index]!.start));
    }
    const { median, p90 } = summary(errors);
    expect(median).toBeLessThan(0.03);
    expect(p90).toBeLessThan(0.09);
  });

  // Recorded voices; their true times are those that the engine reports for its sounds.
  it.each([
    ["rms", "male"],
    ["awb", "male"],
    ["slt", "female"],
  ] as const)("finds the words of a recorded voice (%s)", async (voice, gender) => {
    const errors: number[] = [];
    for (const text of ENGLISH) {
      const spoken = await renderFlite({ text, voice, rate: 1, workDir: folder });
      const reference = await renderEspeak({ text, voice: "en-US", rate: 1 });
      const truth = new Map(marksFromPhones(reference, spoken.phones).map((mark) => [mark.textStart, mark.start]));
      const found = await align({ ...spoken, text, referenceVoice: referenceVoice("en", gender) });
      for (const mark of found.marks) {
        const right = truth.get(mark.textStart);
        if (right !== undefined) errors.push(mark.start - right);
      }
    }
    const { median, p90 } = summary(errors);
    expect(median).toBeLessThan(0.06);
    expect(p90).toBeLessThan(0.15);
  });

  it.each([
    ["slt", "First, open the studio, type a sentence, then watch, step by step, and nothing more."],
    ["rms", "In the morning, nobody talks, but people listen, quietly, to the radio."],
  ])("begins no word in a pause, however long (%s)", async (voice, text) => {
    const { samples, sampleRate, phones } = await renderFlite({ text, voice, rate: 1, workDir: folder });
    const pauses = pausesOf(phones);
    expect(pauses.length).toBeGreaterThan(3);
    const pieces: Float32Array[] = [];
    const onsets: number[] = [];
    let from = 0;
    for (const [index, pause] of pauses.entries()) {
      const middle = Math.round(((pause.from + pause.to) / 2) * sampleRate);
      pieces.push(samples.slice(from, middle), silence(0.25, sampleRate));
      onsets.push(pause.to + 0.25 * (index + 1));
      from = middle;
    }
    pieces.push(samples.slice(from));
    const found = await align({ samples: concat(pieces), sampleRate, text, referenceVoice: referenceVoice("en") });
    for (const onset of onsets) {
      const nearest = Math.min(...found.marks.map((mark) => Math.abs(mark.start - onset)));
      expect(nearest, `${onset}`).toBeLessThan(0.06);
    }
  });

  it("finds words in a long recording with pauses of its own", async () => {
    const pieces: Float32Array[] = [silence(1.3, 22_050)];
    const truth = new Map<number, number>();
    let letters = 0;
    let at = 1.3;
    for (let round = 0; round < 2; round += 1) {
      for (const text of ENGLISH) {
        const spoken = await renderEspeak({ text, voice: "en-US+m3", rate: 1 });
        for (const mark of spoken.marks) truth.set(mark.textStart + letters, mark.start + at);
        letters += text.length + 1;
        pieces.push(spoken.samples, silence(0.9, 22_050));
        at += spoken.samples.length / 22_050 + 0.9;
      }
    }
    const file = path.join(folder, "long.wav");
    await writeWave(file, mono(concat(pieces), 22_050));
    const text = [...ENGLISH, ...ENGLISH].join(" ");
    const found = await alignAudio(file, text, "en", { workDir: folder });
    expect(found.words.map((word) => word.text).join(" ")).toBe(text);
    expect(found.durationSeconds).toBeCloseTo(at, 1);
    const { median, p90 } = summary(
      found.words.flatMap((word) => (truth.has(word.textStart) ? [word.start - truth.get(word.textStart)!] : [])),
    );
    expect(median).toBeLessThan(0.06);
    expect(p90).toBeLessThan(0.2);
  });

  it("gives no words for a text without any", async () => {
    const file = path.join(folder, "hush.wav");
    await writeWave(file, mono(silence(1, 16_000), 16_000));
    expect(await alignAudio(file, "…", "en", { workDir: folder })).toMatchObject({ words: [], durationSeconds: 1 });
  });
});
