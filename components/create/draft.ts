import type { Shape } from "@/lib/core/media-formats";
import type { Upload } from "@/lib/http/dialects/ui/catalogue";
import type { FilmRequest } from "@/lib/http/dialects/ui/films";
import type { Mood } from "@/lib/providers/ports";
import type { CaptionStyle } from "@/lib/timeline/schema/overlays";
import type { ThemeId } from "@/lib/timeline/schema/parts";

/** What the form holds; `auto` and 0 mean: let the studio choose. */
export interface Draft {
  mode: "topic" | "script";
  topic: string;
  script: string;
  format: Shape;
  language: string;
  voiceId: string;
  avatarId: string;
  /** Seconds; 0 is the usual length. */
  seconds: number;
  theme: ThemeId | "auto";
  captions: CaptionStyle | "none";
  music: Mood | "auto" | "none";
  media: Upload[];
  webScript: boolean;
  webImages: boolean;
  animate: "none" | "standard" | "pro";
}

export const EMPTY_DRAFT: Draft = {
  mode: "topic",
  topic: "",
  script: "",
  format: "landscape",
  language: "auto",
  voiceId: "",
  avatarId: "",
  seconds: 45,
  theme: "auto",
  captions: "classic",
  music: "auto",
  media: [],
  webScript: false,
  webImages: false,
  animate: "standard",
};

export function textOf(draft: Draft): string {
  return (draft.mode === "topic" ? draft.topic : draft.script).trim();
}

/** The draft as the studio's API takes it. */
export function toRequest(draft: Draft): FilmRequest {
  const text = textOf(draft);
  return {
    ...(draft.mode === "topic" ? { prompt: text, targetSeconds: draft.seconds } : { script: text }),
    format: draft.format,
    ...(draft.language === "auto" ? {} : { language: draft.language }),
    ...(draft.voiceId ? { voiceId: draft.voiceId } : {}),
    ...(draft.avatarId ? { avatarId: draft.avatarId } : {}),
    ...(draft.theme === "auto" ? {} : { theme: draft.theme }),
    captions: draft.captions,
    music: draft.music,
    mediaAssetIds: draft.media.map((file) => file.id),
    webSearch: { script: draft.webScript, images: draft.webImages },
    animate: draft.animate,
  };
}

/** A form filled from a film's request, to make it again with changes. */
export function fromRequest(request: FilmRequest): Draft {
  return {
    ...EMPTY_DRAFT,
    mode: request.script ? "script" : "topic",
    topic: request.prompt ?? "",
    script: request.script ?? "",
    format: request.format ?? "landscape",
    language: request.language ?? "auto",
    voiceId: request.voiceId ?? "",
    avatarId: request.avatarId ?? "",
    seconds: request.targetSeconds ?? EMPTY_DRAFT.seconds,
    theme: request.theme ?? "auto",
    captions: request.captions ?? "classic",
    music: request.music ?? "auto",
    webScript: request.webSearch?.script ?? false,
    webImages: request.webSearch?.images ?? false,
    animate: request.animate ?? "standard",
  };
}
