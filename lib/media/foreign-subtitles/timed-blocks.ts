import type { Cue } from "../subtitles";
import { captionLines } from "./text";

const TIME = String.raw`(?:(\d{1,4})\s?:\s?)?(\d{1,2})\s?:\s?(\d{1,2})(?:\s?[.,:]\s?(\d{1,6}))?`;
/** The line with a caption's times; what stands behind them (places, settings) is not text. */
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*(?:-{1,2}\s?>|[–—→]>?)\s*${TIME}(?!\d)`);

const secondsOf = ([hours = "0", minutes = "0", seconds = "0", fraction = "0"]: (string | undefined)[]): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);

const isNumber = (line: string | undefined): boolean => /^\s*\d+\s*$/.test(line ?? "");
const isBlank = (line: string | undefined): boolean => !line?.trim();

/** True for text with a line of times as SubRip and WebVTT write them. */
export const hasTimings = (text: string): boolean => text.split("\n").some((line) => TIMING.test(line));

interface Timing {
  line: number;
  start: number;
  end: number;
}

function timings(lines: readonly string[]): Timing[] {
  return lines.flatMap((text, line) => {
    const found = TIMING.exec(text);
    return found ? [{ line, start: secondsOf(found.slice(1, 5)), end: secondsOf(found.slice(5, 9)) }] : [];
  });
}

/**
 * Where the text of a caption ends. In WebVTT that is a blank line; SubRip in the wild has blank lines within captions,
 * and captions without one between them, so there it is the next one's number or times.
 */
function endOfText(lines: readonly string[], from: number, next: number, isStrict: boolean, numbered: string): number {
  if (isStrict) {
    const blank = lines.findIndex((line, at) => at >= from && isBlank(line));
    return Math.min(next, blank < 0 ? lines.length : blank);
  }
  const above = lines[next - 1];
  if (next >= lines.length || next - 1 < from || !isNumber(above)) return next;
  const isNext = Number(above) === Number(numbered) + 1;
  return isNext || next - 1 === from || isBlank(lines[next - 2]) ? next - 1 : next;
}

/** Captions of SubRip or WebVTT text with line feeds, in the file's order; those without words are left out. */
export function readTimedBlocks(text: string): Cue[] {
  const lines = text.split("\n");
  const isStrict = /^\s*WEBVTT\b/.test(text);
  const found = timings(lines);
  return found.flatMap(({ line, start, end }, index) => {
    const next = found[index + 1]?.line ?? lines.length;
    const until = endOfText(lines, line + 1, next, isStrict, lines[line - 1] ?? "");
    const read = captionLines(lines.slice(line + 1, until).join("\n"));
    return read.length > 0 ? [{ start, end, lines: read }] : [];
  });
}
