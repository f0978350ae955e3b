"use client";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { itemsWithin } from "@/lib/editor/visible";
import type { Item, ItemOf, Timeline, Track } from "@/lib/timeline/schema";
import { useEditorState } from "../editor-context";
import { Clip, type Still } from "./clip";
import { clipWords } from "./clip-words";
import { CLIP_INSET, HEAD_WIDTH, rowHeight } from "./rows";
import { SceneStill } from "./scene-still";
import { TrackHead } from "./track-head";

interface Props {
  track: Track;
  /** The stretch of frames that is drawn. */
  from: number;
  to: number;
}

const thumbnailOf = ({ assets }: Timeline, item: Item): string | undefined => {
  const id = item.kind === "scene" && item.visual.type === "picture" ? item.visual.assetId : undefined;
  const assetId = id ?? (item.kind === "image" || item.kind === "video" ? item.assetId : undefined);
  return assetId && assets[assetId] ? `/api/ui/assets/${assetId}/thumbnail` : undefined;
};

const stills = new WeakMap<Item, { look: string; still: Still }>();

/** A scene's picture: the same element while neither the scene nor the film's look changes, so that its clip stays as it is. */
function stillOf(film: Timeline, scene: ItemOf<"scene">): Still {
  const look = JSON.stringify([film.theme, film.width, film.height, film.fps, film.language, film.background]);
  const known = stills.get(scene);
  if (known?.look === look) return known.still;
  const still = { picture: <SceneStill film={film} scene={scene} />, ratio: film.width / film.height };
  stills.set(scene, { look, still });
  return still;
}

/** A track with those of its items that are in sight. */
export const TrackRow = memo(function TrackRow({ track, from, to }: Props) {
  const document = useEditorState((state) => state.document);
  return (
    <div className="flex border-b" style={{ height: rowHeight(track) }}>
      <div className="sticky left-0 z-20 shrink-0 border-r bg-surface" style={{ width: HEAD_WIDTH }}>
        <TrackHead track={track} />
      </div>
      <div
        data-track={track.id}
        className={cn(
          "relative min-w-0 flex-1",
          track.kind === "visual" && "bg-hover",
          // Grey, and not paler: what stands on it can still be read.
          (track.hidden || track.muted) && "grayscale",
        )}
      >
        {itemsWithin(track, from, to).map((item) => (
          <Clip
            key={item.id}
            item={item}
            fps={document.fps}
            height={rowHeight(track) - CLIP_INSET}
            words={clipWords(document, item)}
            locked={track.locked}
            entry={item.id === track.items[0]?.id}
            thumbnail={thumbnailOf(document, item)}
            still={item.kind === "scene" ? stillOf(document, item) : undefined}
          />
        ))}
      </div>
    </div>
  );
});
