import path from "node:path";
import sharp from "sharp";
import { renderTimeline } from "@/lib/render";
import type { Item, Timeline } from "@/lib/timeline/schema";
import { fixtureFilm } from "./media";

export type EditTimes = Record<"caption" | "title" | "picture" | "volume" | "volumeEverywhere" | "nothing", number>;

const COPIES = 10;

/** The one-minute film ten times over, every copy with words of its own, so that no two chunks are alike. */
function tenMinutes(film: Timeline): Timeline {
  const length = film.durationInFrames;
  const moved = (item: Item, copy: number): Item => {
    const base = { ...item, id: `${item.id}-${copy}`, from: item.from + copy * length } as Item;
    if (base.kind !== "captions") return base;
    const shift = (frame: number) => frame + copy * length;
    const pages = base.pages.map((page) => ({
      from: shift(page.from),
      to: shift(page.to),
      words: page.words.map((word) => ({
        text: `${word.text}${copy || ""}`,
        from: shift(word.from),
        to: shift(word.to),
      })),
    }));
    return { ...base, pages };
  };
  const copies = Array.from({ length: COPIES }, (_, copy) => copy);
  const tracks = film.tracks.map((track) => {
    if (track.kind !== "captions")
      return { ...track, items: copies.flatMap((copy) => track.items.map((item) => moved(item, copy))) };
    const all = copies.flatMap((copy) => track.items.map((item) => moved(item, copy)));
    const pages = all.flatMap((item) => (item.kind === "captions" ? item.pages : []));
    return {
      ...track,
      items: all.slice(0, 1).map((item) => ({ ...item, durationInFrames: length * COPIES, pages }) as Item),
    };
  });
  return { ...film, durationInFrames: length * COPIES, tracks };
}

function changed(film: Timeline, change: (item: Item) => Item): Timeline {
  return { ...film, tracks: film.tracks.map((track) => ({ ...track, items: track.items.map(change) })) };
}

/** Seconds from an edit of a ten-minute film to its new file, one edit after the other. */
export async function editSeconds(folder: string): Promise<EditTimes> {
  let film = tenMinutes(await fixtureFilm("lecture"));
  const cacheDir = path.join(folder, "cache");
  const out = path.join(folder, "edited.mp4");
  const seconds = async () => (await renderTimeline({ timeline: film, out, cacheDir })).seconds.total;
  await seconds();
  const nothing = await seconds();
  film = changed(film, (item) => {
    if (item.kind !== "captions") return item;
    const pages = item.pages.map((page, index) =>
      index === 100
        ? { ...page, words: page.words.map((word, place) => (place === 2 ? { ...word, text: "EDITED" } : word)) }
        : page,
    );
    return { ...item, pages };
  });
  const caption = await seconds();
  film = changed(film, (item) =>
    item.id === "scene-1-4" && item.kind === "scene" && item.visual.type === "title"
      ? { ...item, visual: { ...item.visual, title: "Another title" } }
      : item,
  );
  const title = await seconds();
  const picture = path.join(folder, "other.png");
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#336699" } })
    .png()
    .toFile(picture);
  film = {
    ...film,
    assets: {
      ...film.assets,
      other: { ...(film.assets.photo as Timeline["assets"][string]), id: "other", src: picture },
    },
  };
  film = changed(film, (item) =>
    item.id === "scene-5-6" && item.kind === "scene" && item.visual.type === "picture"
      ? { ...item, visual: { ...item.visual, assetId: "other" } }
      : item,
  );
  const pictureSeconds = await seconds();
  const quieter = (isMeant: (item: Item) => boolean, volume: number) =>
    changed(film, (item) => (item.kind === "music" && isMeant(item) ? { ...item, volume } : item));
  film = quieter(({ id }) => id === "music-3", 0.2);
  const volume = await seconds();
  film = quieter(() => true, 0.3);
  const volumeEverywhere = await seconds();
  return { caption, title, picture: pictureSeconds, volume, volumeEverywhere, nothing };
}
