import { stat } from "node:fs/promises";
import { sha256 } from "@/lib/core/ids";
import type { Item, Timeline } from "@/lib/timeline/schema";
import { frameKey } from "@/lib/timeline/state";
import type { Picture, PlannedChunk } from "../types";

/** No chunk is longer: an edit redraws at most this much, and a player finds a point to start from this often. */
const LONGEST_SECONDS = 5;
/** Edges closer together than this are one edge: every chunk costs an encoder and a key frame. */
const SHORTEST_SECONDS = 0.5;

function edgesOf(item: Item): number[] {
  const end = item.from + item.durationInFrames;
  const edges = [item.from, end];
  if ("transitionIn" in item && item.transitionIn) edges.push(item.from + item.transitionIn.frames);
  if ("transitionOut" in item && item.transitionOut) edges.push(end - item.transitionOut.frames);
  return edges;
}

/**
 * Frames at which the film is cut into chunks: where scenes, pictures and clips start and end and where their
 * transitions end, long stretches divided evenly from their own start. The first is 0, the last the film's length.
 */
export function chunkEdges(timeline: Timeline): number[] {
  const total = timeline.durationInFrames;
  const shortest = Math.max(1, Math.round(timeline.fps * SHORTEST_SECONDS));
  const longest = timeline.fps * LONGEST_SECONDS;
  const wanted = new Set<number>();
  for (const track of timeline.tracks) {
    if (track.hidden || track.kind === "captions") continue;
    for (const item of track.items) {
      if (item.kind === "scene" || item.kind === "image" || item.kind === "video")
        for (const edge of edgesOf(item)) wanted.add(edge);
    }
  }
  const edges = [0];
  for (const edge of [...wanted].sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? 0) >= shortest && total - edge >= shortest) edges.push(edge);
  }
  edges.push(total);
  const cut: number[] = [0];
  for (let index = 1; index < edges.length; index += 1) {
    const start = edges[index - 1] ?? 0;
    const length = (edges[index] ?? total) - start;
    const parts = Math.max(1, Math.ceil(length / longest));
    for (let part = 1; part <= parts; part += 1) cut.push(start + Math.round((length * part) / parts));
  }
  return cut;
}

/** An asset without a content hash is told apart by its file's size and time of change. */
async function looseAssets(timeline: Timeline): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  for (const asset of Object.values(timeline.assets)) {
    if (asset.hash || asset.kind === "audio") continue;
    const file = await stat(asset.src).catch(() => undefined);
    marks.set(asset.id, file ? `${asset.src}:${file.size}:${file.mtimeMs}` : asset.src);
  }
  return marks;
}

function looseMarks(timeline: Timeline, marks: Map<string, string>, from: number, to: number): string[] {
  if (marks.size === 0) return [];
  const found: string[] = [];
  for (const track of timeline.tracks) {
    for (const item of track.items) {
      if (item.from >= to || item.from + item.durationInFrames <= from) continue;
      const id =
        "assetId" in item
          ? item.assetId
          : item.kind === "scene" && item.visual.type === "picture"
            ? item.visual.assetId
            : "";
      const mark = marks.get(id);
      if (mark) found.push(mark);
    }
  }
  return found;
}

/**
 * Cuts the film and finds its pictures: neighbouring frames of equal key are one picture.
 * A chunk's hash covers the keys of its frames in order, the rate, loose assets and `salt` (bundle, encoder settings,
 * owner): equal hashes are equal files, wherever in whatever film the chunk lies.
 */
export async function planChunks(timeline: Timeline, salt: string): Promise<Omit<PlannedChunk, "cached">[]> {
  const marks = await looseAssets(timeline);
  const edges = chunkEdges(timeline);
  const chunks: Omit<PlannedChunk, "cached">[] = [];
  for (let index = 1; index < edges.length; index += 1) {
    const from = edges[index - 1] ?? 0;
    const to = edges[index] ?? from;
    const pictures: Picture[] = [];
    const content = [salt, String(timeline.fps), ...looseMarks(timeline, marks, from, to)];
    let previous: string | undefined;
    for (let frame = from; frame < to; frame += 1) {
      const key = frameKey(timeline, frame);
      const last = pictures.at(-1);
      if (key === previous && last) last.repeat += 1;
      else {
        pictures.push({ frame, repeat: 1 });
        content.push(`${frame - from}:${key}`);
      }
      previous = key;
    }
    content.push(String(to - from));
    chunks.push({ from, to, hash: sha256(content.join("\n")), pictures });
    if (index % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return chunks;
}
