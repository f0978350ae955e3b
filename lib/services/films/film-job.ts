import { z } from "zod";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind, type JobFile } from "@/lib/jobs/define-kind";
import { definePipeline, type StepOf } from "@/lib/jobs/pipeline";
import { say } from "@/lib/messages/say";
import { filmInputSchema } from "./schemas";

export const filmPipeline = definePipeline([
  { key: "understand", label: "Understanding the request", weight: 1 },
  { key: "script", label: "Writing the script", weight: 4 },
  { key: "scenes", label: "Planning the scenes", weight: 2 },
  { key: "voices", label: "Recording the narration", weight: 14 },
  { key: "pictures", label: "Making the pictures", weight: 8 },
  { key: "music", label: "Composing the music", weight: 4 },
  { key: "timeline", label: "Laying out the timeline", weight: 2 },
  { key: "render", label: "Rendering the film", weight: 58 },
  { key: "check", label: "Checking the result", weight: 5 },
  { key: "deliver", label: "Delivering the film", weight: 2 },
]);
export type FilmStep = StepOf<typeof filmPipeline>;

/** What a job that rendered a film leaves behind. Files are missing where the render was left out. */
export const filmOutput = z.object({
  filmId: z.string(),
  assetId: z.string().optional(),
  posterAssetId: z.string().nullish(),
  /** Length of the film, in seconds. */
  durationSeconds: z.number().optional(),
});

/** The rendered film among what such a job leaves behind. */
export const filmFile = ({ assetId, durationSeconds }: z.output<typeof filmOutput>): JobFile => ({
  assetId: assetId ?? null,
  extension: "mp4",
  durationSeconds,
});

/** Characters of a request that stand for its title. */
const TITLE_LENGTH = 80;

export const filmRequested = defineJobEvent("film/requested");
/** The plan of a film was looked at: it goes on. */
export const filmReviewed = defineJobEvent("film/reviewed");

/** Makes a film from a request. */
export const filmJob = defineJobKind({
  kind: "film",
  idPrefix: "job",
  input: filmInputSchema,
  output: filmOutput,
  file: filmFile,
  title: ({ title, prompt }) => title || prompt?.slice(0, TITLE_LENGTH),
  shape: ({ format }) => format,
  pipeline: filmPipeline,
  event: filmRequested,
  laterEvents: [filmReviewed],
  overBudget: say("films.raise_max_credits_ask_shorter"),
  film: "makes",
  audience: { request: "generation", account: "project" },
});
