import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Voice } from "@/lib/providers/ports";
import { cartesia } from "@/lib/providers/voice/cartesia";
import { elevenlabs } from "@/lib/providers/voice/elevenlabs";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { openaiSpeech } from "@/lib/providers/voice/openai";
import { SECONDS_PER_WORD, startCartesia } from "../../emulators/cartesia";
import { SECONDS_PER_CHARACTER, startElevenLabs } from "../../emulators/elevenlabs";
import type { Emulator } from "../../emulators/http-server";
import { startOpenAiSpeech } from "../../emulators/openai-speech";

let workDir = "";
const servers: Record<string, Emulator> = {};
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "remote-voice-"));
  servers.elevenlabs = await startElevenLabs();
  servers.openai = await startOpenAiSpeech();
  servers.cartesia = await startCartesia();
  vi.stubEnv("ELEVENLABS_BASE_URL", servers.elevenlabs.url);
  vi.stubEnv("OPENAI_BASE_URL", servers.openai.url);
  vi.stubEnv("CARTESIA_BASE_URL", servers.cartesia.url);
  for (const name of ["ELEVENLABS", "OPENAI", "CARTESIA"]) vi.stubEnv(`${name}_API_KEY`, "test-key");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([rm(workDir, { recursive: true }), ...Object.values(servers).map((server) => server.close())]);
});

const find = async (voices: Promise<Voice[]>, id: string) => (await voices).find((voice) => voice.id === id)!;
const say = (voice: Voice, text: string, fallback = false) =>
  speakNarration({ text, voice, language: voice.language, fallback }, { workDir });

describe("ElevenLabs", () => {
  it("lists all pages of voices, once for each language they speak", async () => {
    const voices = await elevenlabs.voices();
    expect(voices.map((voice) => voice.id)).toEqual(["elevenlabs:rachel", "elevenlabs:rachel@fr", "elevenlabs:bert"]);
    expect(voices[0]).toMatchObject({ name: "Rachel (ElevenLabs)", gender: "female", accent: "US" });
    expect(voices[2]).toMatchObject({ gender: "male", accent: "GB" });
  });

  it("speaks, and folds the characters' times into words", async () => {
    const voice = await find(elevenlabs.voices(), "elevenlabs:rachel");
    const request = { text: "Hello wide world.", voice, rate: 1, language: "en" };
    const spoken = await elevenlabs.speak(request, { workDir });
    expect(spoken.words!.map((word) => word.text)).toEqual(["Hello", "wide", "world."]);
    expect(spoken.words![1]!.start).toBeCloseTo(6 * SECONDS_PER_CHARACTER);
    expect(spoken.words![1]!.end).toBeCloseTo(10 * SECONDS_PER_CHARACTER);
    expect(spoken.provenance.costCents).toBeGreaterThan(0);
    expect(spoken.provenance.costCents).toBeCloseTo(elevenlabs.estimateCost(request));
    const asked = servers.elevenlabs!.received.at(-1)!;
    expect(asked.path).toBe("/v1/text-to-speech/rachel/with-timestamps");
    expect(asked.body).toMatchObject({ text: "Hello wide world.", model_id: "eleven_multilingual_v2" });
  });

  it.each([
    ["quota is used up", "unavailable"],
    ["too busy now", "rate_limited"],
  ])("gives over to a local voice when %s", async (text, outcome) => {
    const voice = await find(elevenlabs.voices(), "elevenlabs:rachel");
    const spoken = await say(voice, `The ${text}.`, true);
    expect(spoken.attempts[0]).toMatchObject({ provider: "elevenlabs", outcome });
    expect(spoken.attempts.at(-1)!.outcome).toBe("succeeded");
    expect(spoken.voice.gender).toBe("female");
    await expect(say(voice, `The ${text}.`)).rejects.toMatchObject({ details: { attempts: [{ outcome }] } });
  });

  it("passes the wishes about the voice on, and the usual values without any", async () => {
    const voice = await find(elevenlabs.voices(), "elevenlabs:rachel");
    const voiceSettings = { stability: 0.2, similarityBoost: 0.9 };
    await speakNarration({ text: "Hello.", voice, language: "en", voiceSettings }, { workDir });
    const settings = () => (servers.elevenlabs!.received.at(-1)!.body as { voice_settings: object }).voice_settings;
    expect(settings()).toEqual({ stability: 0.2, similarity_boost: 0.9, speed: 1 });
    await say(voice, "Hello.");
    expect(settings()).toEqual({ stability: 0.5, similarity_boost: 0.75, speed: 1 });
  });

  it("says that a key is wrong", async () => {
    vi.stubEnv("ELEVENLABS_API_KEY", "stolen");
    await expect(elevenlabs.voices()).rejects.toMatchObject({
      code: "provider_unavailable",
      message: expect.stringContaining("Invalid API key"),
    });
    vi.stubEnv("ELEVENLABS_API_KEY", "test-key");
  });
});

describe("OpenAI speech", () => {
  it("reads the streamed WAV, and finds the words by alignment", async () => {
    const voice = await find(openaiSpeech.voices(), "openai-speech:nova@fr");
    const spoken = await say(voice, "Bonjour à tous les amis.");
    expect(spoken.durationSeconds).toBeGreaterThan(1);
    expect(spoken.words.map((word) => word.text)).toEqual(["Bonjour", "à", "tous", "les", "amis."]);
    expect(servers.openai!.received.at(-1)!.body).toMatchObject({ voice: "nova", response_format: "wav" });
  });

  it("is passed over when its server fails", async () => {
    const voice = await find(openaiSpeech.voices(), "openai-speech:onyx");
    const spoken = await say(voice, "It is broken.", true);
    expect(spoken.attempts[0]).toMatchObject({ provider: "openai-speech", outcome: "failed" });
    expect(spoken.voice.gender).toBe("male");
  });
});

describe("Cartesia", () => {
  it("joins the stream's chunks and takes its word times", async () => {
    const voice = await find(cartesia.voices(), "cartesia:v-1");
    const spoken = await cartesia.speak({ text: "Hello wide world.", voice, rate: 1, language: "en" }, { workDir });
    expect(spoken.durationSeconds).toBeCloseTo(3 * SECONDS_PER_WORD, 2);
    expect(spoken.words!.map((word) => word.start)).toEqual([0, SECONDS_PER_WORD, 2 * SECONDS_PER_WORD]);
  });

  it("fails when the stream reports an error", async () => {
    const voice = await find(cartesia.voices(), "cartesia:v-2");
    await expect(say(voice, "C'est broken.")).rejects.toMatchObject({
      message: expect.stringContaining("Model overloaded"),
    });
  });
});
