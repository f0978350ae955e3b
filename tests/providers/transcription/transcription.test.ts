import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { heardTimings } from "@/lib/providers/transcription/heard-words";
import { canListen, listen } from "@/lib/providers/transcription/listen";
import type { Emulator } from "../../emulators/http-server";
import { spokenTone } from "../../emulators/tone";
import { formField, type Said, startScribe, startWhisper } from "../../emulators/transcription";
import { onlyProviders } from "../environment";

const SAID: Said[] = [
  { text: "Rain", start: 0.2, end: 0.5 },
  { text: "falls.", start: 0.5, end: 1 },
  { text: "Rivers", start: 1.6, end: 2 },
  { text: "rise.", start: 2, end: 2.4 },
];

let workDir = "";
let recording = "";
let whisper: Emulator;
let scribe: Emulator;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "transcription-"));
  recording = path.join(workDir, "recording.wav");
  await writeFile(recording, spokenTone(3, 48_000));
  whisper = await startWhisper(SAID);
  scribe = await startScribe(SAID);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => Promise.all([rm(workDir, { recursive: true }), whisper.close(), scribe.close()]));

const hear = (language?: string) =>
  listen({ path: recording, durationSeconds: 60, ...(language ? { language } : {}) }, { workDir });

describe("listening to a recording", () => {
  it.each([
    ["OPENAI", () => `${whisper.url}/v1`, "openai-whisper", "whisper-1"],
    ["GROQ", () => `${whisper.url}/openai/v1`, "groq-whisper", "whisper-large-v3-turbo"],
  ])("asks %s for words with their times", async (name, url, provider, model) => {
    onlyProviders({ [`${name}_API_KEY`]: "test-key", [`${name}_BASE_URL`]: url() });
    const { text, words, provenance } = await hear("en");
    expect(text).toBe("Rain falls. Rivers rise.");
    expect(words[2]).toEqual({ text: "Rivers", start: 1.6, end: 2 });
    expect(provenance).toMatchObject({ provider, model });
    expect(provenance.costCents).toBeGreaterThan(0);
    const asked = whisper.received.at(-1)!;
    expect([formField(asked, "model"), formField(asked, "language")]).toEqual([model, "en"]);
  });

  it("asks ElevenLabs, and leaves out what are no words", async () => {
    onlyProviders({ ELEVENLABS_API_KEY: "test-key", ELEVENLABS_BASE_URL: scribe.url });
    const { words, provenance } = await hear();
    expect(words).toEqual(SAID);
    expect(provenance.provider).toBe("elevenlabs-scribe");
    const asked = scribe.received.at(-1)!;
    expect([formField(asked, "model_id"), formField(asked, "language_code")]).toEqual(["scribe_v2", undefined]);
  });

  it("goes on to the next one when the first is too busy", async () => {
    onlyProviders({
      ELEVENLABS_API_KEY: "busy-key",
      ELEVENLABS_BASE_URL: scribe.url,
      OPENAI_API_KEY: "test-key",
      OPENAI_BASE_URL: `${whisper.url}/v1`,
    });
    const { attempts } = await hear();
    expect(attempts.map(({ provider, outcome }) => `${provider} ${outcome}`)).toEqual([
      "elevenlabs-scribe rate_limited",
      "groq-whisper unavailable",
      "openai-whisper succeeded",
    ]);
  });

  it("needs a key", async () => {
    onlyProviders();
    expect(await canListen()).toBe(false);
    await expect(hear()).rejects.toMatchObject({ code: "provider_unavailable" });
  });
});

describe("the times of a transcript's words", () => {
  it("are those that were heard, with pauses between them", () => {
    const words = heardTimings("Rain falls. Rivers rise.", "en", SAID, 3);
    expect(words.map(({ text, start }) => [text, start])).toEqual(SAID.map(({ text, start }) => [text, start]));
    expect(words[1]!.end).toBe(1);
    expect(words[3]!.end).toBe(2.4);
  });

  it("lie between the neighbours' where a word is written otherwise", () => {
    const words = heardTimings("Rain pours. Rivers rise.", "en", SAID, 3);
    expect(words[1]!.start).toBeGreaterThan(0.2);
    expect(words[1]!.start).toBeLessThan(1.6);
    expect(words[2]!.start).toBe(1.6);
  });

  it("follow the characters where words have no spaces", () => {
    const heard = ["雨", "が", "降", "る"].map((text, index) => ({ text, start: index, end: index + 1 }));
    const words = heardTimings("雨が降る。", "ja", heard, 5);
    expect(words.map(({ text }) => text).join("")).toBe("雨が降る。");
    for (const word of words) expect(word.start).toBe("雨が降る".indexOf(word.text[0]!));
  });
});
