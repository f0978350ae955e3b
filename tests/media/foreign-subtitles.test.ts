import { describe, expect, it } from "vitest";
import { readSubtitles } from "@/lib/media/foreign-subtitles/read-subtitles";
import { cuesOf, toSrt, toVtt } from "@/lib/media/subtitles";

type Read = [start: number, end: number, text: string][];

function read(bytes: string | Uint8Array): Read {
  const { cues = [] } = readSubtitles(typeof bytes === "string" ? Buffer.from(bytes) : bytes) ?? {};
  return cues.map(({ start, end, lines }) => [start, end, lines.join("|")]);
}

const TWO: Read = [
  [1, 2.5, "Hello"],
  [3, 4, "Two"],
];
const PLAIN = "1\n00:00:01,000 --> 00:00:02,500\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n";

describe("SubRip", () => {
  it.each([
    ["as it should be", PLAIN],
    ["with CRLF and a byte order mark", `\ufeff${PLAIN.replaceAll("\n", "\r\n")}`],
    ["with CR", PLAIN.replaceAll("\n", "\r")],
    ["without numbers", PLAIN.replace(/^\d\n/gm, "")],
    ["with dots", PLAIN.replaceAll(",", ".")],
    ["without hours", PLAIN.replaceAll("00:00:", "00:")],
    ["with short fractions", "1\n0:0:1,0 --> 0:0:2,5\nHello\n\n2\n0:0:3 --> 0:0:4\nTwo\n"],
    ["without spaces around the arrow", PLAIN.replaceAll(" --> ", "-->")],
    [
      "with spaces within times, as translators leave them",
      PLAIN.replaceAll("00:00:", "00: 00: ").replaceAll(",", ", "),
    ],
    ["with a short arrow", PLAIN.replaceAll("-->", "->")],
    ["with a dash made of the arrow", PLAIN.replaceAll("-->", "–>")],
    ["with places", PLAIN.replaceAll("500\n", "500 X1:100 X2:200 Y1:010 Y2:20\n")],
    ["without blank lines between captions", PLAIN.replace("\n\n", "\n")],
    ["with many blank lines", PLAIN.replaceAll("\n\n", "\n\n\n \n\n")],
    ["with spaces at the ends of lines", PLAIN.replaceAll("\n", "  \n")],
    ["without a last line break", PLAIN.trimEnd()],
    ["with wrong numbers", PLAIN.replace(/^2$/m, "17")],
    ["with an empty caption", `${PLAIN}\n3\n00:00:05,000 --> 00:00:06,000\n\n`],
    ["out of order", "2\n00:00:03,000 --> 00:00:04,000\nTwo\n\n1\n00:00:01,000 --> 00:00:02,500\nHello\n"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual(TWO);
  });

  it.each([
    ["keeps what stands behind a blank line", "a\n\nb", "a|b"],
    ["keeps numbers that are text", "1984", "1984"],
    ["keeps numbers below a line", "The year\n1984", "The year|1984"],
    ["takes tags and places away", '<i>a</i> {\\an8}<font color="#fff">b</font>{y:i}', "a b"],
    ["keeps signs that are no tags", "1 < 2 & 3 > 2, {ok} I <3 you", "1 < 2 & 3 > 2, {ok} I <3 you"],
    ["knows entities", "a &amp; b&nbsp;&lt;c&gt; &#233;&#xe9; &nope;", "a & b <c> éé &nope;"],
    ["knows the line breaks of other programs", "a\\Nb", "a|b"],
    ["keeps notes, dashes and letters of any script", "♪ la\n- Ça va ?\n你好 مرحبا", "♪ la|- Ça va ?|你好 مرحبا"],
  ])("%s", (_, text, expected) => {
    expect(read(`1\n00:00:01,000 --> 00:00:02,000\n${text}\n\n2\n00:00:03,000 --> 00:00:04,000\nb\n`)).toEqual([
      [1, 2, expected],
      [3, 4, "b"],
    ]);
  });

  it("keeps captions that overlap, and gives one that ends before it begins two seconds", () => {
    const text =
      "00:00:01,000 --> 00:00:05,000\na\n\n00:00:02,000 --> 00:00:03,000\nb\n\n00:00:09,000 --> 00:00:08,000\nc\n";
    expect(read(text)).toEqual([
      [1, 5, "a"],
      [2, 3, "b"],
      [9, 11, "c"],
    ]);
  });
});

describe("encodings", () => {
  const french = PLAIN.replace("Hello", "Déjà vu, cœur à l'été");
  const utf16 = Buffer.from(french, "utf16le");

  it.each<[string, Uint8Array]>([
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ["UTF-16 the other way round", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ["UTF-16 without a mark", utf16],
    ["UTF-16 the other way round, without a mark", Buffer.from(utf16).swap16()],
    ["Windows-1252", Buffer.from(french.replace("œ", "\x9c"), "latin1")],
  ])("%s", (_, bytes) => {
    expect(read(bytes)[0]?.[2]).toBe("Déjà vu, cœur à l'été");
  });

  it("reads Cyrillic and Chinese of before UTF-8", () => {
    const cyrillic = "Привет, как твои дела сегодня вечером";
    const bytes = [...cyrillic].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    const [before = "", after = ""] = PLAIN.split("Hello");
    expect(read(Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]))[0]?.[2]).toBe(cyrillic);
    // "我们今天去看电影，你想一起来吗" in GB 18030.
    const chinese = Buffer.from("ced2c3c7bdf1ccecc8a5bfb4b5e7d3b0a3acc4e3cfebd2bbc6f0c0b4c2f0", "hex");
    expect(read(Buffer.concat([Buffer.from(before), chinese, Buffer.from(after)]))[0]?.[2]).toBe(
      "我们今天去看电影，你想一起来吗",
    );
  });
});

