import type { Item, Timeline } from "@/lib/timeline/schema";
import { captionPages } from "@/lib/timeline/spoken";

function moved(film: Timeline, item: Item, copy: number, length: number): Item {
  const from = item.from + copy * length;
  const base = { ...item, id: `${item.id}-${copy}`, from } as Item;
  if (base.kind === "scene" && base.visual.type === "title") {
    return { ...base, visual: { ...base.visual, title: `${base.visual.title} ${copy || ""}`.trim() } };
  }
  if (base.kind !== "captions") return base;
  const shift = (frame: number) => frame + copy * length;
  const own = item.kind === "captions" ? captionPages(film, item) : [];
  const pages = own.map((page) => ({
    from: shift(page.from),
    to: shift(page.to),
    words: page.words.map((word) => ({
      text: `${word.text}${copy || ""}`,
      from: shift(word.from),
      to: shift(word.to),
    })),
  }));
  return { ...base, mode: "free", pages };
}

/** A film several times over, every copy with words of its own, so that no two chunks are alike. */
export function repeated(film: Timeline, times: number): Timeline {
  const length = film.durationInFrames;
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const tracks = film.tracks.map((track) => {
    const items = copies.flatMap((copy) => track.items.map((item) => moved(film, item, copy, length)));
    if (track.kind !== "captions") return { ...track, items };
    const pages = items.flatMap((item) => (item.kind === "captions" ? item.pages : []));
    const all = items.slice(0, 1).map((item) => ({ ...item, durationInFrames: length * times, pages }) as Item);
    return { ...track, items: all };
  });
  return { ...film, durationInFrames: length * times, tracks };
}
