import type { Actor } from "@/lib/core/actor";
import type { Tx } from "@/lib/db/client";
import type { JobKind } from "@/lib/jobs/define-kind";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { courseJob } from "../courses/course-job";
import { repeatCourse } from "../courses/start-course";
import { exportJob } from "../exports/export-job";
import { repeatExport } from "../exports/repeat-export";
import { failFilm, failSceneAgain } from "../films/fail-film";
import { filmJob } from "../films/film-job";
import { repeatScene } from "../films/retry-scene";
import { sceneJob } from "../films/scene-job";
import { repeatFilm } from "../films/start-film";
import { failBatchAssets } from "../generation/batch-assets";
import { imagesBatch, musicBatch, videoBatch, voiceBatch } from "../generation/batch-jobs";
import { repeatBatch } from "../generation/start-batch";
import { failMarketing } from "../marketing/end-marketing";
import { repeatMarketing } from "../marketing/generate";
import { marketingJob } from "../marketing/marketing-job";
import { failPublication } from "../publishing/fail-publication";
import { publishJob } from "../publishing/publish-job";
import { repeatPublication } from "../publishing/repeat-publication";
import { repeatSentence } from "../speech/change-sentence";
import { sentenceJob } from "../speech/sentence-job";
import { failTraining } from "../voice-profiles/fail-training";
import { repeatTraining } from "../voice-profiles/train";
import { trainingJob } from "../voice-profiles/training-job";
import type { JobView } from "./get-job";

interface Verbs {
  /** Starts the same request again as a new job. */
  repeat(actor: Actor, job: JobWithSteps): Promise<JobView>;
  /** What else becomes of a job that fails, in the transaction that ends it. */
  failed?(tx: Tx, job: JobWithSteps, error: unknown): Promise<void>;
}

/** A kind of job with what the product does to jobs of any kind. */
type RunnableKind = JobKind & Verbs;

const runnable = (kind: JobKind, verbs: Verbs): RunnableKind => ({ ...kind, ...verbs });

/** Every kind of job there is, a line each. */
const KINDS: readonly RunnableKind[] = [
  runnable(filmJob, { repeat: repeatFilm, failed: failFilm }),
  runnable(sceneJob, { repeat: repeatScene, failed: failSceneAgain }),
  runnable(sentenceJob, { repeat: repeatSentence }),
  runnable(trainingJob, { repeat: repeatTraining, failed: failTraining }),
  runnable(courseJob, { repeat: repeatCourse }),
  runnable(marketingJob, { repeat: repeatMarketing, failed: failMarketing }),
  runnable(exportJob, { repeat: repeatExport }),
  runnable(publishJob, { repeat: repeatPublication, failed: failPublication }),
  runnable(imagesBatch.job, { repeat: repeatBatch(imagesBatch), failed: failBatchAssets }),
  runnable(voiceBatch.job, { repeat: repeatBatch(voiceBatch), failed: failBatchAssets }),
  runnable(musicBatch.job, { repeat: repeatBatch(musicBatch), failed: failBatchAssets }),
  runnable(videoBatch.job, { repeat: repeatBatch(videoBatch), failed: failBatchAssets }),
];

/** The kind of a job. @throws Error for a row whose kind nobody defined */
export function kindOf(job: { id: string; kind: string }): RunnableKind {
  const found = KINDS.find((kind) => kind.is(job));
  if (!found) throw new Error(`Nobody has defined jobs of kind "${job.kind}", as ${job.id} is`);
  return found;
}

/** Words of the kinds of jobs that make a film as a whole. */
export const kindsThatMakeFilms = (): string[] => KINDS.filter(({ film }) => film === "makes").map(({ kind }) => kind);
