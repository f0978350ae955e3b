import type { Item, Timeline } from "@/lib/timeline/schema";
import type { FilmWithSegments } from "../films/repo";
import { layOut } from "./steps/timeline";

/** How many scenes there are, from the first on, that something has come of. */
export function spokenScenes({ segments }: Pick<FilmWithSegments, "segments">): number {
  const waits = segments.findIndex(({ status }) => status === "pending");
  return waits < 0 ? segments.length : waits;
}

/** The first frame of a scene of a film's layout; the film's end for one that is not in it. */
export function beginsAt({ tracks, durationInFrames }: Timeline, sceneId: string | undefined): number {
  return tracks.flatMap(({ items }) => items).find(({ id }) => id === sceneId)?.from ?? durationInFrames;
}

/** A timeline up to a frame above 0. */
export function upTo(timeline: Timeline, end: number): Timeline {
  const cut = (item: Item): Item[] => {
    if (item.from >= end) return [];
    const durationInFrames = Math.min(item.durationInFrames, end - item.from);
    if (item.kind !== "captions") return [{ ...item, durationInFrames }];
    return [{ ...item, durationInFrames, pages: item.pages.filter(({ from }) => from < end) }];
  };
  return {
    ...timeline,
    durationInFrames: Math.min(timeline.durationInFrames, end),
    tracks: timeline.tracks.map((track) => ({ ...track, items: track.items.flatMap(cut) })),
    chapters: timeline.chapters.filter(({ frame }) => frame < end),
  };
}

/**
 * The first scenes of a film that is being made, as far as they are spoken: they are what the film will show. Scenes after them
 * are still of estimated length.
 * @returns null while the first scene is not spoken
 */
export async function firstScenes(film: FilmWithSegments): Promise<Timeline | null> {
  const spoken = spokenScenes(film);
  if (spoken === 0) return null;
  const timeline = await layOut(film);
  return upTo(timeline, beginsAt(timeline, film.segments[spoken]?.id));
}
