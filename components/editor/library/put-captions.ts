import { freshId } from "@/lib/editor/fresh-id";
import type { OpInput } from "@/lib/timeline/ops";
import type { ItemOf, Timeline } from "@/lib/timeline/schema";
import { type CaptionStyle, captionsItemSchema } from "@/lib/timeline/schema/overlays";
import type { EditorStore } from "../store";

/** Captions that are shown at the moment, where there are any: the topmost. */
export function shownCaptions({ tracks }: Timeline): ItemOf<"captions"> | undefined {
  const found = tracks
    .filter(({ hidden }) => !hidden)
    .flatMap(({ items }) => items)
    .findLast((item) => item.kind === "captions");
  return found?.kind === "captions" ? found : undefined;
}

/** A fresh track for captions; those of other tracks are hidden, so that two are never read over each other. */
function freshTrack({ tracks }: Timeline): { id: string; ops: OpInput[] } {
  const id = freshId("track");
  const others = tracks.filter(({ kind, hidden }) => kind === "captions" && !hidden);
  return {
    id,
    ops: [
      ...others.map((track): OpInput => ({ op: "trackUpdate", trackId: track.id, set: { hidden: true } })),
      { op: "trackAdd", track: { id, kind: "captions" } },
    ],
  };
}

/** Gives captions a style; where none are shown, puts in those that follow the voices. */
export function putCaptions(store: EditorStore, style: CaptionStyle, label: string): void {
  const { document } = store;
  const shown = shownCaptions(document);
  if (shown) {
    store.edit(label, [{ op: "setProperties", ids: [shown.id], set: { style } }]);
    store.select([shown.id]);
    return;
  }
  const { id, ops } = freshTrack(document);
  const base = { kind: "captions" as const, id: freshId("captions"), mode: "speech" as const, style };
  const item = captionsItemSchema.parse({ ...base, from: 0, durationInFrames: document.durationInFrames });
  if (store.edit(label, [...ops, { op: "addItem", trackId: id, item }])) store.select([item.id]);
}

/** Reads subtitles of a file and shows them. @returns how many were found; 0 where the file holds none */
export async function importSubtitles(store: EditorStore, file: File, label: string): Promise<number> {
  // Loaded when somebody imports something: it knows the character sets of the world.
  const { readSubtitles } = await import("@/lib/media/foreign-subtitles/read-subtitles");
  const read = readSubtitles(new Uint8Array(await file.arrayBuffer()));
  const cues = (read?.cues ?? []).map(({ start, end, lines }) => ({ start, end, lines }));
  if (cues.length === 0) return 0;
  const { id, ops } = freshTrack(store.document);
  const { style } = shownCaptions(store.document) ?? {};
  const item: OpInput = {
    op: "importCaptions",
    trackId: id,
    id: freshId("captions"),
    cues,
    ...(style ? { style } : {}),
  };
  if (store.edit(label, [...ops, item])) store.select([item.id]);
  return cues.length;
}
