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

  it("cuts a word that is longer than two lines over several captions, and loses nothing of it", () => {
    const cues = cuesOf([{ text: "x".repeat(200), start: 0, end: 2 }], { language: "en" });
    expect(cues.flatMap((cue) => cue.lines).join("")).toBe("x".repeat(200));
    for (const { lines } of cues) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
    }
    expect(cues.at(-1)!.start).toBeGreaterThan(1);
  });

  const ADDRESS =
    "https://maps.example.org/regions/northern-highlands/walking-routes/winter-2026/overview-of-all-marked-paths-and-shelters-with-opening-hours.html";

  it.each([
    ["en", ["The", "full", "map", "is", "at", ADDRESS, "for", "everyone."]],
    ["de", ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "heißt", "sie."]],
    ["en", [`mailto:${"a".repeat(90)}@example.org`]],
  ])("keeps every character of an address or a long word (%s)", (language, words) => {
    const timed = words.map((text, index) => ({ text, start: index, end: index + 0.9 }));
    const cues = cuesOf(timed, { language });
    expect(
      cues
        .flatMap((cue) => cue.lines)
        .join("")
        .replaceAll(" ", ""),
    ).toBe(words.join(""));
    expect(toSrt(cues)).not.toMatch(/[…\u2060]/u);
  });

  it.each([
    [
      "zh",
      "我们|用|Visual|Studio|Code|编写|程序。|每天|早上，|村里|的|人|都会|去|河边",
      "我们用 Visual Studio Code 编写程序。每天早上，村里的人都会去河边",
    ],
    ["en", "The|word|平和|means|peace.", "The word 平和 means peace."],
    ["en", "He|said|“我们|走吧。”|and|left.", "He said “我们走吧。” and left."],
    ["ja", "2024|年|に|GitHub|を|使う。", "2024年に GitHub を使う。"],
    ["th", "สวัสดี|ครับ|YouTube|ดี", "สวัสดีครับ YouTube ดี"],
  ])("joins words by their script, whatever the film's language (%s: %s)", (language, words, wanted) => {
    const lines = cuesOf(spoken(words, "|"), { language }).flatMap((cue) => cue.lines);
    expect(lines.join("").replaceAll(" ", "")).toBe(wanted.replaceAll(" ", ""));
    for (const line of lines) expect(wanted).toContain(line);
  });

  it("joins words without spaces where a language has none", () => {
    const cues = cuesOf(spoken("今日|は|いい|天気|です。", "|"), { language: "ja" });
    expect(cues.map((cue) => cue.lines)).toEqual([["今日はいい天気です。"]]);
  });

  it("has no captions for no words", () => {
    expect(cuesOf([], { language: "en" })).toEqual([]);
  });
});

describe("direction of a line", () => {
  const srt = (text: string) => toSrt([{ start: 0, end: 1, lines: [text] }]).split("\r\n")[2];

  it.each([
    "The word سلام means peace,",
    "and people say it every day.",
    "In Hebrew, שלום is peace.",
    "42 % of شركات said yes",
  ])("leaves %s from left to right", (line) => {
    expect(srt(line)).toBe(line);
    expect(toVtt([{ start: 0, end: 1, lines: [line] }])).not.toContain("\u200f");
  });

  it.each(["הצוות פתח את GitHub Actions", "ב-2024 (בפעם הראשונה).", "نستخدم GitHub كل يوم", "GitHub פתח את המאגר"])(
    "sets %s from right to left",
    (line) => {
      expect(srt(line)).toBe(`\u202b${line}\u202c`);
      expect(toVtt([{ start: 0, end: 1, lines: [line] }])).toContain(`\u200f${line}`);
    },
  );
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
    expect(toVtt(cues)).toBe(
      "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\nOne &amp; &lt;two&gt;\nthree\n\n2\n01:01:01.001 --> 01:01:03.000\nfour\n",
    );
  });

  it("marks right-to-left lines", () => {
    const arabic = [{ start: 0, end: 1, lines: ["مرحبا بكم!"] }];
    expect(toSrt(arabic)).toContain("\u202bمرحبا بكم!\u202c");
    expect(toVtt(arabic)).toContain("\u200fمرحبا بكم!");
  });
});
