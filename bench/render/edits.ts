import path from "node:path";
import sharp from "sharp";
import { renderTimeline } from "@/lib/render";
import type { Item, Timeline } from "@/lib/timeline/schema";
import { fixtureFilm } from "./media";
import { repeated } from "./repeated";

export type EditTimes = Record<"caption" | "title" | "picture" | "volume" | "volumeEverywhere" | "nothing", number>;

function changed(film: Timeline, change: (item: Item) => Item): Timeline {
  return { ...film, tracks: film.tracks.map((track) => ({ ...track, items: track.items.map(change) })) };
}

/** Seconds from an edit of a ten-minute film to its new file, one edit after the other. */
export async function editSeconds(folder: string): Promise<EditTimes> {
  let film = repeated(await fixtureFilm("lecture"), 10);
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
