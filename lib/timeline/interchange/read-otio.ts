import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { foreign } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { contentDuration } from "../derive";
import type { Asset, Timeline } from "../schema";
import { parseTimeline } from "../schema/parse";
import type { LeftOut } from "./cut-list";
import { OWN } from "./otio";

/** What a file is called in an import: our id where it was exported here, else its address and name. */
export interface MediaReference {
  assetId?: string | undefined;
  url: string;
  name: string;
}
/** The file of the library that is meant; undefined where there is none. */
export type FindMedia = (reference: MediaReference) => Asset | undefined;

const time = z.object({ rate: z.number().positive().max(1000), value: z.number() });
const range = z.object({ start_time: time, duration: time });
const node = z.looseObject({
  OTIO_SCHEMA: z.string(),
  name: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});
type Node = z.output<typeof node>;
const clipNode = node.extend({
  source_range: range.nullish(),
  effects: z.array(node).nullish(),
  media_reference: node.nullish(),
  media_references: z.record(z.string(), node).nullish(),
  active_media_reference_key: z.string().nullish(),
});
type ClipNode = z.output<typeof clipNode>;
const trackNode = node.extend({
  kind: z.string().default("Video"),
  enabled: z.boolean().default(true),
  children: z.array(node),
});
const timelineNode = node.extend({
  OTIO_SCHEMA: z.string().startsWith("Timeline."),
  tracks: node.extend({ children: z.array(node), markers: z.array(node).nullish() }),
});

type Fields = Record<string, unknown>;
const ownOf = (holder: Node): Fields => {
  const own = holder.metadata?.[OWN];
  return typeof own === "object" && own !== null ? (own as Fields) : {};
};
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const kindOf = ({ OTIO_SCHEMA }: Node): string => OTIO_SCHEMA.split(".")[0] ?? "";

interface Reader {
  fps: number;
  find: FindMedia;
  assets: Map<string, Asset>;
  ids: Set<string>;
  left: LeftOut[];
}

const framesOf = ({ value, rate }: z.output<typeof time>, fps: number): number => Math.round((value * fps) / rate);

/** An id of its own for each: what another program has copied is copied with its id. */
function freeId({ ids }: Reader, wanted: unknown, fallback: string): string {
  const base = (typeof wanted === "string" && wanted.length > 0 ? wanted : fallback).slice(0, 100);
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  ids.add(id);
  return id;
}

function referenceOf(clip: ClipNode): Node | undefined {
  const { media_references: several, active_media_reference_key: key, media_reference: one } = clip;
  return several?.[key ?? "DEFAULT_MEDIA"] ?? one ?? undefined;
}

function lengthOf(clip: ClipNode, fps: number): { start: number; frames: number } | undefined {
  const available = range.safeParse(referenceOf(clip)?.available_range);
  const shown = clip.source_range ?? (available.success ? available.data : undefined);
  const secondsOf = ({ value, rate }: z.output<typeof time>) => value / rate;
  // Files with a timecode begin at it.
  const begins = available.success ? secondsOf(available.data.start_time) : 0;
  return shown && { start: Math.max(0, secondsOf(shown.start_time) - begins), frames: framesOf(shown.duration, fps) };
}

/** How fast the clip runs: the product of its warps. */
function speedOf(clip: ClipNode): number {
  const warps = (clip.effects ?? []).filter((effect) => ["LinearTimeWarp", "FreezeFrame"].includes(kindOf(effect)));
  return warps.reduce(
    (speed, { time_scalar }) => speed * (Number.isFinite(Number(time_scalar)) ? Number(time_scalar) : 1),
    1,
  );
}

const MEDIA_KINDS = { video: ["video"], image: ["image"], audio: ["audio", "music"] } as const;

/** Timing of a clip's file as our fields have it. */
function playing(clip: ClipNode, start: number, kind: string): Fields {
  if (kind === "image") return {};
  const speed = speedOf(clip);
  if (kind !== "video") return { trimStart: start, speed: Math.min(4, Math.max(0.25, Math.abs(speed) || 1)) };
  if (speed === 0) return { trimStart: 0, speed: 1, freezeAt: start };
  return {
    trimStart: start,
    speed: Math.min(16, Math.max(0.1, Math.abs(speed))),
    reverse: speed < 0,
    freezeAt: undefined,
  };
}

/** A clip as an item; undefined for what the library has no file of. */
function itemOf(clip: ClipNode, from: number, frames: number, trackId: string, reader: Reader): Fields | undefined {
  const own = ownOf(clip).item;
  const known: Fields = isFields(own) ? own : {};
  const media = referenceOf(clip);
  const id = freeId(reader, known.id, `clip-${reader.ids.size + 1}`);
  const placed = { ...known, id, from, durationInFrames: frames };
  if (known.kind !== undefined && known.assetId === undefined) return placed;
  const url = String(media?.target_url ?? "");
  const name = media?.name || decodeURIComponent(url.split(/[?#]/)[0]?.split("/").at(-1) ?? "") || clip.name || "";
  const ownId = ownOf(media ?? clip).assetId;
  const asset = reader.find({ assetId: typeof ownId === "string" ? ownId : undefined, url, name });
  if (!asset) {
    reader.left.push({ track: trackId, item: id, what: say("timeline.interchange_media", { name: name || id }) });
    return undefined;
  }
  reader.assets.set(asset.id, asset);
  const kinds: readonly string[] = MEDIA_KINDS[asset.kind];
  const kind = kinds.includes(String(known.kind)) ? String(known.kind) : asset.kind;
  const start = lengthOf(clip, reader.fps)?.start ?? 0;
  // The other program may have trimmed it beyond the file: its last picture stays, silence follows.
  const hold = kind === "image" || kind === "music" ? {} : { hold: true };
  return {
    name: (clip.name ?? "").slice(0, 200),
    ...placed,
    kind,
    assetId: asset.id,
    ...hold,
    ...playing(clip, start, kind),
  };
}

function transitionOf(before: Node | undefined, reader: Reader): Fields | undefined {
  if (!before || kindOf(before) !== "Transition") return undefined;
  const [inward, outward] = [time.safeParse(before.in_offset), time.safeParse(before.out_offset)];
  const frames = [inward, outward].reduce((sum, one) => sum + (one.success ? framesOf(one.data, reader.fps) : 0), 0);
  const kind = ["fade", "dissolve", "slide", "push", "wipe", "zoom", "iris"].find((known) => known === before.name);
  return { kind: kind ?? "dissolve", frames: Math.min(240, frames) };
}

/** What lies on a track, in frames of the film. */
function itemsOf(children: Node[], trackId: string, reader: Reader): Fields[] {
  const items: Fields[] = [];
  let at = 0;
  for (const [place, child] of children.entries()) {
    const kind = kindOf(child);
    if (kind === "Transition") continue;
    const parsed = clipNode.safeParse(child);
    const length = parsed.success ? lengthOf(parsed.data, reader.fps) : undefined;
    if (!parsed.success || !length || length.frames < 1 || (kind !== "Clip" && kind !== "Gap")) {
      if (kind !== "Gap")
        reader.left.push({
          track: trackId,
          what: say("timeline.interchange_node", { name: child.name || kind, kind }),
        });
      at += length?.frames ?? 0;
      continue;
    }
    const item = kind === "Clip" ? itemOf(parsed.data, at, length.frames, trackId, reader) : undefined;
    const transitionIn = transitionOf(children[place - 1], reader);
    if (item) items.push(transitionIn && "opacity" in item ? { ...item, transitionIn } : item);
    at += length.frames;
  }
  return items;
}

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
