import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { measureLoudness } from "@/lib/media/loudness";
import { readWave } from "@/lib/media/wave";
import type { Voice } from "@/lib/providers/ports";
import { defaultVoice, listVoices, rankVoices, voiceById } from "@/lib/providers/voice/catalogue";
import { speakNarration } from "@/lib/providers/voice/narrate";

let workDir = "";
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "narrate-"));
});
afterAll(() => rm(workDir, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const TEXT =
  "# Welcome\nFramewright makes **films** 🚀 from text. Dr. Smith paid $3.50 for it!\n\nThis is the last part.";

describe("speakNarration", () => {
  it.each(["flite:rms", "espeak:en-US+f2"])("speaks with %s, with the times of all words", async (id) => {
    const voice = await voiceById(id);
    const spoken = await speakNarration({ text: TEXT, voice, language: "en" }, { workDir });
    const sound = await readWave(spoken.path);
    expect(sound).toMatchObject({ sampleRate: 48_000 });
    expect(sound.channels).toHaveLength(1);
    expect(sound.channels[0]!.length / 48_000).toBeCloseTo(spoken.durationSeconds, 2);
    expect(Math.abs(measureLoudness(sound).lufs + 16)).toBeLessThan(0.5);
    expect(spoken.words.map((word) => word.text)).toEqual(
      "Welcome|Framewright|makes|films 🚀|from|text.|Dr.|Smith|paid|$3.50|for|it!|This|is|the|last|part.".split("|"),
    );
    for (const [index, word] of spoken.words.entries()) {
      expect(word.end).toBeGreaterThanOrEqual(word.start);
      expect(word.start).toBeGreaterThanOrEqual(spoken.words[index - 1]?.start ?? 0);
      expect(word.end).toBeLessThanOrEqual(spoken.durationSeconds + 0.01);
      expect(TEXT.slice(word.textStart, word.textEnd)).toContain(word.text.split(" ")[0]);
    }
    expect(spoken.provenance).toMatchObject({ provider: voice.provider, costCents: 0 });
    expect(spoken.attempts).toEqual([
      {
        provider: voice.provider,
        outcome: "succeeded",
        message: { text: "" },
        costCents: 0,
        durationMs: expect.any(Number),
      },
    ]);
  });

  it("pauses between sentences, longer between paragraphs, and is silent there", async () => {
    const voice = await voiceById("flite:rms");
    const { sentences, path: file } = await speakNarration(
      { text: "One two. Three four.\nFive six.", voice, language: "en" },
      { workDir },
    );
    const gaps = sentences.slice(1).map((sentence, index) => sentence.start - sentences[index]!.end);
    expect(gaps[0]).toBeCloseTo(0.35, 1);
    expect(gaps[1]).toBeCloseTo(0.6, 1);
    const sound = await readWave(file);
    const gap = sound.channels[0]!.subarray(sentences[0]!.end * 48_000 + 10, sentences[1]!.start * 48_000 - 10);
    expect(Math.max(...gap.map(Math.abs))).toBe(0);
  });

  it("speaks faster when asked to", async () => {
    const voice = await voiceById("espeak:fr+f2");
    const say = (rate: number) =>
      speakNarration({ text: "Bonjour à tous et bienvenue.", voice, language: "fr", rate }, { workDir });
    const [slow, fast] = [await say(0.8), await say(1.5)];
    expect(slow.durationSeconds / fast.durationSeconds).toBeGreaterThan(1.5);
  });

  it("takes sentences one by one, with offsets in the joined text", async () => {
    const voice = await voiceById("espeak:en-US+m3");
    const text = ["First one.", "Second one."];
    const spoken = await speakNarration({ text, voice, language: "en", loudness: null }, { workDir });
    expect(spoken.text).toBe("First one. Second one.");
    expect(spoken.words.map((word) => spoken.text.slice(word.textStart, word.textEnd))).toEqual([
      "First",
      "one.",
      "Second",
      "one.",
    ]);
  });

  it("lets another provider speak, with the same gender, when the voice's own cannot, and says so", async () => {
    vi.stubEnv("ELEVENLABS_API_KEY", "");
    const gone: Voice = {
      id: "elevenlabs:rachel",
      provider: "elevenlabs",
      name: "Rachel",
      language: "en",
      accent: "US",
      gender: "female",
      tags: [],
      licence: "",
    };
    const spoken = await speakNarration({ text: "Hello there.", voice: gone, language: "en" }, { workDir });
    expect(spoken.voice.gender).toBe("female");
    expect(spoken.attempts[0]).toMatchObject({ provider: "elevenlabs", outcome: "unavailable" });
    expect(spoken.attempts.at(-1)).toMatchObject({ outcome: "succeeded" });
    const strict = speakNarration({ text: "Hello.", voice: gone, language: "en", fallback: false }, { workDir });
    await expect(strict).rejects.toMatchObject({ code: "provider_unavailable" });
  });

  it("refuses a text without words", async () => {
    const voice = await voiceById("flite:slt");
    await expect(speakNarration({ text: " 🚀 ", voice, language: "en" }, { workDir })).rejects.toMatchObject({
      code: "validation",
    });
  });

  it("stops when it is told to", async () => {
    const voice = await voiceById("espeak:en-US+m3");
    const stop = new AbortController();
    const running = speakNarration(
      { text: "A very long text. ".repeat(400), voice, language: "en" },
      { workDir, signal: stop.signal },
    );
    setTimeout(() => stop.abort(), 300);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });

  it("keeps the event loop free", async () => {
    const voice = await voiceById("flite:slt");
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    await speakNarration(
      { text: "This sentence is spoken in a thread. ".repeat(6), voice, language: "en" },
      { workDir },
    );
    clearInterval(timer);
    expect(longest).toBeLessThan(1500);
  });
});

describe("the catalogue", () => {
  it("has voices of both genders for many languages, with unique ids and human names", async () => {
    const voices = await listVoices();
    expect(new Set(voices.map((voice) => voice.id)).size).toBe(voices.length);
    for (const language of ["en", "fr", "de", "es", "it", "pt", "ar", "zh", "ja", "ru", "hi"]) {
      const own = voices.filter((voice) => voice.language === language);
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(new Set(own.map((voice) => voice.gender)).size).toBeGreaterThanOrEqual(2);
    }
    for (const voice of voices) expect(voice.name).toMatch(/^\p{Lu}.* \(.+\)$/u);
    expect(new Set(voices.map((voice) => voice.language)).size).toBeGreaterThan(90);
  });

  it("takes the best provider's voice, of the wished gender when there is one", async () => {
    const voices = await listVoices();
    expect((await defaultVoice("en")).id).toBe(rankVoices(voices, "en")[0]!.id);
    expect((await defaultVoice("fr", { gender: "male" })).gender).toBe("male");
    expect((await defaultVoice("en", { accent: "GB-SCT", provider: "flite" })).id).toBe("flite:awb");
    await expect(defaultVoice("tlh")).rejects.toMatchObject({ code: "provider_unavailable" });
  });

  it("never takes a poorer engine for a tag", () => {
    const voice = (id: string, provider: string, accent: string, tags: string[]) =>
      ({ id, provider, name: id, language: "fr", accent, gender: "female", tags, licence: "" }) as never;
    const voices = [
      voice("good", "pico", "FR", ["natural"]),
      voice("good-clear", "pico", "FR", ["clear"]),
      voice("poor", "espeak", "FR", ["clear", "news"]),
      voice("british", "espeak", "GB", []),
    ];
    const order = (wish: Parameters<typeof rankVoices>[2]) => rankVoices(voices, "fr", wish).map((entry) => entry.id);
    expect(order({ gender: "female", accent: "FR", tags: ["clear", "news"] })).toEqual([
      "good-clear",
      "good",
      "poor",
      "british",
    ]);
    expect(order({ accent: "UK" })[0]).toBe("british");
  });

  it("speaks with every kind of local voice that is listed", async () => {
    const voices = await listVoices();
    for (const provider of new Set(voices.map((voice) => voice.provider))) {
      const voice = voices.find((entry) => entry.provider === provider)!;
      const spoken = await speakNarration(
        { text: "Paris 2026.", voice, language: voice.language, fallback: false },
        { workDir },
      );
      expect(spoken.durationSeconds).toBeGreaterThan(0.5);
    }
  });
});
