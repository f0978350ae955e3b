import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { providerNotice } from "@/lib/jobs/run";
import { detectLanguage, loadLanguages } from "@/lib/language/language";
import { say } from "@/lib/messages/say";
import { emit } from "../events/emit";
import type { FilmEstimate } from "../films/estimate-film";
import { startFilm } from "../films/start-film";
import { wasStarted } from "../idempotency/started";
import type { JobView } from "../jobs";
import { parseInput } from "../parse-input";
import { chooseProviders, type ProviderWarning } from "./choose-providers";
import { filmInputOf, projectText } from "./film-input";
import { findProject, updateIdle } from "./repo";
import { RUNNING, startProjectSchema } from "./schemas";

export type StartedProject =
  | { dryRun: true; estimate: FilmEstimate; warnings: ProviderWarning[] }
  | { dryRun: false; estimate: FilmEstimate; warnings: ProviderWarning[]; job: JobView };

/** @throws always */
export function alreadyRunning(): AppError {
  return new AppError({
    code: "conflict",
    message: say("projects.project_pipeline_running"),
    remedy: say("projects.wait_until_has_ended"),
    retryable: true,
  });
}

/**
 * Starts a project's pipeline: film, job, held credits, the project's status and its webhooks, all or nothing.
 * @throws AppError `not_found`, `conflict` while it is running, `validation` (providers, configuration),
 * `insufficient_credits`
 */
export async function startProject(
  actor: Actor,
  input: { id: string } & z.input<typeof startProjectSchema>,
  options: { dryRun?: boolean | undefined; maxCredits?: number | undefined } = {},
): Promise<StartedProject> {
  const project = await findProject(actor.userId, input.id);
  const { skipSteps, providers, fallback } = parseInput(startProjectSchema, input);
  if ((RUNNING as readonly string[]).includes(project.status) && !wasStarted()) throw alreadyRunning();
  await loadLanguages();
  const { language = detectLanguage(projectText(project)).language, voiceId } = project.config;
  const chosen = await chooseProviders(providers, fallback, "providers", [{ voiceId, language }]);
  const film = await filmInputOf(project, skipSteps, chosen, fallback);
  const started = await startFilm(actor, film, {
    ...options,
    notices: chosen.warnings.map(({ kind, message }) => ({ code: providerNotice(kind), message })),
    also: async (tx, { jobId, filmId }) => {
      const data = { status: "scripting", jobId, filmId };
      if (!(await updateIdle(tx, actor.userId, project.id, data))) throw alreadyRunning();
      const told = { id: project.id, title: project.title, status: data.status };
      await emit(tx, { type: "project.started", userId: actor.userId, project: told, jobId });
    },
  });
  return { ...started, warnings: chosen.warnings };
}
