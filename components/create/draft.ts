import type { Shape } from "@/lib/core/media-formats";
import type { Upload } from "@/lib/http/dialects/ui/catalogue";
import type { Film, FilmRequest } from "@/lib/http/dialects/ui/films";
import type { Mood } from "@/lib/providers/ports";
import type { CaptionStyle } from "@/lib/timeline/schema/overlays";
import type { ThemeId } from "@/lib/timeline/schema/parts";

/** What a film was asked for with that the form has no field for. */
export const KEPT = [
  "title",
  "tone",
  "primaryColor",
  "seed",
  "voiceUrl",
  "avatarUrl",
  "mediaUrls",
  "providers",
] as const satisfies (keyof FilmRequest)[];
export type Kept = Pick<FilmRequest, (typeof KEPT)[number]>;

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
  /** The script is looked at before anything is made of it. */
  review: boolean;
  /** Title of the article that is meant; empty: the most read one. */
  article: string;
  /** Of a film that is edited and remade. */
  kept: Kept;
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
  review: false,
  article: "",
  kept: {},
};

export function textOf(draft: Draft): string {
  return (draft.mode === "topic" ? draft.topic : draft.script).trim();
}

const SHORTEST_TEXT = 3;

/** Whether there is something to be said: a text, a recording, or a presenter who speaks. */
export function saysSomething(draft: Draft): boolean {
  return textOf(draft).length >= SHORTEST_TEXT || Boolean(draft.kept.voiceUrl || draft.kept.avatarUrl);
}

/** The draft as the studio's API takes it. */
export function toRequest(draft: Draft): FilmRequest {
  const text = textOf(draft);
  return {
    ...draft.kept,
    ...(draft.mode === "script" ? { script: text } : { prompt: text }),
    ...(draft.mode === "topic" && draft.seconds > 0 ? { targetSeconds: draft.seconds } : {}),
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
    review: draft.review,
    ...(draft.mode === "topic" && draft.article ? { article: draft.article } : {}),
  };
}

/** A form filled with everything that a film was asked for with. */
export function fromFilm({ request, media }: Pick<Film, "request" | "media">): Draft {
  if (!request) return EMPTY_DRAFT;
  const kept = Object.fromEntries(KEPT.flatMap((name) => (isGiven(request[name]) ? [[name, request[name]]] : [])));
  return {
    ...EMPTY_DRAFT,
    mode: request.script ? "script" : "topic",
    topic: request.prompt ?? "",
    script: request.script ?? "",
    format: request.format ?? "landscape",
    language: request.language ?? "auto",
    voiceId: request.voiceId ?? "",
    avatarId: request.avatarId ?? "",
    seconds: request.targetSeconds ?? (request.script ? EMPTY_DRAFT.seconds : 0),
    theme: request.theme ?? "auto",
    captions: request.captions ?? "classic",
    music: request.music ?? "auto",
    media: media.files,
    webScript: request.webSearch?.script ?? false,
    webImages: request.webSearch?.images ?? false,
    animate: request.animate ?? "standard",
    review: request.review ?? false,
    article: request.article ?? "",
    kept,
  };
}

/** Whether a value says anything: neither missing nor empty. */
function isGiven(value: Kept[keyof Kept]): boolean {
  if (value === undefined || value === "") return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}
