import type { Timeline } from "../schema";
import { type Cut, cutList, type Lane, type LeftOut } from "./cut-list";
import type { PlaceOf } from "./otio";

// Apple, "FCPXML Reference" and the DTD of version 1.10: the order of elements is the DTD's.

type Attributes = Record<string, string | number | undefined>;

const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[sign] as string);

function element(name: string, attributes: Attributes, children: string[] = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(" ");
  if (children.length === 0) return `<${head}/>`;
  const inner = children.flatMap((child) => child.split("\n")).map((line) => `  ${line}`);
  return [`<${head}>`, ...inner, `</${name}>`].join("\n");
}

/** What the format carries beside cuts and dissolves. */
const CARRIED = ["text", "opacity", "volume"];
/** Final Cut Pro's own plain title. */
const TITLE_UID = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti";
const FORMAT = "r1";
const TITLE = "r2";
const STILL_FORMAT = "r3";

interface Writer {
  timeline: Timeline;
  /** Resource of each file, by the asset's id. */
  ids: Map<string, string>;
}

/** A time as a fraction of a second. */
const seconds = (frames: number, fps: number): string => (frames === 0 ? "0s" : `${frames}/${fps}s`);

function resources({ timeline, ids }: Writer, placeOf: PlaceOf): string[] {
  const { fps, width, height } = timeline;
  const files = [...ids].map(([assetId, id]) => {
    const asset = timeline.assets[assetId]!;
    const { url, fileName } = placeOf(asset);
    const isStill = asset.kind === "image";
    const sound = isStill ? {} : { hasAudio: 1, audioSources: 1, audioChannels: 2, audioRate: 48_000 };
    const picture = asset.kind === "audio" ? {} : { hasVideo: 1, format: isStill ? STILL_FORMAT : FORMAT };
    const length = isStill ? 0 : Math.max(1, Math.round(asset.durationSeconds * fps));
    return element("asset", { id, name: fileName, start: "0s", duration: seconds(length, fps), ...picture, ...sound }, [
      element("media-rep", { kind: "original-media", src: url }),
    ]);
  });
  return [
    element("format", { id: FORMAT, frameDuration: `1/${fps}s`, width, height, colorSpace: "1-1-1 (Rec. 709)" }),
    element("effect", { id: TITLE, name: "Basic Title", uid: TITLE_UID }),
    element("format", { id: STILL_FORMAT, name: "FFVideoFormatRateUndefined", width, height }),
    ...files,
  ];
}

/** How the clip's own time, in which `start` is, runs through the file: undefined at its own speed. */
function timing(cut: Cut, fps: number): { start: number; map: string | undefined } {
  const { speed, sourceIn, frames, asset } = cut;
  if (speed === 1) return { start: sourceIn, map: undefined };
  const length = Math.max(1, Math.round((asset?.durationSeconds ?? 0) * fps));
  const rate = Math.abs(speed);
  const own = speed === 0 ? frames : Math.max(frames, Math.round(length / rate));
  const [from, to] = speed === 0 ? [sourceIn, sourceIn] : speed > 0 ? [0, length] : [length, 0];
  const at = (time: number, value: number) =>
    element("timept", { time: seconds(time, fps), value: seconds(value, fps), interp: "linear" });
  const used = Math.round(frames * rate);
  const start = speed === 0 ? 0 : Math.round((speed > 0 ? sourceIn : Math.max(0, length - sourceIn - used)) / rate);
  return { start, map: element("timeMap", {}, [at(0, from), at(own, to)]) };
}

/** dB of a gain; FCPXML has −96 for silence. */
const decibels = (gain: number): string => `${gain > 0 ? (20 * Math.log10(gain)).toFixed(2) : "-96"}dB`;

function adjustments({ item }: Cut): string[] {
  const opacity = "opacity" in item ? item.opacity : 1;
  const volume = "volume" in item ? item.volume : 1;
  return [
    ...(opacity === 1 ? [] : [element("adjust-blend", { amount: opacity })]),
    ...(volume === 1 ? [] : [element("adjust-volume", { amount: decibels(volume) })]),
  ];
}

/** One piece in its place. @param offset in the time of what it lies in @param inner what is connected to it */
function piece(
  cut: Cut,
  place: Attributes,
  inner: string[],
  { timeline, ids }: Writer,
): { text: string; start: number } {
  const { fps } = timeline;
  const { item, asset, frames, name } = cut;
  const length = { name, duration: seconds(frames, fps) };
  if (item.kind === "text") {
    const style = element("text", {}, [`<text-style ref="ts-${escaped(item.id)}">${escaped(item.text)}</text-style>`]);
    const look = { font: "Helvetica", fontSize: item.fontSize, fontColor: "1 1 1 1", alignment: "center" };
    const definition = element("text-style-def", { id: `ts-${item.id}` }, [element("text-style", look)]);
    const children = [style, definition, ...adjustments(cut), ...inner];
    return { text: element("title", { ref: TITLE, ...place, ...length, start: "0s" }, children), start: 0 };
  }
  if (!asset) return { text: element("gap", { ...place, ...length, start: "0s" }, inner), start: 0 };
  const ref = ids.get(asset.id);
  if (asset.kind === "image") {
    const children = [...adjustments(cut), ...inner];
    return { text: element("video", { ref, ...place, ...length, start: "0s" }, children), start: 0 };
  }
  const { start, map } = timing(cut, fps);
  const role = asset.kind === "audio" ? { audioRole: item.kind === "music" ? "music" : "dialogue" } : {};
  const children = [...(map ? [map] : []), ...adjustments(cut), ...inner];
  const attributes = { ref, ...place, ...length, start: seconds(start, fps), ...role };
  return { text: element("asset-clip", attributes, children), start };
}

