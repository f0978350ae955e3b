import { element, text, unsigned } from "./ebml";
import { languageCode, type TextTracks } from "./text-tracks";

/*
 * A small Matroska file (RFC 9559) with WebVTT tracks and chapters, so that ffmpeg can copy both into a WebM film: the
 * bundled build reads neither subtitle files nor chapter files.
 */

const SUBTITLE = 0x11;
/** Nanoseconds in a tick: times are milliseconds, as in WebM. */
const TICK = 1_000_000;

const escaped = (words: string) =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\n{2,}/g, "\n");

const header = element(
  0x1a45dfa3,
  ...[unsigned(0x4286, 1), unsigned(0x42f7, 1), unsigned(0x42f2, 4), unsigned(0x42f3, 8)],
  ...[text(0x4282, "matroska"), unsigned(0x4287, 4), unsigned(0x4285, 2)],
);

const trackEntry = (number: number, language: string) =>
  element(
    0xae,
    ...[unsigned(0xd7, number), unsigned(0x73c5, number), unsigned(0x83, SUBTITLE), unsigned(0x9c, 0)],
    // The viewer asks for it: the captions are drawn already.
    unsigned(0x88, 0),
    ...[text(0x86, "D_WEBVTT/SUBTITLES"), text(0x22b59c, languageCode(language))],
  );

/** One cue, its name and its settings left open: a cluster of its own, as times inside of a cluster reach half a minute only. */
function cluster(track: number, from: number, to: number, words: string): Buffer {
  const block = Buffer.concat([Buffer.from([0x80 | track, 0, 0, 0]), Buffer.from(`\n\n${escaped(words)}`, "utf8")]);
  return element(0x1f43b675, unsigned(0xe7, from), element(0xa0, element(0xa1, block), unsigned(0x9b, to - from)));
}

/** The bytes of that file. Cues that overlap end where the next one of their track begins. */
export function webmText({ fps, totalFrames, chapters, subtitles }: TextTracks): Buffer {
  const ms = (frame: number) => Math.round((frame * 1000) / fps);
  const nanoseconds = (frame: number) => ms(frame) * TICK;
  const atoms = chapters.map(({ frame, title }, index) =>
    element(
      0xb6,
      ...[unsigned(0x73c4, index + 1), unsigned(0x91, nanoseconds(frame))],
      unsigned(0x92, nanoseconds(chapters[index + 1]?.frame ?? totalFrames)),
      element(0x80, text(0x85, title), text(0x437c, "und")),
    ),
  );
  const cues = subtitles.flatMap(({ cues: list }, index) => {
    const sorted = list.filter(({ from, to }) => from < Math.min(to, totalFrames)).sort((a, b) => a.from - b.from);
    return sorted.map((cue, at) => ({
      track: index + 1,
      words: cue.text,
      from: ms(cue.from),
      to: ms(Math.min(cue.to, sorted[at + 1]?.from ?? totalFrames, totalFrames)),
    }));
  });
  const segment = element(
    0x18538067,
    element(0x1549a966, unsigned(0x2ad7b1, TICK), text(0x4d80, "Framewright"), text(0x5741, "Framewright")),
    element(0x1654ae6b, ...subtitles.map(({ language }, index) => trackEntry(index + 1, language))),
    ...(atoms.length > 0 ? [element(0x1043a770, element(0x45b9, ...atoms))] : []),
    ...cues.sort((a, b) => a.from - b.from).map(({ track, from, to, words }) => cluster(track, from, to, words)),
    // Without any cluster the file would not be read: chapters may come alone.
    element(0x1f43b675, unsigned(0xe7, ms(totalFrames))),
  );
  return Buffer.concat([header, segment]);
}
