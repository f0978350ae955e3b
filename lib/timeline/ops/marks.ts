import { z } from "zod";
import { say } from "@/lib/messages/say";
import { chapterSchema, markerSchema } from "../schema";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

/** Changes a marker's place, name or colour. */
export const markerUpdate = defineOp({
  name: "markerUpdate",
  parameters: { marker: markerSchema },
  edit(draft, { marker }) {
    if (!draft.markers().some(({ id }) => id === marker.id))
      refuse(say("timeline.no_marker", { id: marker.id }), { field: "marker.id" });
    draft.putMarker(marker.id, marker);
  },
});

/** Takes markers away. */
export const markerRemove = defineOp({
  name: "markerRemove",
  parameters: { ids: z.array(idSchema).min(1).max(2000) },
  edit(draft, { ids }) {
    for (const id of ids) {
      if (!draft.markers().some((marker) => marker.id === id))
        refuse(say("timeline.no_marker", { id }), { field: "ids" });
      draft.putMarker(id, null);
    }
  },
});

/** Begins a chapter, or changes its place or title. Two do not begin at one frame. */
export const chapterSet = defineOp({
  name: "chapterSet",
  parameters: { chapter: chapterSchema },
  edit(draft, { chapter }) {
    const other = draft.chapters().find(({ id, frame }) => id !== chapter.id && frame === chapter.frame);
    if (other) refuse(say("timeline.chapter_there", { title: other.title }), { field: "chapter.frame" });
    draft.putChapter(chapter.id, chapter);
  },
});

/** Takes chapters away: what they named belongs to the one before. */
export const chapterRemove = defineOp({
  name: "chapterRemove",
  parameters: { ids: z.array(idSchema).min(1).max(500) },
  edit(draft, { ids }) {
    for (const id of ids) {
      if (!draft.chapters().some((chapter) => chapter.id === id))
        refuse(say("timeline.no_chapter", { id }), { field: "ids" });
      draft.putChapter(id, null);
    }
  },
});
