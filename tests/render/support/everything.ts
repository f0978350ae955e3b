import type { Timeline } from "@/lib/timeline/schema";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";
import { TRANSITION_KINDS } from "@/lib/timeline/schema/parts";
import { SCENERY_FIGURES, SCENERY_GROUNDS, SCENERY_HOURS, SCENERY_WEATHER } from "@/lib/timeline/schema/scenery";
import { VISEMES } from "@/lib/timeline/schema/speech";
import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import { defaultCues } from "@/lib/timeline/state/cues";
import { TEXTS, visualsOf } from "../../remotion/samples";
import { SAMPLES } from "../../remotion/support/drawn-samples";
import { film } from "./films";

/** Frames of each stretch of the film, and of the transition that it begins with. */
export const STRETCH = 8;
export const PASSAGE = 4;

/** One stretch: what is on screen, from its first frame. */
export interface Stretch {
  name: string;
  from: number;
}

const DIRECTIONS = ["left", "right", "up", "down"] as const;

/** Visuals in another form than the samples show them. */
const otherForms = (pictureId: string): [name: string, visual: Visual][] =>
  (
    [
      [
        "points, numbered",
        { type: "points", heading: "Order", numbered: true, points: [{ text: "One" }, { text: "Two" }] },
      ],
      [
        "points, cards with amounts",
        {
          type: "points",
          heading: "You need",
          stack: "centred",
          points: [{ text: "Flour", value: "250 g" }, { text: "An egg" }],
        },
      ],
      [
        "outro, filled by its call",
        { type: "outro", title: "The reef is alive", call: "Visit it before it is gone", emphasis: "call" },
      ],
      [
        "number, changed",
        { type: "number", heading: "Churn fell", value: 2.1, decimals: 1, suffix: "%", before: "3.4%" },
      ],
      [
        "process, timeline",
        {
          type: "process",
          heading: "Years",
          style: "timeline",
          steps: [{ title: "Egg" }, { title: "Coral", mark: "2026" }],
        },
      ],
      [
        "map without arcs",
        { type: "map", heading: "Here", places: [{ name: "Lyon", longitude: 4.8, latitude: 45.8, countryCode: "FR" }] },
      ],
      ["picture, still", { type: "picture", assetId: pictureId, motion: "none" }],
      ["picture with depth", { type: "picture", heading: "Reef", assetId: pictureId, motion: "pro" }],
      ["recording", { type: "recording", title: "Waves", levels: [0.2, 0.9, 0.4, 0.7, 0.1, 0.5] }],
    ] as const
  ).map(([name, visual]) => [name, visualSchema.parse(visual)]);

/** Every drawn ground, with every hour, weather and figure among them, three figures a ground. */
const everyScenery = (): [name: string, visual: Visual][] =>
  SCENERY_GROUNDS.map((ground, index) => [
    `scenery, ${ground}`,
    visualSchema.parse({
      type: "scenery",
      heading: "Drawn",
      ground,
      hour: SCENERY_HOURS[index % SCENERY_HOURS.length],
      weather: SCENERY_WEATHER[index % SCENERY_WEATHER.length],
      figures: [0, 1, 2].map((at) => SCENERY_FIGURES[(index * 3 + at) % SCENERY_FIGURES.length]),
    }),
  ]);

/** One visual of every type there is, of each chart, and in other forms. */
function everyVisual(pictureId: string): Map<string, Visual> {
  const drawn = Object.values(SAMPLES).map(({ visual }) =>
    visualSchema.parse({ ...visual, ...(visual.type === "picture" ? { assetId: pictureId } : {}) }),
  );
  const found = new Map<string, Visual>();
  const extra = visualSchema.parse({
    type: "statement",
    text: "Reefs feed a quarter of the sea",
    kicker: "Ocean",
    marks: ["a quarter"],
  });
  for (const visual of [...visualsOf(TEXTS.en as never), extra, ...drawn]) {
    const key = visual.type === "chart" ? `chart, ${visual.chart}` : visual.type;
    if (!found.has(key)) found.set(key, visual);
  }
  return new Map([...found, ...otherForms(pictureId)]);
}

