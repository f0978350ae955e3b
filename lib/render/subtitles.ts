import { joined } from "@/lib/core/script-joint";
import type { Timeline } from "@/lib/timeline/schema";
import { captionPages } from "@/lib/timeline/spoken";
import type { RenderTimelineOptions } from "./types";

/** A film's captions as a text track, so that players can show them too. */
export function subtitlesOf(timeline: Timeline): NonNullable<RenderTimelineOptions["subtitles"]> {
  const cues = timeline.tracks
    .flatMap((track) => track.items)
    .flatMap((item) => (item.kind === "captions" ? captionPages(timeline, item) : []))
    .map((page) => ({ from: page.from, to: page.to, text: joined(page.words.map((word) => word.text)) }));
  return cues.length > 0 ? [{ language: timeline.language, cues }] : [];
}
