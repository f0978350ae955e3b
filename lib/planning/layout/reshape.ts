import { SHAPE_SIZES, type Shape } from "@/lib/core/media-formats";
import { captionLift, pageLimits, paginate } from "@/lib/timeline/layout/captions";
import type { Item, Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

/**
 * The same film in another shape: visuals lay themselves out for it, captions are paged again for its width, the
 * presenter takes the place that suits it. Boxes placed by hand keep their fractions of the canvas.
 */
export function reshape(timeline: Timeline, format: Shape): Timeline {
  const { width, height } = SHAPE_SIZES[format];
  if (timeline.width === width && timeline.height === height) return timeline;
  const upright = format !== "landscape";
  const change = (item: Item): Item => {
    if (item.kind === "captions") {
      const { lift: _, ...kept } = item;
      const lift = captionLift(format);
      const lifted = lift ? { ...kept, lift } : kept;
      if (item.mode === "speech") return lifted;
      const words = item.pages.flatMap((page) => page.words);
      return { ...lifted, pages: paginate(words, { ...pageLimits(item.style, upright), fps: timeline.fps }) };
    }
    if (item.kind === "avatar" && item.placement !== "full" && !item.box)
      return { ...item, placement: upright ? "corner" : "side" };
    return item;
  };
  return parseTimeline({
    ...timeline,
    width,
    height,
    tracks: timeline.tracks.map((track) => ({ ...track, items: track.items.map(change) })),
  });
}
