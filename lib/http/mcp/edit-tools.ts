import { z } from "zod";
import { SHAPES } from "@/lib/core/media-formats";
import { addTitle as addTitleTo } from "@/lib/services/editor";
import { changeSentence } from "@/lib/services/speech";
import { cutFromFilm, readTranscript } from "@/lib/services/timelines";
import { reframeTimeline } from "@/lib/services/videos";
import { defineTool } from "./tool";

const filmId = z.string().min(1).max(200).describe("Id of the film, as list_films gives it (video_…)");

export const transcript = defineTool({
  name: "get_transcript",
  title: "Read what a film says",
  description:
    "Every sentence that is spoken, in order, with the sentence_id that change_sentence takes and, for each word, the item and index that cut_words takes.",
  scope: "read",
  readOnly: true,
  input: z.object({ film_id: filmId }),
  run: async (actor, { film_id }) => {
    const sentences = await readTranscript(actor, { filmId: film_id });
    return {
      sentences: sentences.map(({ id, text, pending, start, end, words }) => ({
        sentence_id: id,
        text,
        waits_to_say: pending,
        from_seconds: start,
        to_seconds: end,
        words,
      })),
    };
  },
});

export const changeWords = defineTool({
  name: "change_sentence",
  title: "Change a spoken sentence",
  description:
    "Has one sentence spoken anew with other words, in the film's own voice; the film makes room for it. Answers the job to follow with get_job; render afterwards to get a new file.",
  scope: "generate",
  readOnly: false,
  input: z.object({
    film_id: filmId,
    sentence_id: z.string().min(1).max(120).describe("As get_transcript gives it"),
    text: z.string().min(1).max(5000),
  }),
  run: async (actor, { film_id, sentence_id, text }) => {
    const { job } = await changeSentence(actor, { filmId: film_id, sentenceId: sentence_id, text });
    return { job_id: job?.id ?? null };
  },
});

export const cutTheWords = defineTool({
  name: "cut_words",
  title: "Cut spoken words out",
  description:
    "Takes a run of words out of the film, with picture and sound; what follows moves up. Item and indexes are those of get_transcript, which are different after each cut.",
  scope: "generate",
  readOnly: false,
  input: z.object({
    film_id: filmId,
    item: z.string().min(1).max(120),
    first: z.number().int().min(0).describe("Index of the first word that goes"),
    last: z.number().int().min(0).describe("Index of the last word that goes"),
  }),
  run: async (actor, { film_id, ...cut }) => {
    await cutFromFilm(actor, { filmId: film_id, ...cut });
    return { sentences: (await readTranscript(actor, { filmId: film_id })).map(({ text }) => text) };
  },
});

export const addTitle = defineTool({
  name: "add_title",
  title: "Put a title over a film",
  description: "Shows a text over the film for a while. Its centre is given in per cent of the picture.",
  scope: "generate",
  readOnly: false,
  input: z.object({
    film_id: filmId,
    text: z.string().min(1).max(500),
    from_seconds: z.number().min(0).max(14_400),
    to_seconds: z.number().positive().max(14_400),
    x: z.number().min(0).max(100).optional().describe("From the left; 50 without it"),
    y: z.number().min(0).max(100).optional().describe("From the top; 50 without it"),
    font_size: z.number().min(6).max(1000).optional().describe("Pixels of a picture 1080 high; 48 without it"),
  }),
  run: async (actor, { film_id, text, from_seconds: start, to_seconds: end, x, y, font_size: fontSize }) => ({
    item_id: await addTitleTo(actor, { filmId: film_id, fields: { text, start, end, x, y, fontSize } }),
  }),
});

export const reframe = defineTool({
  name: "reframe",
  title: "Make a film in another shape",
  description:
    "Makes a film of its own for another shape: scenes are laid out anew, and pictures and clips keep their subject in the picture. The original stays. Render the new film to get a file.",
  scope: "generate",
  readOnly: false,
  input: z.object({ film_id: filmId, format: z.enum(SHAPES) }),
  run: async (actor, { film_id, format }) => {
    const { film } = await reframeTimeline(actor, { id: film_id, format });
    return { film_id: film.id, original_film_id: film_id };
  },
});
