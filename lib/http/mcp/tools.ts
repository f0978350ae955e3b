import { z } from "zod";
import { signedUrl } from "@/lib/services/assets/signed-url";
import { cancelJob, getJob, type JobView } from "@/lib/services/jobs";
import { kindOf } from "@/lib/services/jobs/kinds";
import { listVoices } from "@/lib/services/voices";
import { noticesWire } from "@/lib/wire/notices";
import { addTitle, changeWords, cutTheWords, reframe, transcript } from "./edit-tools";
import { editTimelineText, listTheFilms, makeFilm, render, timelineTexts } from "./film-tools";
import { defineTool, type Tool } from "./tool";

const jobId = z.string().min(1).max(200).describe("As make_film or render gave it");

function jobFacts(job: JobView): Record<string, unknown> {
  const { assetId = null } = (job.status === "succeeded" && kindOf(job).fileOf(job)) || {};
  return {
    job_id: job.id,
    kind: job.kind,
    status: job.status,
    percentage: Math.floor(job.progress * 100),
    step: job.steps.find((step) => step.key === job.currentStep)?.label ?? null,
    remaining_seconds: job.remainingSeconds === null ? null : Math.round(job.remainingSeconds),
    film_id: job.filmId,
    video_url: assetId ? signedUrl({ id: assetId }, `${job.filmId ?? job.id}.mp4`) : null,
    credits: job.creditsCharged,
    notices: noticesWire(job.notices),
    error: job.status === "failed" ? { message: job.errorMessage, remedy: job.errorRemedy } : null,
  };
}

const checkJob = defineTool({
  name: "get_job",
  title: "Check a job",
  description: "How far a film or a render is, what it is doing, and, when it is done, where its file is.",
  scope: "read",
  readOnly: true,
  input: z.object({ job_id: jobId }),
  run: async (actor, { job_id }) => jobFacts(await getJob(actor, { id: job_id })),
});

const stopJob = defineTool({
  name: "cancel_job",
  title: "Cancel a job",
  description: "Stops a job, gives back its credits and keeps what was made.",
  scope: "generate",
  readOnly: false,
  input: z.object({ job_id: jobId }),
  run: async (actor, { job_id }) => jobFacts(await cancelJob(actor, { id: job_id })),
});

const voices = defineTool({
  name: "list_voices",
  title: "List voices",
  description: "Voices that can narrate, with language, gender and manner.",
  scope: "read",
  readOnly: true,
  input: z.object({
    language: z.string().max(20).optional().describe("Code such as en or fr"),
    gender: z.enum(["male", "female"]).optional(),
  }),
  run: async (_, filter) => {
    const found = await listVoices(filter);
    return {
      voices: found.map(({ id, name, language, accent, gender, tags }) => ({
        voice_id: id,
        name,
        language,
        accent,
        gender,
        tags,
      })),
    };
  },
});

/** Everything that an assistant can do. */
export const TOOLS: readonly Tool[] = [
  makeFilm,
  checkJob,
  stopJob,
  listTheFilms,
  voices,
  timelineTexts,
  editTimelineText,
  transcript,
  changeWords,
  cutTheWords,
  addTitle,
  reframe,
  render,
];
