"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type RefObject, useMemo, useRef } from "react";
import { toast } from "sonner";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { mainTrack, nearestCut } from "@/lib/editor/moves";
import { nearest } from "@/lib/editor/snapping";
import { useEditor } from "../editor-context";
import { DRAG_TYPE, heldThing } from "../library/dragged";
import { type Place, putThing } from "../library/put";
import { uploadMedia } from "../library/upload-media";
import { SNAP_PX, showGuide } from "./gesture";
import { HEAD_WIDTH } from "./rows";
import { snapFrames } from "./snap-frames";

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

interface Handlers {
  onDragOver: (event: DragEvent<HTMLElement>) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** Takes what is dragged out of the library, where it is let go; a guide shows where that is. */
export function useDrop(box: RefObject<HTMLElement | null>, guide: RefObject<HTMLElement | null>): Handlers {
  const { t } = useI18n();
  const store = useEditor();
  const client = useQueryClient();
  const say = useProblem();
  const problem = useRef(say);
  problem.current = say;
  return useMemo(() => {
    const placeOf = (event: DragEvent<HTMLElement>): Place | undefined => {
      const panel = box.current;
      const kind = holdsFiles(event) ? "asset" : heldThing()?.kind;
      if (!panel || !kind) return undefined;
      const { zoom, snaps } = store.state;
      const x = event.clientX - panel.getBoundingClientRect().left - HEAD_WIDTH + panel.scrollLeft;
      const raw = Math.max(0, Math.round(x / zoom));
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-track]") : null;
      const trackId = row?.dataset.track;
      const main = mainTrack(store.document);
      const isBetween = main && (kind === "transition" || (trackId === main.id && kind === "asset"));
      if (isBetween) return { frame: nearestCut(main, raw, []), trackId };
      const snapped = snaps ? nearest(snapFrames(store, new Set()), raw, SNAP_PX / zoom) : undefined;
      return { frame: snapped ?? raw, trackId };
    };
    /** Files of the reader's own come into the library, and then where they were let go. */
    const putFiles = async (files: readonly File[], place: Place): Promise<void> => {
      const told = toast.loading(t.editor.library.uploading);
      try {
        for (const asset of await uploadMedia(files, () => undefined))
          putThing(store, t, { kind: "asset", asset }, place);
      } catch (error) {
        toast.error(problem.current(error).message, { description: problem.current(error).remedy });
      } finally {
        toast.dismiss(told);
        void client.invalidateQueries({ queryKey: ["assets"] });
      }
    };
    return {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes(DRAG_TYPE) && !holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        showGuide(guide.current, placeOf(event)?.frame);
      },
      onDragLeave: () => showGuide(guide.current, undefined),
      onDrop(event) {
        const place = placeOf(event);
        const thing = heldThing();
        showGuide(guide.current, undefined);
        if (!place) return;
        event.preventDefault();
        if (holdsFiles(event)) void putFiles([...event.dataTransfer.files], place);
        else if (thing) putThing(store, t, thing, place);
      },
    };
  }, [box, guide, store, t, client]);
}
