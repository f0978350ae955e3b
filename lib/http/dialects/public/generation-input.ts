import type { z } from "zod";
import type { FilmInput } from "@/lib/services/films";
import type { startGenerationContract } from "./contracts";

type Body = z.output<NonNullable<typeof startGenerationContract.body>>;

/** The document's request as the core's film request. */
export function toFilmInput(body: Body): FilmInput {
  const given = {
    prompt: body.prompt,
    script: body.script,
    title: body.title,
    language: body.language,
    targetSeconds: body.duration === undefined ? undefined : Math.round(body.duration),
    voiceId: body.voice_id,
    voiceUrl: body.voice_url,
    avatarId: body.avatar_id,
    avatarUrl: body.avatar_url,
    mediaUrls: body.media_urls,
    animateImage: body.animate_image,
    animateMode: body.animate_mode,
    webSearch: body.webSearch,
    webhookUrl: body.webhook_url,
    theme: body.theme,
    captions: body.captions,
    music: body.music,
    format: body.format,
  };
  // The core validates the words of the open fields; here they are only renamed.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FilmInput;
}
