import { seedOf } from "@/lib/core/hash";
import { isRightToLeft } from "@/lib/language/language";
import { captionLift, pageLimits, paginate, usualCaptions } from "@/lib/timeline/layout/captions";
import type { TimelineInput } from "@/lib/timeline/schema";
import { captionWords } from "./caption-words";
import { planGrounds } from "./grounds";
import { cuesOf, type Placed } from "./placing";
import { presenter } from "./presenter";
import { showsItsWords } from "./resting";
import type { TimelineRequest } from "./timeline-request";
import { planTransitions } from "./transitions";

type Track = TimelineInput["tracks"][number];

/** What all tracks of a film are laid out from. */
export interface Layout {
  request: TimelineRequest;
  placed: Placed[];
  /** Frames a second. */
  fps: number;
  /** Length of the film, in frames. */
  length: number;
}

function picture(
  placed: Placed,
  index: number,
  request: TimelineRequest,
  transition: ReturnType<typeof planTransitions>[number],
  ground: ReturnType<typeof planGrounds>[number] = "base",
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
  return {
    kind: "scene" as const,
    id: plan.id,
    ...base,
    visual,
    cues,
    ground: failed ? "base" : ground,
    ...(!failed && showsItsWords(plan) ? { captions: "rest" as const } : {}),
    seed: seedOf(`${request.seed}/${index}`),
  };
}

function scenesTrack({ request, placed, fps }: Layout): Track {
  const isSection = request.scenes.map(({ plan }) => plan.chapter !== undefined);
  const transitions = planTransitions(isSection, request.seed, fps, isRightToLeft(request.language));
  const grounds = planGrounds(
    request.scenes.map(({ plan }, index) => ({ type: plan.visual.type, section: isSection[index] ?? false })),
    request.seed,
  );
  return {
    id: "scenes",
    kind: "visual",
    name: "Scenes",
    items: placed.map((item, index) => picture(item, index, request, transitions[index], grounds[index])),
  };
}

function presenterTrack({ request, placed, fps, length }: Layout): Track[] {
  if (!request.avatarId) return [];
  const items = [presenter(placed, request.avatarId, length, request, fps)];
  return [{ id: "presenter", kind: "overlay", name: "Presenter", items }];
}

function voiceTrack({ placed, fps }: Layout): Track {
  const items = placed.flatMap(({ scene: { plan, voice }, voiceFrom }) => {
    if (!voice) return [];
    const durationInFrames = Math.max(1, Math.ceil(voice.durationSeconds * fps));
    const own = { id: `${plan.id}-voice`, name: plan.heading, assetId: voice.assetId };
    return [{ kind: "audio" as const, ...own, from: voiceFrom, durationInFrames, role: "voice" as const }];
  });
  return { id: "voice", kind: "voice", name: "Narration", items };
}

/** Seconds in which the music comes and goes. */
const MUSIC_FADES = { in: 0.4, out: 1.6 };

function musicTrack({ request: { music }, fps, length }: Layout): Track[] {
  if (!music) return [];
  const item = {
    kind: "music" as const,
    id: "music-1",
    from: 0,
    durationInFrames: length,
    name: "Music",
    assetId: music.assetId,
    volume: music.volume ?? 0.5,
    fadeIn: Math.round(fps * MUSIC_FADES.in),
    fadeOut: Math.round(fps * MUSIC_FADES.out),
  };
  return [{ id: "music", kind: "music", name: "Music", items: [item] }];
}

function captionsTrack({ request, placed, fps, length }: Layout): Track[] {
  const style = request.captions ?? usualCaptions(request.format);
  const words = placed.flatMap(({ scene, voiceFrom }) =>
    scene.voice ? captionWords(scene.plan.narration, scene.voice.words, voiceFrom, fps) : [],
  );
  if (style === "none" || words.length === 0) return [];
  const pages = paginate(words, { ...pageLimits(style, request.format !== "landscape"), fps });
  const lift = captionLift(request.format);
  const common = { id: "captions-1", name: "Captions", from: 0, durationInFrames: length };
  return [
    {
      id: "captions",
      kind: "captions",
      name: "Captions",
      items: [{ kind: "captions", ...common, style, ...(lift ? { lift } : {}), pages }],
    },
  ];
}

/** A film's tracks, in the order in which they are drawn. */
export function tracksOf(layout: Layout): Track[] {
  return [
    scenesTrack(layout),
    ...presenterTrack(layout),
    voiceTrack(layout),
    ...musicTrack(layout),
    ...captionsTrack(layout),
  ];
}
