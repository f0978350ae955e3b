import { snapPoints } from "@/lib/editor/snapping";
import { endOf } from "@/lib/timeline/derive";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { heardSentences } from "@/lib/timeline/sentences";
import type { EditorStore } from "../store";

/** All frames that what is dragged may snap to: edges of other items, the playhead, markers, chapters, ends of sentences. */
export function snapFrames({ document, playhead }: EditorStore, but: ReadonlySet<string>): number[] {
  const others = [...itemsById(document).values()].filter(({ id, kind }) => !but.has(id) && kind !== "captions");
  return snapPoints([
    0,
    playhead.frame,
    ...others.flatMap((item) => [item.from, endOf(item)]),
    ...document.markers.map(({ frame }) => frame),
    ...document.chapters.map(({ frame }) => frame),
    ...heardSentences(document)
      .filter(({ item }) => !but.has(item.id))
      .map(({ to }) => to),
  ]);
}
