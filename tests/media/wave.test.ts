import { describe, expect, it } from "vitest";
import { resample } from "@/lib/media/resample";
import { concat, decodeWave, durationOf, encodeWave, mono, silence, toMono } from "@/lib/media/wave";

const sine = (hertz: number, seconds: number, rate: number, level = 0.5) =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / rate),
  );

describe("wave", () => {
  it("gives back what it wrote, to 16 bits", () => {
    const left = sine(440, 0.1, 8000);
    const right = sine(220, 0.1, 8000);
    const back = decodeWave(encodeWave({ sampleRate: 8000, channels: [left, right] }));
    expect(back.sampleRate).toBe(8000);
    expect(back.channels).toHaveLength(2);
    for (const [index, value] of left.entries()) expect(back.channels[0]![index]).toBeCloseTo(value, 4);
    for (const [index, value] of right.entries()) expect(back.channels[1]![index]).toBeCloseTo(value, 4);
  });

  it("clamps what is too loud instead of wrapping around", () => {
    const back = decodeWave(encodeWave(mono(Float32Array.of(2, -2), 8000)));
    expect(back.channels[0]![0]).toBeGreaterThan(0.99);
    expect(back.channels[0]![1]).toBe(-1);
  });

  it("reads a streamed file whose sizes were left open, and skips other chunks", () => {
    const bytes = encodeWave(mono(sine(440, 0.05, 8000), 8000));
    const list = Buffer.concat([Buffer.from("LIST"), Buffer.from([3, 0, 0, 0]), Buffer.from("abc\0")]);
    const streamed = Buffer.concat([bytes.subarray(0, 36), list, bytes.subarray(36)]);
    streamed.writeUInt32LE(0xffffffff, 36 + list.length + 4);
    expect(decodeWave(streamed).channels[0]).toHaveLength(400);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("this is not a sound at all, only words")],
    ["a header alone", encodeWave(mono(new Float32Array(4), 8000)).subarray(0, 36)],
  ])("says that %s is no WAV", (_, bytes) => {
    expect(() => decodeWave(bytes)).toThrow(expect.objectContaining({ code: "unsupported_media" }));
  });

  it("joins pieces and silence", () => {
    const joined = concat([Float32Array.of(1, 1), silence(0.5, 4), Float32Array.of(1)]);
    expect([...joined]).toEqual([1, 1, 0, 0, 1]);
  });

  it("mixes channels to one", () => {
    const mixed = toMono({ sampleRate: 4, channels: [Float32Array.of(1, 0), Float32Array.of(0, 0.5)] });
    expect([...mixed]).toEqual([0.5, 0.25]);
  });
});

describe("resample", () => {
  it.each([
    [22_050, 48_000],
    [48_000, 16_000],
    [24_000, 48_000],
  ])("keeps a tone's height and level from %i to %i Hz", (from, to) => {
    const there = resample(sine(1000, 1, from), from, to);
    expect(there).toHaveLength(to);
    const wanted = sine(1000, 1, to);
    for (let index = 1000; index < to - 1000; index += 37) expect(there[index]).toBeCloseTo(wanted[index]!, 2);
  });

  it("takes away what the lower rate cannot hold", () => {
    const there = resample(sine(7000, 1, 48_000), 48_000, 8000);
    expect(Math.max(...there.subarray(200, 7800).map(Math.abs))).toBeLessThan(0.002);
  });

  it("keeps the length in seconds", () => {
    expect(durationOf(mono(resample(new Float32Array(22_050), 22_050, 48_000), 48_000))).toBe(1);
  });
});
