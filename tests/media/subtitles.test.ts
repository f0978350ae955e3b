import { describe, expect, it } from "vitest";
import { type CueWord, cuesOf, toSrt, toVtt } from "@/lib/media/subtitles";

/** Words at 3 a second, with a pause after sentences. */
function spoken(text: string, separator: string | RegExp = " "): CueWord[] {
  let time = 0;
  return text.split(separator).map((word) => {
    const start = time;
    time += 0.3 + (/[.!?。]$/.test(word) ? 0.4 : 0);
    return { text: word, start, end: start + 0.3 };
  });
}

const LONG =
  "Framewright turns a plain script into a narrated film, with captions that follow every word as it is spoken, in any language you like. It runs on your own machine. Nothing leaves it!";

describe("cuesOf", () => {
  it("keeps every word, in order, in lines that fit", () => {
    const cues = cuesOf(spoken(LONG), { language: "en" });
    expect(cues.flatMap((cue) => cue.lines).join(" ")).toBe(LONG);
    for (const cue of cues) {
      expect(cue.lines.length).toBeLessThanOrEqual(2);
      for (const line of cue.lines) expect(line.length).toBeLessThanOrEqual(42);
    }
  });

  it("never overlaps, and leaves captions long enough to be read", () => {
    const cues = cuesOf(spoken(LONG), { language: "en" });
    for (const [index, cue] of cues.entries()) {
      expect(cue.end).toBeGreaterThan(cue.start);
      expect(cue.end).toBeLessThanOrEqual(cues[index + 1]?.start ?? Number.POSITIVE_INFINITY);
      expect(cue.lines.join(" ").length / (cue.end - cue.start)).toBeLessThan(25);
    }
  });

  it("ends a caption with its sentence", () => {
    const cues = cuesOf(spoken(LONG), { language: "en" });
    expect(cues.map((cue) => cue.lines.join(" "))).toContain("It runs on your own machine.");
  });

  it("cuts a word that is longer than two lines, and says so", () => {
    const [cue] = cuesOf([{ text: "x".repeat(200), start: 0, end: 2 }], { language: "en" });
    expect(cue!.lines).toHaveLength(2);
    expect(cue!.lines[1]).toMatch(/…$/);
    expect(cue!.lines[0]!.length).toBeLessThanOrEqual(42);
  });

  it("joins words without spaces where a language has none", () => {
    const cues = cuesOf(spoken("今日|は|いい|天気|です。", "|"), { language: "ja" });
    expect(cues.map((cue) => cue.lines)).toEqual([["今日はいい天気です。"]]);
  });

  it("has no captions for no words", () => {
    expect(cuesOf([], { language: "en" })).toEqual([]);
  });
});

describe("SRT and WebVTT", () => {
  const cues = [
    { start: 0, end: 1.5, lines: ["One & <two>", "three"] },
    { start: 3661.0005, end: 3662.9996, lines: ["four"] },
  ];

  it("writes SubRip", () => {
    expect(toSrt(cues)).toBe(
      "1\r\n00:00:00,000 --> 00:00:01,500\r\nOne & <two>\r\nthree\r\n\r\n2\r\n01:01:01,001 --> 01:01:03,000\r\nfour\r\n",
    );
  });

  it("writes WebVTT with what means something there escaped", () => {
    expect(toVtt(cues, { language: "en" })).toBe(
      "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\nOne &amp; &lt;two&gt;\nthree\n\n2\n01:01:01.001 --> 01:01:03.000\nfour\n",
    );
  });

  it("marks right-to-left lines", () => {
    const arabic = [{ start: 0, end: 1, lines: ["مرحبا بكم!"] }];
    expect(toSrt(arabic)).toContain("\u202bمرحبا بكم!\u202c");
    expect(toVtt(arabic, { language: "ar" })).toContain("\u200fمرحبا بكم!");
  });
});
