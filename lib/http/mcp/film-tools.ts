import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { OUTPUT_CODECS, QUALITIES, SHAPES } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import { signedUrl } from "@/lib/services/assets/signed-url";
import { exportFilm } from "@/lib/services/exports";
import { editFilmText, listFilms, listFilmTexts, startFilm } from "@/lib/services/films";
import { MAX_TEXT } from "@/lib/services/films/schemas";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";
import { THEME_IDS } from "@/lib/timeline/schema/parts";
import { defineTool } from "./tool";

const filmId = z.string().min(1).max(200).describe("Id of the film, as list_films gives it (video_…)");
const maxCredits = z.number().int().min(0).optional().describe("Refuse when it would cost more");

export const makeFilm = defineTool({
  name: "make_film",
  title: "Make a film",
  description:
    "Starts making a narrated, captioned film from a topic (prompt) or from a finished script, and answers the job to follow with get_job. It takes minutes. With dry_run it only says what it would cost.",
  scope: "generate",
  readOnly: false,
  input: z.object({
    prompt: z.string().max(MAX_TEXT).optional().describe("What the film is about"),
    script: z.string().max(MAX_TEXT).optional().describe("The narration, word for word; plain text or Markdown"),
    title: z.string().max(200).optional(),
    format: z.enum(SHAPES).optional().describe("landscape 16:9, vertical 9:16, square 1:1, ads 4:5"),
    language: z.string().max(20).optional().describe("Code such as en or fr; found from the text otherwise"),
    seconds: z.number().int().min(5).max(3600).optional().describe("Length to aim at, for a prompt"),
    voice_id: z.string().max(200).optional().describe("As list_voices gives it"),
    theme: z.enum(THEME_IDS).optional(),
    captions: z.enum([...CAPTION_STYLES, "none"]).optional(),
    dry_run: z.boolean().optional(),
    max_credits: maxCredits,
  }),
  run: async (actor, { seconds, voice_id, dry_run, max_credits, ...rest }) => {
    if (!rest.prompt?.trim() && !rest.script?.trim()) {
      throw new AppError({
        code: "validation",
        message: say("http.there_nothing_make_film"),
        remedy: say("http.give_prompt"),
      });
    }
    const started = await startFilm(
      actor,
      { ...rest, ...(seconds ? { targetSeconds: seconds } : {}), ...(voice_id ? { voiceId: voice_id } : {}) },
      { dryRun: dry_run, maxCredits: max_credits },
    );
    return {
      job_id: started.dryRun ? null : started.job.id,
      film_id: started.dryRun ? null : started.filmId,
      estimated_credits: started.estimate.credits,
      estimated_seconds_of_work: Math.round(started.estimate.workSeconds),
    };
  },
});

export const listTheFilms = defineTool({
  name: "list_films",
  title: "List films",
  description: "Films of the account, newest first, with an address to download each finished one.",
  scope: "read",
  readOnly: true,
  input: z.object({
    search: z.string().max(200).optional().describe("Words of the title"),
    page: z.number().int().min(1).max(1_000_000).optional(),
    limit: z.number().int().min(1).max(100).optional(),
  }),
  run: async (actor, filter) => {
    const { items, total, page, pages } = await listFilms(actor, filter);
    const films = items.map((film) => ({
      film_id: film.id,
      title: film.title,
      status: film.status,
      format: film.format,
      language: film.language,
      seconds: film.durationSeconds,
      video_url: film.fileAssetId ? signedUrl({ id: film.fileAssetId }, `${film.id}.mp4`) : null,
      job_id: film.job?.id ?? null,
      created_at: film.createdAt.toISOString(),
    }));
    return { films, total, page, pages };
  },
});

export const timelineTexts = defineTool({
  name: "get_timeline_texts",
  title: "Read a film's texts",
  description:
    "Every text that a film shows, in order, each with the item_id and field that edit_timeline_text takes. What is spoken is not on the list.",
  scope: "read",
  readOnly: true,
  input: z.object({ film_id: filmId }),
  run: async (actor, { film_id }) => {
    const texts = await listFilmTexts(actor, { filmId: film_id });
    return {
      texts: texts.map(({ itemId, field, text, fromSeconds }) => ({
        item_id: itemId,
        field,
        text,
        from_seconds: fromSeconds,
      })),
    };
  },
});

export const editTimelineText = defineTool({
  name: "edit_timeline_text",
  title: "Change a text on screen",
  description:
    "Changes one text that a film shows; the narration stays. Use get_timeline_texts for item_id and field, and render afterwards to get a new file.",
  scope: "generate",
  readOnly: false,
  input: z.object({
    film_id: filmId,
    item_id: z.string().min(1).max(200),
    field: z.string().min(1).max(200).describe("Such as title or points.0.text"),
    text: z.string().max(1200),
  }),
  run: async (actor, { film_id, item_id, field, text }) => {
    const changed = await editFilmText(actor, { filmId: film_id, itemId: item_id, field, text });
    return { item_id: changed.itemId, field: changed.field, text: changed.text };
  },
});

export const render = defineTool({
  name: "render",
  title: "Render a film",
  description:
    "Renders a finished film anew, in its own or another format, or makes its sound alone, and answers the job to follow with get_job.",
  scope: "generate",
  readOnly: false,
  input: z.object({
    film_id: filmId,
    format: z.enum(SHAPES).optional(),
    quality: z.enum(QUALITIES).optional(),
    codec: z.enum(OUTPUT_CODECS).optional().describe("A film's; with mp3, aac or wav its sound alone is made"),
    bitrate: z.number().int().optional().describe("Bits a second, in place of the quality's own rate"),
    max_credits: maxCredits,
  }),
  run: async (actor, { film_id, max_credits, ...rest }) => {
    const { job, credits } = await exportFilm(actor, { filmId: film_id, ...rest }, { maxCredits: max_credits });
    return { job_id: job?.id ?? null, estimated_credits: credits };
  },
});