/** The style whose captions follow the voice. */
const SPOKEN = "minimal";

/** What a voice says that speaks all the time, a word and a mouth shape every four frames. */
const spoken = (frames: number) => ({
  words: Array.from({ length: Math.floor(frames / 4) }, (_, index) => ({
    ...{ text: `heard${index}`, start: (index * 4) / 30, end: (index * 4 + 3) / 30 },
  })),
  visemes: Array.from({ length: Math.floor(frames / 4) }, (_, index) => ({
    ...{ time: (index * 4) / 30, shape: VISEMES[index % VISEMES.length] },
  })),
});

const words = (from: number, to: number) =>
  ["Seen", "is", "made"].map((text, index) => ({
    text,
    from: from + Math.floor(((to - from) * index) / 3),
    to: from + Math.floor(((to - from) * (index + 1)) / 3),
  }));

type Piece = { name: string; track: "visual" | "overlay"; item: Record<string, unknown> };

/** Every kind of item in the ways it can be drawn. */
function pieces(pictureId: string, clipId: string): Piece[] {
  const box = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 };
  const over = (name: string, item: Record<string, unknown>): Piece => ({ name, track: "overlay", item });
  const under = (name: string, item: Record<string, unknown>): Piece => ({ name, track: "visual", item });
  const image = { kind: "image", assetId: pictureId };
  const video = { kind: "video", assetId: clipId, volume: 0 };
  return [
    under("image", image),
    under("image, contained", { ...image, fit: "contain" }),
    under("image, moving", { ...image, motion: { mode: "standard", end: { x: 0.6, y: 0.4, scale: 1.4 } } }),
    under("image with depth", { ...image, motion: { mode: "pro", end: { x: 0.4, y: 0.5, scale: 1.3 } } }),
    over("image in a turned box", { ...image, box: { ...box, rotation: 8 }, radius: 18, opacity: 0.8 }),
    under("video", video),
    under("video, faster and trimmed", { ...video, speed: 2, trimStart: 0.2 }),
    under("video, frozen", { ...video, freezeAt: 0.5 }),
    under("video, reversed", { ...video, reverse: true }),
    under("video, looping", { ...video, loop: true }),
    under("image, coming and going", { ...image, fadeIn: 6, fadeOut: 3 }),
    under("video, held behind its end", { ...video, hold: true, keepPitch: false, trimStart: 0.8 }),
    over("image, moved by keyframes", {
      ...{ ...image, box, head: 2 },
      keyframes: {
        position: [
          { frame: 0, value: { x: 0, y: 0 } },
          { frame: 8, value: { x: 0.1, y: -0.1 }, ease: "in-out" },
        ],
        scale: [
          { frame: 2, value: 1.3, ease: [0.3, 0, 0.2, 1] },
          { frame: 9, value: 0.6 },
        ],
        rotation: [
          { frame: 0, value: 0 },
          { frame: 10, value: 30 },
        ],
        opacity: [
          { frame: 5, value: 1, ease: "hold" },
          { frame: 7, value: 0.5 },
        ],
      },
    }),
    over("image, cropped", {
      ...image,
      box: { ...box, rotation: 5 },
      radius: 20,
      crop: { left: 0.2, top: 0.1, right: 0.05 },
    }),
    under("scene begun before", {
      ...{ kind: "scene", head: 12, span: 30, cues: { title: 8, subtitle: 14 } },
      visual: { type: "title", title: "Cut at its start", subtitle: "and going on" },
    }),
    over("video in a box", { ...video, box, radius: 12 }),
    over("video, contained", { ...video, fit: "contain", box: { ...box, width: 0.7 } }),
    ...(["none", "fade", "rise", "words", "typewriter"] as const).map((animation, index) =>
      over(`text, ${animation}`, {
        kind: "text",
        text: "What is seen is made",
        animation,
        font: (["display", "body", "mono"] as const)[index % 3],
        align: (["center", "start", "end"] as const)[index % 3],
        background: animation === "none" ? "#224466" : undefined,
      }),
    ),
    ...(["rectangle", "ellipse", "line", "arrow"] as const).map((shape) =>
      over(`shape, ${shape}`, { kind: "shape", shape, box: { ...box, rotation: 10 }, radius: 10 }),
    ),
    ...(["corner", "side", "full"] as const).map((placement) =>
      over(`avatar, ${placement}`, {
        kind: "avatar",
        avatarId: "sofia",
        placement,
        side: placement === "side" ? "left" : "right",
      }),
    ),
    over("avatar that speaks", { kind: "avatar", avatarId: "sofia", placement: "corner", mouth: "speech" }),
  ];
}

