import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { parseInput } from "../parse-input";
import { assertPictures, assertProviders } from "./assert-parts";
import { findMarketingJob, insertMarketingJob, type MarketingJobRow } from "./repo";
import { jobConfigSchema, type NewJobInput, newJobSchema } from "./schemas";
import { segmentsOf } from "./template-definition";
import { STANDARD, templateFor } from "./templates";

/**
 * Makes a job from a template, or from the standard one: the wizard's first step. Nothing is made of it yet.
 * @param language of the standard template's words (ISO 639-1)
 * @throws AppError `validation`, `not_found` for a template that is not the account's
 */
export async function createMarketingJob(actor: Actor, input: NewJobInput, language: string): Promise<MarketingJobRow> {
  const given = parseInput(newJobSchema, input);
  const template = await templateFor(actor.userId, given.templateId ?? STANDARD, given.config.language ?? language);
  const { definition } = template;
  const config = jobConfigSchema.parse({ ...definition.config, ...given.config });
  assertProviders(config.providers, "providers");
  const { title, theme } = given;
  const segments = segmentsOf(definition, {
    values: { ...given.variables, title, theme: theme || title },
    count: given.segmentsCount,
    seconds: given.segmentSeconds,
  }).map((segment) => (config.mode === "hybrid" ? segment : { ...segment, mode: config.mode }));
  await assertPictures(actor.userId, segments);
  const id = newId("marketing");
  await transaction((tx) =>
    insertMarketingJob(
      tx,
      {
        ...{ id, userId: actor.userId, title, theme, config, status: "draft" },
        templateId: given.templateId ?? null,
        template: given.templateId ? template.name : "",
      },
      segments,
    ),
  );
  return findMarketingJob(actor.userId, id);
}
