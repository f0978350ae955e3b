import { seedOf } from "@/lib/core/hash";
import { seededRandom } from "@/lib/core/random";
import type { WordTiming } from "@/lib/providers/ports";
import { pageLimits, paginate } from "@/lib/timeline/captions";
import { cueKeys } from "@/lib/timeline/cues";
import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline, TimelineInput } from "@/lib/timeline/schema";
import type { CaptionStyle, Viseme } from "@/lib/timeline/schema-overlays";
import type { ThemeId } from "@/lib/timeline/schema-parts";
import { type FilmFormat, FORMAT_SIZES } from "../films/schemas";
import { isRightToLeft } from "../scripts/language";
import { captionWords } from "./caption-words";
import { chaptersOf } from "./chapters";
import type { ScenePlan } from "./plan";
import { chooseTheme } from "./theme";
import { planTransitions } from "./transitions";

type Assets = NonNullable<TimelineInput["assets"]>;

/** A scene's recorded narration. Times are seconds from the clip's start; word offsets count in the narration. */
export interface SceneVoice {
  assetId: string;
  durationSeconds: number;
  words: WordTiming[];
  visemes?: { time: number; shape: Viseme | string }[];
}

export interface TimelineScene {
  plan: ScenePlan;
  voice?: SceneVoice | undefined;
  /** A scene that could not be made shows its words on a plain card. */
  failed?: boolean;
}

export interface TimelineRequest {
  scenes: readonly TimelineScene[];
  title: string;
  language: string;
  format: FilmFormat;
  theme?: { id?: ThemeId | undefined; primary?: string | undefined; accent?: string | undefined } | undefined;
  /** Left out: the style that suits the format. */
  captions?: CaptionStyle | "none" | undefined;
  music?: { assetId: string; volume?: number } | undefined;
  avatarId?: string | undefined;
  seed: number;
  fps?: number;
  /** Every file the timeline may name, by id. */
  assets?: Assets;
}

/** Seconds of picture before the first word of a scene and after its last. */
const LEAD = { first: 0.5, other: 0.28 };
const TAIL = { last: 1.3, other: 0.42 };
const SHORTEST_SCENE = 2;
/** A part appears this long before its word, so that it is there when the word is heard. */
const AHEAD = 0.12;
/** Last moment at which a part may still appear before its scene ends. */
const READABLE = 0.8;

/** Caption style that suits each shape when none is asked for. */
export function usualCaptions(format: FilmFormat): CaptionStyle {
  return format === "landscape" ? "classic" : "bold";
}

interface Placed {
  scene: TimelineScene;
  from: number;
  durationInFrames: number;
  /** First frame of the voice clip. */
  voiceFrom: number;
}

function place(scenes: readonly TimelineScene[], fps: number): Placed[] {
  let from = 0;
  return scenes.map((scene, index) => {
    const lead = index === 0 ? LEAD.first : LEAD.other;
    const tail = index === scenes.length - 1 ? TAIL.last : TAIL.other;
    const spoken = scene.voice?.durationSeconds ?? scene.plan.estimatedSeconds;
    const durationInFrames = Math.max(Math.round(SHORTEST_SCENE * fps), Math.ceil((lead + spoken + tail) * fps));
    const placed = { scene, from, durationInFrames, voiceFrom: from + Math.round(lead * fps) };
    from += durationInFrames;
    return placed;
  });
}

/** Frames from the scene's start at which the parts of its visual appear, from the words they belong to. */
function cuesOf(placed: Placed, fps: number): Record<string, number> {
  const { plan, voice } = placed.scene;
  const lead = placed.voiceFrom - placed.from;
  const latest = Math.max(0, placed.durationInFrames - Math.round(READABLE * fps));
  const spoken = voice?.durationSeconds ?? plan.estimatedSeconds;
  const cues: Record<string, number> = {};
  let previous = 0;
  for (const key of cueKeys(plan.visual)) {
    const cue = plan.cueTexts[key];
    const word = cue && voice?.words.find((candidate) => candidate.textEnd > cue.at);
    // Without timings the place in the text tells the time well enough.
    const seconds = word ? word.start : cue ? (cue.at / Math.max(1, plan.narration.length)) * spoken : undefined;
    const begins =
      cue?.at === 0
        ? Math.round(0.1 * fps)
        : seconds === undefined
          ? previous + Math.round(0.3 * fps)
          : lead + Math.round((seconds - AHEAD) * fps);
    cues[key] = Math.max(0, Math.min(begins, latest));
    previous = cues[key];
  }
  return cues;
}

function picture(
  placed: Placed,
  index: number,
  request: TimelineRequest,
  transition: ReturnType<typeof planTransitions>[number],
) {
  const { plan, failed } = placed.scene;
  const base = {
    from: placed.from,
    durationInFrames: placed.durationInFrames,
    name: plan.heading,
    ...(transition ? { transitionIn: transition } : {}),
  };
  if (!failed && plan.media?.kind === "video") {
    return {
      kind: "video" as const,
      id: plan.id,
      ...base,
      assetId: plan.media.assetId,
      loop: true,
      volume: 0,
      fit: "cover" as const,
    };
  }
  const visual = failed ? { type: "card" as const, text: plan.narration.slice(0, 1200) } : plan.visual;
  const cues = failed ? {} : cuesOf(placed, request.fps ?? 30);
  return { kind: "scene" as const, id: plan.id, ...base, visual, cues, seed: seedOf(`${request.seed}/${index}`) };
}