describe("WebVTT", () => {
  it("with comments, styles, names, settings, voices and words' times", () => {
    const text = `WEBVTT - Talk
Kind: captions

NOTE
a comment

STYLE
::cue { color: red }

REGION
id:fred

intro
00:01.000 --> 00:02.500 align:start position:0%
<v Bob>Hel<00:00:01.500>lo</v>

00:00:03.000 --> 00:00:04.000
<c.yellow>Two</c>

NOTE the end
`;
    expect(read(text)).toEqual(TWO);
    expect(readSubtitles(Buffer.from(text))?.format).toBe("vtt");
  });

  it("without its first line", () => {
    expect(read("00:01.000 --> 00:02.500\nHello\n\n00:00:03.000 --> 00:00:04.000\nTwo\n")).toEqual(TWO);
  });
});

describe("SubStation Alpha", () => {
  const events = `[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not shown
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\i1}Two{\\i0}, and\\Nthree\\hfour
Dialogue: 0,0:00:01.00,0:00:02.50,Default,Bob,0,0,0,,Hello
Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0
`;
  const expected: Read = [
    [1, 2.5, "Hello"],
    [3, 4, "Two, and|three four"],
  ];

  it.each([
    ["ASS", `[Script Info]\nTitle: x\nScriptType: v4.00+\n\n[V4+ Styles]\nStyle: Default,Arial\n\n${events}`],
    ["without a line of columns", `[Script Info]\n${events.replace(/^Format.*\n/m, "")}`],
    [
      "SSA with columns of its own",
      `[Script Info]\n${events.replace("Format: Layer", "Format: Marked").replaceAll("Dialogue: 0", "Dialogue: Marked=0")}`,
    ],
    [
      "with CRLF and a section behind it",
      `\ufeff[Script Info]\n${events}\n[Fonts]\nfontname: a\n`.replaceAll("\n", "\r\n"),
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual(expected);
    expect(readSubtitles(Buffer.from(text))?.format).toBe("ass");
  });
});

it("takes nothing else for subtitles", () => {
  const others = ["", "Dear diary,\n\nat 10:30 we left --> home.\n", '{"a": 1}', "1\n2\n3\n", "[Events]\nnone"];
  for (const text of others) expect(readSubtitles(Buffer.from(text))).toBeUndefined();
  expect(readSubtitles(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))).toBeUndefined();
});

it("reads what the studio writes, and stays fast on a large file that is none", () => {
  const words = ["مرحبا", "بالعالم", "<i>", "&", "10%."].map((text, at) => ({ text, start: at, end: at + 0.9 }));
  const cues = cuesOf(words, { language: "ar" });
  for (const text of [toSrt(cues), toVtt(cues)]) {
    expect(read(text).map(([start]) => start)).toEqual(cues.map(({ start }) => start));
  }
  const began = performance.now();
  readSubtitles(Buffer.from("1 : 1 : 1 , 1 ".repeat(100_000)));
  readSubtitles(Buffer.from(`${"0".repeat(200_000)}\n`.repeat(10)));
  readSubtitles(Buffer.from(`[Events]\nDialogue: ${"{".repeat(100_000)}\n`));
  readSubtitles(Buffer.from(`00:01 --> 00:02\n${"<a".repeat(50_000)}\n${"{\\".repeat(50_000)}`));
  expect(performance.now() - began).toBeLessThan(3000);
});
