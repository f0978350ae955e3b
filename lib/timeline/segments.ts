import { endOf } from "./derive";
import type { PlacedItem } from "./ops/core/diff";
import type { Item, Timeline, Track } from "./schema";

/**
 * A piece of a film that is trimmed, moved and taken out as one: a picture of a main track with all that is linked to it, or a
 * voice where there is no picture.
 */
export interface Segment {
  /** The id of its lead. */
  id: string;
  lead: PlacedItem;
  /** The lead and what is linked to it. */
  items: readonly PlacedItem[];
  /** Frames of the film that the lead stands on; `to` is the first one after it. */
  from: number;
  to: number;
}

const LEADS: readonly Item["kind"][] = ["scene", "image", "video", "text", "shape"];

const placedOn = ({ id, items }: Track): PlacedItem[] => items.map((item) => ({ ...item, trackId: id }));

const byStart = (a: PlacedItem, b: PlacedItem): number => a.from - b.from || (a.id < b.id ? -1 : 1);

/** Voices that stand where no picture does; a film of sound alone is made of them. */
function bareVoices(timeline: Timeline, pictures: readonly PlacedItem[]): PlacedItem[] {
  const voices = timeline.tracks.filter(({ kind }) => kind === "voice").flatMap(placedOn);
  const shows = (voice: PlacedItem) =>
    pictures.some((picture) => picture.from < endOf(voice) && endOf(picture) > voice.from);
  return voices.filter((voice) => !shows(voice));
}

/** The segments of a film in the order of their start. An item belongs to one of them or to none, as music does. */
export function segmentsOf(timeline: Timeline): Segment[] {
  const pictures = timeline.tracks
    .filter(({ kind }) => kind === "visual")
    .flatMap(placedOn)
    .filter(({ kind }) => LEADS.includes(kind));
  const links = new Map<string, PlacedItem[]>();
  for (const item of timeline.tracks.flatMap(placedOn))
    if (item.link) links.set(item.link, [...(links.get(item.link) ?? []), item]);
  const taken = new Set<string>();
  const segments: Segment[] = [];
  for (const lead of [...pictures.sort(byStart), ...bareVoices(timeline, pictures).sort(byStart)]) {
    if (taken.has(lead.id)) continue;
    const items = lead.link ? (links.get(lead.link) ?? [lead]) : [lead];
    for (const { id } of items) taken.add(id);
    segments.push({ id: lead.id, lead, items, from: lead.from, to: endOf(lead) });
  }
  return segments.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}
