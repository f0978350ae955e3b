import type { Actor } from "@/lib/core/actor";
import { creditsForFilm } from "@/lib/core/money";
import { medianMeasurement } from "@/lib/jobs/repo";
import { parseInput } from "../parse-input";
import { detectLanguage } from "../scripts/language";
import { secondsToSpeak } from "../scripts/words";
import { type FilmInput, type FilmRequest, filmInputSchema } from "./schemas";

export interface FilmEstimate {
  /** Length of the film, in seconds. */
  filmSeconds: number;
  /** Time until it is finished on this machine, in seconds. */
  workSeconds: number;
  /** Credits that will be held; the film never costs more. */
  credits: number;
  language: string;
}

/** Length of a film about a bare topic, in seconds. */
const TOPIC_SECONDS = 45;
/** Opening, closing and pauses around the narration, in seconds. */
const AROUND_SPEECH = 3;
/** Narration is rarely as long as its text suggests: hold a tenth more. */
const MARGIN = 1.1;
/** Work for each second of film before this machine has been measured. */
const UNMEASURED = 1.5;
/** Key of the measurements that estimates come from. */
export const WORK_KEY = "film:work-per-second";

export function filmSecondsOf(request: FilmRequest): { seconds: number; language: string } {
  const text = request.script || request.prompt || "";
  const language = request.language ?? detectLanguage(text).language;
  const spoken = request.script ? secondsToSpeak(request.script, language) + AROUND_SPEECH : 0;
  return { seconds: spoken || request.targetSeconds || TOPIC_SECONDS, language };
}

/** Cost, length and waiting time of a request, without starting anything. @throws AppError `validation` */
export async function estimateFilm(_actor: Actor, input: FilmInput): Promise<FilmEstimate> {
  return estimateRequest(parseInput(filmInputSchema, input));
}

export async function estimateRequest(request: FilmRequest): Promise<FilmEstimate> {
  const { seconds, language } = filmSecondsOf(request);
  const ratio = (await medianMeasurement(WORK_KEY)) ?? UNMEASURED;
  return { filmSeconds: seconds, workSeconds: seconds * ratio, credits: creditsForFilm(seconds * MARGIN), language };
}