/** Frames at which the eyes shut: every two to five seconds. */
function blinks(length: number, seed: number, fps: number): number[] {
  const random = seededRandom(seed ^ 0x51ed270b);
  const found: number[] = [];
  for (let at = fps * (1 + random()); at < length - fps; at += fps * (2 + random() * 3)) found.push(Math.round(at));
  return found;
}

function avatar(placed: readonly Placed[], avatarId: string, length: number, request: TimelineRequest, fps: number) {
  const visemes = placed.flatMap(({ scene, voiceFrom }) => {
    const shapes = (scene.voice?.visemes ?? []).map(({ time, shape }) => ({
      frame: voiceFrom + Math.round(time * fps),
      shape,
    }));
    const end = voiceFrom + Math.round((scene.voice?.durationSeconds ?? 0) * fps);
    return shapes.length ? [...shapes, { frame: end, shape: "rest" }] : [];
  });
  return {
    kind: "avatar" as const,
    id: "presenter",
    from: 0,
    durationInFrames: length,
    name: "Presenter",
    avatarId,
    placement: request.format === "landscape" ? ("side" as const) : ("corner" as const),
    side: isRightToLeft(request.language) ? ("left" as const) : ("right" as const),
    visemes: visemes as { frame: number; shape: Viseme }[],
    blinks: blinks(length, request.seed, fps),
  };
}

/**
 * Lays scenes, voices, captions and music out on a timeline: each scene lasts as long as its narration and the pauses
 * around it, and its parts appear with their words.
 * @throws AppError `validation` when the plan or an asset does not fit the document
 */
export function buildTimeline(request: TimelineRequest): Timeline {
  const fps = request.fps ?? 30;
  const placed = place(request.scenes, fps);
  const last = placed.at(-1);
  const length = Math.max(1, last ? last.from + last.durationInFrames : 1);
  const text = request.scenes.map((scene) => scene.plan.narration).join(" ");
  const transitions = planTransitions(
    request.scenes.map((scene) => scene.plan.chapter !== undefined),
    request.seed,
    fps,
    isRightToLeft(request.language),
  );
  const style = request.captions ?? usualCaptions(request.format);
  const words = placed.flatMap(({ scene, voiceFrom }) =>
    scene.voice ? captionWords(scene.plan.narration, scene.voice.words, voiceFrom, fps) : [],
  );
  const upright = request.format !== "landscape";
  const tracks: TimelineInput["tracks"] = [
    {
      id: "scenes",
      kind: "visual",
      name: "Scenes",
      items: placed.map((item, index) => picture(item, index, request, transitions[index])),
    },
    ...(request.avatarId
      ? [
          {
            id: "presenter",
            kind: "overlay" as const,
            name: "Presenter",
            items: [avatar(placed, request.avatarId, length, request, fps)],
          },
        ]
      : []),
    {
      id: "voice",
      kind: "voice",
      name: "Narration",
      items: placed.flatMap(({ scene, voiceFrom }) => {
        if (!scene.voice) return [];
        const durationInFrames = Math.max(1, Math.ceil(scene.voice.durationSeconds * fps));
        return [
          {
            kind: "audio" as const,
            id: `${scene.plan.id}-voice`,
            from: voiceFrom,
            durationInFrames,
            name: scene.plan.heading,
            assetId: scene.voice.assetId,
            role: "voice" as const,
          },
        ];
      }),
    },
    ...(request.music
      ? [
          {
            id: "music",
            kind: "music" as const,
            name: "Music",
            items: [
              {
                kind: "music" as const,
                id: "music-1",
                from: 0,
                durationInFrames: length,
                name: "Music",
                assetId: request.music.assetId,
                volume: request.music.volume ?? 0.5,
                fadeIn: Math.round(fps * 0.4),
                fadeOut: Math.round(fps * 1.6),
              },
            ],
          },
        ]
      : []),
    ...(style !== "none" && words.length
      ? [
          {
            id: "captions",
            kind: "captions" as const,
            name: "Captions",
            items: [
              {
                kind: "captions" as const,
                id: "captions-1",
                from: 0,
                durationInFrames: length,
                name: "Captions",
                style,
                pages: paginate(words, pageLimits(style, upright)),
              },
            ],
          },
        ]
      : []),
  ];
  return parseTimeline({
    version: 1,
    fps,
    ...FORMAT_SIZES[request.format],
    durationInFrames: length,
    language: request.language,
    title: request.title.slice(0, 300),
    seed: request.seed,
    theme: {
      id: request.theme?.id ?? chooseTheme(`${request.title}. ${text}`, request.seed),
      primary: request.theme?.primary,
      accent: request.theme?.accent,
    },
    tracks,
    assets: request.assets ?? {},
    chapters: chaptersOf(
      placed.map(({ scene, from }) => ({ frame: from, plan: scene.plan })),
      fps,
      length,
    ),
  } satisfies TimelineInput);
}
