import { box, full, latin, mediaInformation, movieHeader, trackHeader, u8, u16, u32 } from "@/lib/media/mp4-boxes";
import type { SubtitleCue } from "../types";

/*
 * A small MP4 with timed text (3GPP TS 26.245, "tx3g") and a chapter list (Nero's "chpl", which players and ffmpeg
 * read), so that ffmpeg can copy both into the film: the bundled build has neither a text encoder nor a reader of
 * chapter files. Boxes as in ISO/IEC 14496-12.
 */

const text = (value: string) => Buffer.from(value, "utf8");

/** ISO 639-2 codes of the languages films are made in most; others are "undetermined". */
const LANGUAGES: Record<string, string> = {
  ar: "ara",
  cs: "ces",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  es: "spa",
  fi: "fin",
  fr: "fra",
  he: "heb",
  hi: "hin",
  hu: "hun",
  id: "ind",
  it: "ita",
  ja: "jpn",
  ko: "kor",
  nl: "nld",
  no: "nor",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sv: "swe",
  th: "tha",
  tr: "tur",
  uk: "ukr",
  vi: "vie",
  zh: "zho",
};

/** Three-letter code of a BCP 47 tag. */
export const languageCode = (tag: string): string => LANGUAGES[tag.split("-")[0]?.toLowerCase() ?? ""] ?? "und";

const packed = (code: string) => [...code].reduce((sum, letter) => (sum << 5) | (letter.charCodeAt(0) - 0x60), 0);

interface Sample {
  frames: number;
  bytes: Buffer;
}

/** Seconds of the longest sample without words: while films are joined, what lies between two samples is in memory. */
const LONGEST_EMPTY = 10;

/** Cues and the empty stretches between them; overlapping cues are cut at the next one's start. */
function samplesOf(cues: readonly SubtitleCue[], totalFrames: number, fps: number): Sample[] {
  const samples: Sample[] = [];
  let at = 0;
  const add = (to: number, content: string) => {
    while (!content && to - at > LONGEST_EMPTY * fps) {
      samples.push({ frames: LONGEST_EMPTY * fps, bytes: u16(0) });
      at += LONGEST_EMPTY * fps;
    }
    if (to <= at) return;
    const bytes = text(content).subarray(0, 0xffff);
    samples.push({ frames: to - at, bytes: Buffer.concat([u16(bytes.length), bytes]) });
    at = to;
  };
  const sorted = [...cues].sort((a, b) => a.from - b.from);
  for (const [index, cue] of sorted.entries()) {
    add(cue.from, "");
    add(Math.min(cue.to, sorted[index + 1]?.from ?? totalFrames, totalFrames), cue.text);
  }
  add(totalFrames, "");
  return samples;
}

/** White text at the bottom, as players draw it by default. */
function sampleEntry(): Buffer {
  const style = Buffer.concat([u16(0, 0, 1), u8(0, 18), u8(255, 255, 255, 255)]);
  return box(
    "tx3g",
    Buffer.alloc(6),
    u16(1),
    u32(0),
    u8(1, 0xff),
    u8(0, 0, 0, 0),
    u16(0, 0, 0, 0),
    style,
    box("ftab", u16(1, 1), u8(5), text("Serif")),
  );
}

function track(
  id: number,
  fps: number,
  language: string,
  totalFrames: number,
  samples: Sample[],
  offset: number,
): Buffer {
  const stbl = box(
    "stbl",
    full("stsd", 0, 0, u32(1), sampleEntry()),
    full("stts", 0, 0, u32(samples.length), ...samples.map(({ frames }) => u32(1, frames))),
    full("stsc", 0, 0, u32(1, 1, samples.length, 1)),
    full("stsz", 0, 0, u32(0, samples.length), ...samples.map(({ bytes }) => u32(bytes.length))),
    full("stco", 0, 0, u32(1, offset)),
  );
  const mdia = box(
    "mdia",
    full("mdhd", 0, 0, u32(0, 0, fps, totalFrames), u16(packed(languageCode(language)), 0)),
    full("hdlr", 0, 0, u32(0), latin("sbtl"), u32(0, 0, 0), text("SubtitleHandler\0")),
    mediaInformation(full("nmhd", 0, 0), stbl),
  );
  return box("trak", trackHeader(id, totalFrames, 0), mdia);
}

function chapterList(chapters: readonly { frame: number; title: string }[], fps: number): Buffer {
  const entries = chapters.slice(0, 255).map(({ frame, title }) => {
    const name = text(title).subarray(0, 255);
    // Hundreds of nanoseconds, 64 bits.
    const start = Buffer.alloc(8);
    start.writeBigUInt64BE(BigInt(Math.round((frame / fps) * 1e7)));
    return Buffer.concat([start, u8(name.length), name]);
  });
  return full("chpl", 1, 0, u32(0), u8(entries.length), ...entries);
}

export interface TextTracks {
  fps: number;
  totalFrames: number;
  chapters: readonly { frame: number; title: string }[];
  subtitles: readonly { language: string; cues: readonly SubtitleCue[] }[];
}

/** The bytes of that MP4: one text track for each subtitle (an empty one when there is none), and the chapters. */
export function textTracks({ fps, totalFrames, chapters, subtitles }: TextTracks): Buffer {
  const lists = (subtitles.length > 0 ? subtitles : [{ language: "und", cues: [] }]).map(({ language, cues }) => ({
    language,
    samples: samplesOf(cues, totalFrames, fps),
  }));
  const head = box("ftyp", latin("isom\0\0\0\0isom"));
  let offset = head.length + 8;
  const tracks = lists.map(({ language, samples }, index) => {
    const made = track(index + 1, fps, language, totalFrames, samples, offset);
    offset += samples.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return made;
  });
  const data = box("mdat", ...lists.flatMap(({ samples }) => samples.map(({ bytes }) => bytes)));
  const header = movieHeader(fps, totalFrames, lists.length + 1);
  const extras = chapters.length > 0 ? [box("udta", chapterList(chapters, fps))] : [];
  return Buffer.concat([head, data, box("moov", header, ...tracks, ...extras)]);
}
