import { snapPoints } from "@/lib/editor/snapping";
import { heardFrames, isPlayed } from "@/lib/editor/source-time";
import { endOf } from "@/lib/timeline/derive";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { heardSentences } from "@/lib/timeline/sentences";
import type { EditorStore } from "../store";

/** All frames that what is dragged may snap to: edges of other items, the playhead, markers, chapters, beats, ends of sentences. */
export function snapFrames({ document, playhead, beats }: EditorStore, but: ReadonlySet<string>): number[] {
  const others = [...itemsById(document).values()].filter(({ id, kind }) => !but.has(id) && kind !== "captions");
  return snapPoints([
    0,
    playhead.frame,
    ...others.flatMap((item) => [item.from, endOf(item)]),
    ...document.markers.map(({ frame }) => frame),
    ...document.chapters.map(({ frame }) => frame),
    ...others.flatMap((item) => {
      const moments = isPlayed(item) ? beats.get(item.assetId) : undefined;
      if (!moments || !isPlayed(item)) return [];
      const seconds = document.assets[item.assetId]?.durationSeconds ?? 0;
      return heardFrames(item, moments, { fps: document.fps, seconds });
    }),
    ...heardSentences(document)
      .filter(({ item }) => !but.has(item.id))
      .map(({ to }) => to),
  ]);
}
