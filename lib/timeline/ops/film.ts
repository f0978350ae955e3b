import { shapeOf } from "../layout/layout";
import { timelineSchema } from "../schema";
import type { Keyframes } from "../schema/keyframes";
import { themeSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import type { PlacedItem } from "./core/diff";

const { fps, width, height, title, language, background } = timelineSchema.shape;

/** Sets what is said of the film as a whole. */
export const setFilm = defineOp({
  name: "setFilm",
  parameters: {
    title: title.removeDefault().optional(),
    language: language.optional(),
    theme: themeSchema.optional(),
    background: background.removeDefault().optional(),
  },
  edit(draft, set) {
    draft.setFilm(Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)));
  },
});

/** Gives the film another shape: boxes keep their share of the canvas, scenes are laid out for it. */
export const setCanvas = defineOp({
  name: "setCanvas",
  parameters: { width, height },
  edit(draft, { width, height }) {
    draft.setFilm({ width, height });
    const placement = shapeOf(width, height) === "landscape" ? "side" : "corner";
    for (const item of draft.all())
      if (item.kind === "avatar" && item.placement !== "full" && !item.box)
        draft.put({ ...item, placement }, { locked: true });
  },
});

function curvesAt(curves: Keyframes, at: (frame: number) => number): Keyframes {
  const converted = Object.entries(curves).flatMap(([name, curve]) => {
    if (!curve) return [];
    const byFrame = new Map(curve.map((one) => [at(one.frame), { ...one, frame: at(one.frame) }]));
    return [[name, [...byFrame.values()]]];
  });
  return Object.fromEntries(converted);
}

/** An item with each of its edges where it was in time: what touched still touches. */
function converted(item: PlacedItem, at: (frame: number) => number): PlacedItem {
  const from = at(item.from);
  const length = (frames: number) => (frames > 0 ? Math.max(1, at(frames)) : 0);
  const timed = {
    ...item,
    from,
    durationInFrames: Math.max(1, at(item.from + item.durationInFrames) - from),
    head: at(item.head),
  };
  if ("span" in timed && timed.span !== undefined) timed.span = length(timed.span);
  if ("fadeIn" in timed) Object.assign(timed, { fadeIn: length(timed.fadeIn), fadeOut: length(timed.fadeOut) });
  if ("keyframes" in timed && timed.keyframes) timed.keyframes = curvesAt(timed.keyframes, at);
  if ("transitionIn" in timed && timed.transitionIn)
    timed.transitionIn = { ...timed.transitionIn, frames: Math.min(240, length(timed.transitionIn.frames)) };
  if ("transitionOut" in timed && timed.transitionOut)
    timed.transitionOut = { ...timed.transitionOut, frames: Math.min(240, length(timed.transitionOut.frames)) };
  switch (timed.kind) {
    case "scene":
      return { ...timed, cues: Object.fromEntries(Object.entries(timed.cues).map(([key, frame]) => [key, at(frame)])) };
    case "video":
      return { ...timed, soundFadeIn: length(timed.soundFadeIn), soundFadeOut: length(timed.soundFadeOut) };
    case "music":
      return { ...timed, duckFrames: Math.min(240, length(timed.duckFrames)) };
    case "captions": {
      const stretch = (one: { from: number; to: number }) => ({
        from: at(one.from),
        to: Math.max(at(one.from) + 1, at(one.to)),
      });
      const pages = timed.pages.map((page) => ({
        ...stretch(page),
        words: page.words.map((word) => ({ ...word, ...stretch(word) })),
      }));
      return { ...timed, pages };
    }
    case "avatar": {
      const visemes = timed.visemes.map((one) => ({ ...one, frame: at(one.frame) }));
      return { ...timed, visemes, blinks: timed.blinks.map(at) };
    }
    default:
      return timed;
  }
}

/** Gives the film another frame rate: every edge stays at its moment, so that what touched still touches. */
export const setFrameRate = defineOp({
  name: "setFrameRate",
  parameters: { fps },
  edit(draft, { fps }) {
    const ratio = fps / draft.fps;
    if (ratio === 1) return;
    const at = (frame: number) => Math.round(frame * ratio);
    draft.setFilm({ fps, durationInFrames: Math.max(1, at(draft.film.durationInFrames)) });
    for (const item of draft.all()) draft.put(converted(item, at), { locked: true });
    for (const marker of draft.before.markers) draft.putMarker(marker.id, { ...marker, frame: at(marker.frame) });
    for (const chapter of draft.before.chapters) draft.putChapter(chapter.id, { ...chapter, frame: at(chapter.frame) });
  },
});
