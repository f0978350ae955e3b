import { describe, expect, it } from "vitest";
import { ffmpegPath, ffprobePath, runFfmpeg } from "@/lib/media/ffmpeg";
import { encodeWave, mono } from "@/lib/media/wave";

const wave = (seconds: number) => encodeWave(mono(new Float32Array(seconds * 8000).fill(0.1), 8000));

describe("runFfmpeg", () => {
  it("finds a build that came with the packages", () => {
    expect(ffmpegPath()).toMatch(/ffmpeg/);
    expect(ffprobePath()).toMatch(/ffprobe/);
  });

  it("takes input from memory, gives output back, and tells how far it is", async () => {
    const seconds: number[] = [];
    const args = ["-i", "-", "-ar", "16000", "-f", "wav", "-"];
    const { stdout } = await runFfmpeg(args, { stdin: wave(2), onProgress: (at) => seconds.push(at) });
    expect(stdout.subarray(0, 4).toString()).toBe("RIFF");
    expect(stdout.length).toBeGreaterThan(63_000);
    expect(seconds.at(-1)).toBeCloseTo(2, 1);
  });

  it("says why it failed", async () => {
    await expect(runFfmpeg(["-i", "/nowhere/film.mp4", "-f", "null", "-"])).rejects.toMatchObject({
      code: "internal",
      message: expect.stringContaining("No such file"),
    });
  });

  it("stops at once when it is told to", async () => {
    const stop = new AbortController();
    const running = runFfmpeg(["-re", "-i", "-", "-f", "null", "-"], { stdin: wave(600), signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });
});
