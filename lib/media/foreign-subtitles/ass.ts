import type { Cue } from "../subtitles";
import { captionLines } from "./text";

/** Columns of an event where a file does not say them (Advanced SubStation Alpha). */
const COLUMNS = ["layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text"];

/** True for text with a section or a line of SubStation Alpha. */
export const isAss = (text: string): boolean =>
  /^\s*\[(?:Script Info|V4\+? Styles|Events)\]/im.test(text) && /^\s*Dialogue:/im.test(text);

function secondsOf(time: string | undefined): number | undefined {
  const found = /^\s*(\d+):(\d{1,2}):(\d{1,2})(?:[.,:](\d+))?\s*$/.exec(time ?? "");
  if (!found) return undefined;
  const [, hours, minutes, seconds, fraction = "0"] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

/** Captions of SubStation Alpha text with line feeds, in the file's order; drawings and lines without words are left out. */
export function readAss(text: string): Cue[] {
  let columns = COLUMNS;
  let section = "events";
  return text.split("\n").flatMap((line) => {
    section = /^\s*\[(.+)\]\s*$/.exec(line)?.[1]?.toLowerCase() ?? section;
    const [, key = "", value = ""] = /^\s*(\w+)\s*:(.*)$/.exec(line) ?? [];
    if (section !== "events") return [];
    if (key.toLowerCase() === "format") columns = value.split(",").map((name) => name.trim().toLowerCase());
    if (key.toLowerCase() !== "dialogue") return [];
    const cells = value.split(",");
    const cell = (name: string) => cells[columns.indexOf(name)];
    const [start, end] = [secondsOf(cell("start")), secondsOf(cell("end"))];
    // The text stands last, and may have commas of its own.
    const words = cells.slice(columns.length - 1).join(",");
    const read = /\{[^}]*\\p[1-9]/.test(words) ? [] : captionLines(words);
    return start === undefined || end === undefined || read.length === 0 ? [] : [{ start, end, lines: read }];
  });
}
