import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { foreign } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { contentDuration } from "../derive";
import type { Timeline } from "../schema";
import { parseTimeline } from "../schema/parse";
import type { LeftOut } from "./cut-list";
import {
  clipNode,
  type Fields,
  framesOf,
  isFields,
  kindOf,
  type Node,
  ownOf,
  range,
  timelineNode,
  trackNode,
} from "./otio-nodes";
import { type FindMedia, freeId, itemsOf, type MediaReference, type Reader } from "./read-otio-items";

function trackOf(raw: Node, number: number, reader: Reader): { facts: Fields; items: Fields[] } | undefined {
  const parsed = trackNode.safeParse(raw);
  if (!parsed.success) {
    const name = raw.name || kindOf(raw);
    reader.left.push({ what: say("timeline.interchange_node", { name, kind: kindOf(raw) }) });
    return undefined;
  }
  const { kind, children, enabled, name } = parsed.data;
  const own = ownOf(raw).track;
  const isSound = kind === "Audio";
  const off = isSound ? { muted: !enabled } : { hidden: !enabled };
  const facts: Fields = isFields(own)
    ? own
    : {
        id: freeId(reader, undefined, `track-${number}`),
        kind: isSound ? "audio" : "visual",
        name: name ?? "",
        ...off,
      };
  return { facts, items: itemsOf(children, String(facts.id), reader) };
}

/** Lanes of one track of ours become that track again, and tracks stand in the order in which they stood. */
function joined(lanes: { facts: Fields; items: Fields[] }[], derived: Fields[], order: string[]): Fields[] {
  const tracks = new Map<string, Fields & { items: unknown[] }>();
  for (const { facts, items } of [
    ...lanes,
    ...derived.map(({ items, ...facts }) => ({ facts, items: items as Fields[] })),
  ]) {
    const id = String(facts.id);
    const known = tracks.get(id);
    tracks.set(id, { ...facts, items: [...(known?.items ?? []), ...items] });
  }
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...tracks.values()].sort((a, b) => rank(String(a.id)) - rank(String(b.id)));
}

/** Frames a second of a timeline that was not made here: of the first length in it. */
function rateOf(tracks: Node[]): number {
  const rates = tracks.flatMap((track) => {
    const children = z.array(clipNode).safeParse(track.children);
    return children.success ? children.data.flatMap(({ source_range }) => source_range?.duration.rate ?? []) : [];
  });
  return Math.min(120, Math.max(1, Math.round(rates[0] ?? 30)));
}

function marksOf(markers: Node[], reader: Reader): { markers: Fields[]; chapters: Fields[] } {
  const found: { markers: Fields[]; chapters: Fields[] } = { markers: [], chapters: [] };
  for (const [at, one] of markers.entries()) {
    const marked = range.safeParse(one.marked_range);
    if (!marked.success) continue;
    const frame = framesOf(marked.data.start_time, reader.fps);
    const { marker, chapter } = ownOf(one);
    if (isFields(chapter)) found.chapters.push({ ...chapter, frame });
    else
      found.markers.push({ ...(isFields(marker) ? marker : { id: `marker-${at + 1}`, name: one.name ?? "" }), frame });
  }
  return found;
}

function parsed(content: string): z.output<typeof timelineNode> {
  try {
    return timelineNode.parse(JSON.parse(content));
  } catch (error) {
    const why = error instanceof z.ZodError ? (error.issues[0]?.message ?? "") : (error as Error).message;
    throw new AppError({
      code: "validation",
      message: say("timeline.interchange_unread", { why: foreign(why) }),
      remedy: say("timeline.interchange_unread_remedy"),
      field: "content",
    });
  }
}

interface Read {
  root: z.output<typeof timelineNode>;
  own: Fields;
  /** What the exporting studio knew of the film; empty for other programs' timelines. */
  facts: Fields;
  lanes: { facts: Fields; items: Fields[] }[];
  reader: Reader;
}

function read(content: string, find: FindMedia): Read {
  const root = parsed(content);
  const own = ownOf(root);
  const facts: Fields = isFields(own.document) ? own.document : {};
  const { children } = root.tracks;
  const fps = typeof facts.fps === "number" ? facts.fps : rateOf(children);
  const reader: Reader = { fps, find, assets: new Map(), ids: new Set(), left: [] };
  // Scenes and presenters name files, too, and speech is said in them.
  for (const id of Array.isArray(own.files) ? own.files.map(String) : []) {
    const asset = find({ assetId: id, url: "", name: "" });
    if (asset) reader.assets.set(asset.id, asset);
  }
  const lanes = children.flatMap((child, at) => trackOf(child, at + 1, reader) ?? []);
  return { root, own, facts, lanes, reader };
}

/** The files that a text names. @throws AppError `validation` for what is no timeline */
export function mediaOfOtio(content: string): MediaReference[] {
  const found: MediaReference[] = [];
  read(content, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

/**
 * A film out of OpenTimelineIO JSON, from here or any other program. What was exported here is as it was, but for what the
 * other program has changed; files are found in the library by `find`.
 * @throws AppError `validation` for what is no timeline, or cannot be rendered
 */
export function fromOtio(content: string, find: FindMedia): { document: Timeline; left: LeftOut[] } {
  const { root, own, facts, lanes, reader } = read(content, find);
  const derived = Array.isArray(own.derived) ? own.derived.filter(isFields) : [];
  const order = Array.isArray(own.order) ? own.order.map(String) : [];
  const speech = isFields(facts.speech) ? Object.entries(facts.speech).filter(([id]) => reader.assets.has(id)) : [];
  const document = parseTimeline({
    ...{ width: 1920, height: 1080, language: "en", theme: {}, durationInFrames: 1 },
    ...facts,
    ...{ version: 2, fps: reader.fps, title: root.name ?? "" },
    ...marksOf(root.tracks.markers ?? [], reader),
    tracks: joined(lanes, derived, order),
    assets: Object.fromEntries(reader.assets),
    speech: Object.fromEntries(speech),
  });
  return { document: { ...document, durationInFrames: contentDuration(document) }, left: reader.left };
}
