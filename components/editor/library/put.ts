import type { Dictionary } from "@/components/i18n/locales/en/dictionary";
import { freshId } from "@/lib/editor/fresh-id";
import { freeTrack, mainTrack, nearestCut } from "@/lib/editor/moves";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { endOf } from "@/lib/timeline/derive";
import type { OpInput } from "@/lib/timeline/ops";
import type { Asset, Item, ItemOf, Track } from "@/lib/timeline/schema";
import type { Transition } from "@/lib/timeline/schema/parts";
import { audioItemSchema, musicItemSchema } from "@/lib/timeline/schema/sound";
import { imageItemSchema, shapeItemSchema, videoItemSchema } from "@/lib/timeline/schema/visual-items";
import { addOver, addText } from "../commands";
import type { EditorStore } from "../store";

/** Something of the library that can be put into the film. */
export type Thing =
  | { kind: "text"; preset: Partial<ItemOf<"text">> & { text: string } }
  | { kind: "shape"; shape: ItemOf<"shape">["shape"] }
  | { kind: "asset"; asset: AssetView }
  | { kind: "transition"; transition: Transition["kind"] };

/** Where it is put. */
export interface Place {
  frame: number;
  /** The track that it was let go over. */
  trackId?: string | undefined;
}

/** Seconds that something stays which has no length of its own. */
const PICTURE_SECONDS = 4;

/** A file of the library as a document names it. */
function assetOf(view: AssetView): Asset {
  const kind =
    view.group === "image" || view.group === "video" ? view.group : view.group === "film" ? "video" : "audio";
  return {
    ...{ id: view.id, kind, src: `/api/ui/assets/${view.id}/file`, mime: view.mime, hash: view.sha256 },
    ...{ width: view.width ?? 0, height: view.height ?? 0, durationSeconds: view.seconds ?? 0 },
  };
}

function itemOf(view: AssetView, asset: Asset, from: number, fps: number): Item {
  const length =
    asset.durationSeconds > 0 ? Math.max(1, Math.floor(asset.durationSeconds * fps)) : PICTURE_SECONDS * fps;
  const base = { id: freshId("item"), name: view.name.slice(0, 200), from, durationInFrames: length, assetId: view.id };
  if (asset.kind === "image") return imageItemSchema.parse({ ...base, kind: "image" });
  if (asset.kind === "video") return videoItemSchema.parse({ ...base, kind: "video" });
  if (view.group === "music") return musicItemSchema.parse({ ...base, kind: "music", volume: 0.5 });
  return audioItemSchema.parse({ ...base, kind: "audio", role: "effect" });
}

/** Puts a file in: a picture between those of the main track where it is let go there, else over the film; sounds beside the others. */
function putAsset(store: EditorStore, view: AssetView, { frame, trackId }: Place, label: string): void {
  const { document } = store;
  const asset = assetOf(view);
  const item = itemOf(view, asset, frame, document.fps);
  const [from, to] = [frame, endOf(item)];
  const isSound = asset.kind === "audio";
  const given = document.tracks.find(({ id }) => id === trackId);
  const main = mainTrack(document);
  const put = (track: Track | undefined, kind: Track["kind"]): void => {
    const id = track?.id ?? `${item.id}-track`;
    const fresh: OpInput[] = track ? [] : [{ op: "trackAdd", track: { id, kind } }];
    if (store.edit(label, [...fresh, { op: "addItem", trackId: id, item, asset }])) store.select([item.id]);
  };
  if (isSound) {
    const kinds: Track["kind"][] = item.kind === "music" ? ["music", "audio"] : ["audio"];
    const isFree =
      given && kinds.includes(given.kind) && !given.items.some((one) => one.from < to && endOf(one) > from);
    put(isFree ? given : freeTrack(document, kinds, { from, to }), kinds[0] ?? "audio");
    return;
  }
  // The first picture of an empty film begins its main track.
  if (!main) {
    put(undefined, "visual");
    return;
  }
  const onMain = given?.id === main.id || main.items.length === 0;
  if (!onMain) {
    const isFree = given?.kind === "overlay" && !given.items.some((one) => one.from < to && endOf(one) > from);
    put(isFree ? given : freeTrack(document, ["overlay"], { from, to }), "overlay");
    return;
  }
  const at = nearestCut(main, frame, []);
  const op: OpInput = { op: "addItem", trackId: main.id, item: { ...item, from: at }, asset, onto: "insert" };
  if (store.edit(label, [op])) store.select([item.id]);
}

/** Gives the item whose start is nearest on the main track a way of coming in. */
function putTransition(store: EditorStore, kind: Transition["kind"], { frame }: Place, label: string): void {
  const { document } = store;
  const items = mainTrack(document)?.items ?? [];
  const [first, ...others] = items;
  const found = others.reduce<Item | undefined>(
    (best, item) => (best && Math.abs(best.from - frame) <= Math.abs(item.from - frame) ? best : item),
    others[0] ?? first,
  );
  if (!found) return;
  const frames = Math.min(Math.round(document.fps / 2), found.durationInFrames);
  const transition = kind === "cut" ? null : { kind, frames };
  if (store.edit(label, [{ op: "transitionSet", id: found.id, transition }])) store.select([found.id]);
}

/** Puts something of the library into the film. */
export function putThing(store: EditorStore, t: Dictionary, thing: Thing, place: Place): void {
  const { steps } = t.editor;
  switch (thing.kind) {
    case "text":
      addText(store, steps.text, thing.preset, place);
      return;
    case "shape": {
      const { fps } = store.document;
      const flat = thing.shape === "line" || thing.shape === "arrow";
      const box = { x: 0.35, y: flat ? 0.48 : 0.35, width: 0.3, height: flat ? 0.04 : 0.3 };
      const item = shapeItemSchema.parse({
        ...{ kind: "shape", id: freshId("shape"), from: place.frame, durationInFrames: PICTURE_SECONDS * fps },
        ...{
          shape: thing.shape,
          box,
          ...(flat ? { strokeWidth: 10 } : { radius: thing.shape === "rectangle" ? 24 : 0 }),
        },
      });
      addOver(store, steps.shape, item, place.trackId);
      return;
    }
    case "asset":
      putAsset(store, thing.asset, place, steps.media);
      return;
    case "transition":
      putTransition(store, thing.transition, place, steps.transition);
  }
}
