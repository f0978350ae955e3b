import type { Asset, Timeline } from "../schema";
import { type Cut, cutList, type Lane, type LeftOut } from "./cut-list";

/** Where a file can be fetched, and what it is called. */
export interface MediaPlace {
  url: string;
  fileName: string;
}
export type PlaceOf = (asset: Asset) => MediaPlace;

type Node = Record<string, unknown> & { OTIO_SCHEMA: string };

/** Name under which our own fields stand in `metadata`: what other programs keep of it comes back as it was. */
export const OWN = "framewright";

// The forms are those of the serialized schema of OpenTimelineIO 0.18 (docs/tutorials/otio-serialized-schema-only-fields.md).

const time = (frames: number, rate: number): Node => ({ OTIO_SCHEMA: "RationalTime.1", rate, value: frames });
const range = (start: number, length: number, rate: number): Node => ({
  OTIO_SCHEMA: "TimeRange.1",
  duration: time(length, rate),
  start_time: time(start, rate),
});
const gap = (length: number, rate: number): Node => ({
  OTIO_SCHEMA: "Gap.1",
  metadata: {},
  name: "",
  source_range: range(0, length, rate),
  effects: [],
  markers: [],
  enabled: true,
});

function mediaOf(cut: Cut, rate: number, placeOf: PlaceOf): Node {
  const { asset, item, name } = cut;
  const shared = { metadata: {}, name, available_range: null, available_image_bounds: null };
  if (!asset)
    return { OTIO_SCHEMA: "GeneratorReference.1", ...shared, generator_kind: `${OWN}.${item.kind}`, parameters: {} };
  const { url, fileName } = placeOf(asset);
  // A still has no length of its own.
  const seconds = asset.kind === "image" ? 0 : asset.durationSeconds;
  return {
    OTIO_SCHEMA: "ExternalReference.1",
    ...shared,
    name: fileName,
    metadata: { [OWN]: { assetId: asset.id } },
    available_range: seconds > 0 ? range(0, Math.round(seconds * rate), rate) : null,
    target_url: url,
  };
}

function effectsOf({ speed }: Cut): Node[] {
  if (speed === 1) return [];
  const kind = speed === 0 ? "FreezeFrame" : "LinearTimeWarp";
  return [{ OTIO_SCHEMA: `${kind}.1`, metadata: {}, name: "", effect_name: kind, enabled: true, time_scalar: speed }];
}

function clip(cut: Cut, rate: number, placeOf: PlaceOf): Node {
  return {
    OTIO_SCHEMA: "Clip.2",
    metadata: { [OWN]: { item: cut.item } },
    name: cut.name,
    source_range: range(cut.sourceIn, cut.frames, rate),
    effects: effectsOf(cut),
    markers: [],
    enabled: true,
    media_references: { DEFAULT_MEDIA: mediaOf(cut, rate, placeOf) },
    active_media_reference_key: "DEFAULT_MEDIA",
  };
}

/** Ours begins at the cut, over the end of the piece before: nothing of it lies before the cut. */
function transition(kind: string, frames: number, rate: number): Node {
  const isDissolve = kind === "fade" || kind === "dissolve";
  return {
    OTIO_SCHEMA: "Transition.1",
    metadata: {},
    name: kind,
    transition_type: isDissolve ? "SMPTE_Dissolve" : "Custom_Transition",
    in_offset: time(0, rate),
    out_offset: time(frames, rate),
  };
}

function track({ track: ours, place, kind, cuts }: Lane, rate: number, placeOf: PlaceOf): Node {
  const children: Node[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (cut.from > at) children.push(gap(cut.from - at, rate));
    if (cut.transition) children.push(transition(cut.transition.kind, cut.transition.frames, rate));
    children.push(clip(cut, rate, placeOf));
    at = cut.from + cut.frames;
  }
  const { items: _, ...facts } = ours;
  return {
    OTIO_SCHEMA: "Track.1",
    metadata: { [OWN]: { track: facts, place } },
    name: ours.name || ours.id,
    source_range: null,
    effects: [],
    markers: [],
    enabled: !(ours.hidden || ours.muted),
    children,
    kind,
  };
}

const marker = (name: string, frame: number, rate: number, facts: object): Node => ({
  OTIO_SCHEMA: "Marker.2",
  metadata: { [OWN]: facts },
  name,
  color: "RED",
  comment: "",
  marked_range: range(frame, 0, rate),
});

/**
 * A film as OpenTimelineIO JSON. What other programs have no way for stays in `metadata.framewright`, so that `fromOtio` gives
 * the film back; `left` says what they will not show.
 * @param placeOf where each file can be fetched
 */
export function toOtio(timeline: Timeline, placeOf: PlaceOf): { content: string; left: LeftOut[] } {
  const { fps, tracks, assets, markers, chapters, ...facts } = timeline;
  const { lanes, left } = cutList(timeline);
  const derived = tracks.flatMap(({ items, ...own }) =>
    own.kind === "captions" || items.some(({ kind }) => kind === "avatar")
      ? [{ ...own, items: items.filter(({ kind }) => kind === "captions" || kind === "avatar") }]
      : [],
  );
  const document: Node = {
    OTIO_SCHEMA: "Timeline.1",
    metadata: {
      [OWN]: { document: { ...facts, fps }, order: tracks.map(({ id }) => id), files: Object.keys(assets), derived },
    },
    name: timeline.title,
    global_start_time: time(0, fps),
    tracks: {
      OTIO_SCHEMA: "Stack.1",
      metadata: {},
      name: "tracks",
      source_range: null,
      effects: [],
      markers: [
        ...markers.map((one) => marker(one.name, one.frame, fps, { marker: one })),
        ...chapters.map((one) => marker(one.title, one.frame, fps, { chapter: one })),
      ],
      enabled: true,
      children: lanes.map((lane) => track(lane, fps, placeOf)),
    },
  };
  return { content: `${JSON.stringify(document)}\n`, left };
}