/** A film with every visual, item kind, transition (coming and going) and caption style, stretch by stretch. */
export function everything(size: { width: number; height: number }, assets: { picture: string; clip: string }) {
  const scenes = (visuals: Iterable<[name: string, visual: Visual]>): Piece[] =>
    [...visuals].map(
      ([name, visual], index): Piece => ({
        name,
        track: "visual",
        item: {
          kind: "scene",
          visual,
          seed: index * 101 + 1,
          ground: index % 4 === 3 ? "bold" : "base",
          ...(index % 5 === 2 ? { captions: "rest" } : {}),
          cues: defaultCues(visual, 2, 30),
        },
      }),
    );
  const list: Piece[] = [...scenes(everyVisual("picture")), ...pieces("picture", "clip"), ...scenes(everyScenery())];
  const total = list.length * STRETCH;
  const kinds = TRANSITION_KINDS.filter((kind) => kind !== "cut");
  const placed = list.map(({ name, track, item }, index) => {
    const kind = kinds[index % kinds.length];
    const passage = { kind, frames: PASSAGE, direction: DIRECTIONS[index % 4] };
    const going = track === "overlay" && item.kind !== "avatar";
    return {
      name,
      track,
      item: {
        ...item,
        id: `item-${index}`,
        from: index * STRETCH,
        durationInFrames: STRETCH,
        ...(track === "visual" && index > 0 ? { transitionIn: passage } : {}),
        ...(going ? { transitionIn: { ...passage, frames: 2 }, transitionOut: { ...passage, frames: 2 } } : {}),
        ...(item.kind === "avatar" && item.mouth !== "speech"
          ? {
              visemes: VISEMES.map((shape, at) => ({ frame: index * STRETCH + at, shape })),
              blinks: [index * STRETCH + STRETCH - 2],
            }
          : {}),
      },
    };
  });
  const timeline: Timeline = film({
    ...size,
    durationInFrames: total,
    theme: { id: "slate" },
    assets: {
      picture: {
        id: "picture",
        kind: "image",
        src: assets.picture,
        hash: "picture",
        width: 640,
        height: 480,
        mime: "image/png",
      },
      clip: {
        id: "clip",
        kind: "video",
        src: assets.clip,
        hash: "clip",
        width: 64,
        height: 36,
        durationSeconds: 1,
        mime: "video/mp4",
      },
    },
    speech: { said: spoken(total) },
    tracks: [
      ...(["visual", "overlay"] as const).map((kind) => ({
        id: kind,
        kind,
        items: placed.filter(({ track }) => track === kind).map(({ item }) => item),
      })),
      {
        id: "voice",
        kind: "voice",
        items: [{ kind: "audio", id: "voice", from: 0, durationInFrames: total, assetId: "said" }],
      },
      {
        id: "captions",
        kind: "captions",
        items: CAPTION_STYLES.map((style, index) => ({
          kind: "captions",
          id: style,
          style,
          position: (["bottom", "top", "middle"] as const)[index % 3],
          from: index * 2 * STRETCH,
          durationInFrames: 2 * STRETCH,
          ...(style === SPOKEN ? { mode: "speech" } : {}),
          pages: [0, 1].map((page) => {
            const from = (index * 2 + page) * STRETCH;
            return { from, to: from + STRETCH - 2, words: words(from, from + STRETCH - 2) };
          }),
        })),
      },
    ],
  });
  return { timeline, stretches: placed.map(({ name }, index): Stretch => ({ name, from: index * STRETCH })) };
}
