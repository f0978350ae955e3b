import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { measureFile } from "@/lib/media/sound";
import { durationOf, readWave } from "@/lib/media/wave";
import { withFallback } from "@/lib/providers/fallback";
import type { MusicProvider, MusicRequest } from "@/lib/providers/ports";
import { provider, providersOf } from "@/lib/providers/registry";
import type { Emulator } from "../../emulators/http-server";
import { startElevenLabsMusic, startStabilityAudio } from "../../emulators/music";
import { onlyProviders } from "../environment";

let workDir = "";
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "remote-music-"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(workDir, { recursive: true });
});

const request: MusicRequest = { mood: "calm", seconds: 3.5, seed: 7 };

describe.each([
  ["elevenlabs", startElevenLabsMusic, "ELEVENLABS", 600],
  ["stability", startStabilityAudio, "STABILITY", 190],
] as const)("%s", (name, start, prefix, longest) => {
  let emulator: Emulator;
  let entry: MusicProvider;
  beforeAll(async () => {
    emulator = await start();
    onlyProviders({ [`${prefix}_API_KEY`]: "test-key", [`${prefix}_BASE_URL`]: emulator.url });
    entry = provider(name, "music") as MusicProvider;
  });
  afterAll(() => emulator.close());

  it("composes as long as asked for, at the loudness of music, dying away at the end", async () => {
    const made = await entry.compose({ ...request, prompt: "A slow piano" }, { workDir });
    expect(made).toMatchObject({ mime: "audio/wav", durationSeconds: 3.5 });
    const sound = await readWave(made.path);
    expect([sound.sampleRate, sound.channels.length]).toEqual([48_000, 2]);
    expect(durationOf(sound)).toBeCloseTo(3.5, 2);
    expect((await measureFile(made.path)).lufs).toBeCloseTo(-20, 0);
    const last = sound.channels[0]!.slice(-480);
    expect(Math.max(...last.map(Math.abs))).toBeLessThan(0.02);
    expect(made.provenance).toMatchObject({ provider: entry.id, prompt: "A slow piano" });
    expect(made.provenance.costCents).toBeGreaterThan(0);
    expect(JSON.stringify(emulator.received.at(-1)!.body)).toContain("A slow piano");
  });

  it("is asked in words for a mood", async () => {
    await entry.compose(request, { workDir });
    expect(JSON.stringify(emulator.received.at(-1)!.body)).toContain("calm instrumental");
  });

  it("refuses, gives way and ends with the built-in composer", async () => {
    const tries = [
      { ...request, prompt: "A song by somebody" },
      { ...request, seconds: longest + 1 },
    ];
    for (const one of tries) {
      const failure = await entry.compose(one, { workDir }).catch((error: unknown) => error);
      expect(entry.classifyError(failure)).toBe("refused");
    }
    const { value, attempts } = await withFallback("music", [name], { fallback: true }, (each) =>
      each.compose({ ...request, prompt: "A song by somebody" }, { workDir }),
    );
    expect(attempts.map((one) => [one.provider, one.outcome])).toEqual([
      [entry.id, "refused"],
      ["composer", "succeeded"],
    ]);
    expect(value.provenance.costCents).toBe(0);
  });

  it("is taken only when it is named", () => {
    expect(providersOf("music")[0]!.id).toBe("composer");
  });
});
