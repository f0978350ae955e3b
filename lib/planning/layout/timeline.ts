import { seedOf } from "@/lib/core/hash";
import { SHAPE_SIZES } from "@/lib/core/media-formats";
import { isRightToLeft } from "@/lib/language/language";
import { pageLimits, paginate, usualCaptions } from "@/lib/timeline/layout/captions";
import type { Timeline, TimelineInput } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { captionWords } from "./caption-words";
import { chaptersOf } from "./chapters";
import { planGrounds } from "./grounds";
import { cuesOf, type Placed, place } from "./placing";
import { presenter } from "./presenter";
import { chooseTheme } from "./theme";
import type { TimelineRequest } from "./timeline-request";
import { planTransitions } from "./transitions";

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
    seed: seedOf(`${request.seed}/${index}`),
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
  const grounds = planGrounds(
    request.scenes.map(({ plan }) => ({
      type: plan.visual.type,
      section: plan.chapter !== undefined,
    })),
    request.seed,
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
      items: placed.map((item, index) => picture(item, index, request, transitions[index], grounds[index])),
    },
    ...(request.avatarId
      ? [
          {
            id: "presenter",
            kind: "overlay" as const,
            name: "Presenter",
            items: [presenter(placed, request.avatarId, length, request, fps)],
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
    ...SHAPE_SIZES[request.format],
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
