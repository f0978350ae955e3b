import { say } from "@/lib/messages/say";
import type { Asset } from "../schema";
import type { LeftOut } from "./cut-list";
import {
  type ClipNode,
  clipNode,
  type Fields,
  framesOf,
  isFields,
  kindOf,
  lengthOf,
  type Node,
  ownOf,
  referenceOf,
  speedOf,
  time,
} from "./otio-nodes";

/** What a file is called in an import: our id where it was exported here, else its address and name. */
export interface MediaReference {
  assetId?: string | undefined;
  url: string;
  name: string;
}
/** The file of the library that is meant; undefined where there is none. */
export type FindMedia = (reference: MediaReference) => Asset | undefined;

/** What is gathered while a file is read. */
export interface Reader {
  fps: number;
  find: FindMedia;
  assets: Map<string, Asset>;
  ids: Set<string>;
  left: LeftOut[];
}

/** An id of its own for each: what another program has copied is copied with its id. */
export function freeId({ ids }: Reader, wanted: unknown, fallback: string): string {
  const base = (typeof wanted === "string" && wanted.length > 0 ? wanted : fallback).slice(0, 100);
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  ids.add(id);
  return id;
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
export function itemsOf(children: Node[], trackId: string, reader: Reader): Fields[] {
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