/** A stretch of the primary storyline: a piece, or a gap between pieces. */
interface Stretch {
  from: number;
  frames: number;
  cut: Cut | undefined;
}

function stretches(cuts: readonly Cut[], end: number): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (cut.from > at) found.push({ from: at, frames: cut.from - at, cut: undefined });
    found.push({ from: cut.from, frames: cut.frames, cut });
    at = cut.from + cut.frames;
  }
  return at < end ? [...found, { from: at, frames: end - at, cut: undefined }] : found;
}

function markersIn({ from, frames }: Stretch, start: number, timeline: Timeline): string[] {
  const { fps, markers, chapters } = timeline;
  const isHere = ({ frame }: { frame: number }) => frame >= from && frame < from + frames;
  const place = (frame: number, value: string) => ({
    start: seconds(start + frame - from, fps),
    duration: `1/${fps}s`,
    value: value || "Marker",
  });
  return [
    ...markers.filter(isHere).map(({ frame, name }) => element("marker", place(frame, name))),
    ...chapters
      .filter(isHere)
      .map(({ frame, title }) => element("chapter-marker", { ...place(frame, title), posterOffset: "0s" })),
  ];
}

function stretchText(stretch: Stretch, connected: { cut: Cut; lane: number }[], writer: Writer): string[] {
  const { timeline } = writer;
  const { fps } = timeline;
  const { cut, from, frames } = stretch;
  const start = cut?.asset && cut.asset.kind !== "image" ? timing(cut, fps).start : 0;
  const inner = [
    ...connected.map(({ cut: other, lane }) => {
      const offset = seconds(start + other.from - from, fps);
      return piece(other, { lane, offset }, [], writer).text;
    }),
    ...markersIn(stretch, start, timeline),
  ];
  const place = { offset: seconds(from, fps) };
  if (!cut) return [element("gap", { name: "Gap", ...place, duration: seconds(frames, fps), start: "0s" }, inner)];
  const { transition } = cut;
  const dissolve = element("transition", {
    name: "Cross Dissolve",
    ...place,
    duration: seconds(transition?.frames ?? 0, fps),
  });
  return [...(transition ? [dissolve] : []), piece(cut, place, inner, writer).text];
}

/** The lowest lane with pictures is the storyline; pictures above it are on lanes 1, 2 …, sounds on −1, −2 …. */
function numbered(lanes: Lane[]): { main: Lane | undefined; others: { lane: Lane; number: number }[] } {
  const shown = lanes.filter(({ kind, cuts }) => kind === "Video" && cuts.length > 0);
  const heard = lanes.filter(({ kind, cuts }) => kind === "Audio" && cuts.length > 0);
  const [main, ...above] = shown;
  return {
    main,
    others: [
      ...above.map((lane, at) => ({ lane, number: at + 1 })),
      ...heard.map((lane, at) => ({ lane, number: -at - 1 })),
    ],
  };
}

/**
 * A film as FCPXML 1.10, for Final Cut Pro and DaVinci Resolve: files, cuts, dissolves, speeds, volumes, opacity, texts as
 * titles, markers and chapters. What the studio draws is a gap.
 * @param placeOf where each file can be fetched
 */
export function toFcpxml(timeline: Timeline, placeOf: PlaceOf): { content: string; left: LeftOut[] } {
  const { fps, title } = timeline;
  const { lanes, left } = cutList(timeline, CARRIED);
  const used = new Set(lanes.flatMap(({ cuts }) => cuts.flatMap(({ asset }) => (asset ? [asset.id] : []))));
  const writer: Writer = { timeline, ids: new Map([...used].map((id, at) => [id, `r${at + 4}`])) };
  const { main, others } = numbered(lanes);
  const connected = others.flatMap(({ lane, number }) => lane.cuts.map((cut) => ({ cut, lane: number })));
  const spine = stretches(main?.cuts ?? [], timeline.durationInFrames).flatMap((stretch) =>
    stretchText(
      stretch,
      connected.filter(({ cut }) => cut.from >= stretch.from && cut.from < stretch.from + stretch.frames),
      writer,
    ),
  );
  const sequence = element(
    "sequence",
    {
      format: FORMAT,
      duration: seconds(timeline.durationInFrames, fps),
      ...{ tcStart: "0s", tcFormat: "NDF", audioLayout: "stereo", audioRate: "48k" },
    },
    [element("spine", {}, spine)],
  );
  const project = element("project", { name: title || "Untitled" }, [sequence]);
  const library = element("library", {}, [element("event", { name: title || "Untitled" }, [project])]);
  const root = element("fcpxml", { version: "1.10" }, [element("resources", {}, resources(writer, placeOf)), library]);
  return { content: `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n\n${root}\n`, left };
}
