import type { Actor } from "@/lib/core/actor";
import { creditsForFilm } from "@/lib/core/money";
import { medianMeasurement } from "@/lib/jobs/measurements/repo";
import { loadLanguages } from "@/lib/language/language";
import { understand } from "@/lib/language/understand";
import { parseInput } from "../parse-input";
import { type FilmInput, type FilmRequest, filmInputSchema } from "./schemas";

export interface FilmEstimate {
  /** Length of the film, in seconds. */
  filmSeconds: number;
  /** Time until it is finished on this machine, in seconds. */
  workSeconds: number;
  /** Credits that will be held; the film never costs more. */
  credits: number;
  language: string;
  /** What is given is spoken as it is, or only names what the film is about. */
  kind: "script" | "topic";
}

/** Opening, closing and pauses around the narration, in seconds. */
const AROUND_SPEECH = 3;
/** Narration is rarely as long as its text suggests: hold a tenth more. */
const MARGIN = 1.1;
/** Work for each second of film before this machine has been measured. */
const UNMEASURED = 1.5;
/** Key of the measurements that estimates come from. */
export const WORK_KEY = "film:work-per-second";

/** Length and language that a request will be understood to ask for; the words of a prompt ("in twenty seconds") included. */
export function filmSecondsOf(request: FilmRequest): Pick<FilmEstimate, "language" | "kind"> & { seconds: number } {
  const { kind, targetSeconds, language } = understand(request);
  return { seconds: kind === "script" ? targetSeconds + AROUND_SPEECH : targetSeconds, language, kind };
}

/** Cost, length and waiting time of a request, without starting anything. @throws AppError `validation` */
export async function estimateFilm(_actor: Actor, input: FilmInput): Promise<FilmEstimate> {
  return estimateRequest(parseInput(filmInputSchema, input));
}

export async function estimateRequest(request: FilmRequest): Promise<FilmEstimate> {
  await loadLanguages();
  const { seconds, language, kind } = filmSecondsOf(request);
  return { ...(await estimateSeconds(seconds)), language, kind };
}

export type SecondsEstimate = Pick<FilmEstimate, "filmSeconds" | "workSeconds" | "credits">;

/** Cost and waiting time of a film that lasts so many seconds. */
export async function estimateSeconds(filmSeconds: number): Promise<SecondsEstimate> {
  const ratio = (await medianMeasurement(WORK_KEY)) ?? UNMEASURED;
  return { filmSeconds, workSeconds: filmSeconds * ratio, credits: creditsForFilm(filmSeconds * MARGIN) };
}
