import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { getJob, type JobView } from "../jobs/get-job";
import { started, startJob } from "../jobs/start-job";
import { preparePublishing, type publishInput } from "./prepare";
import { publishJob } from "./publish-job";
import { findPublication, insertPublication, type PublicationRow } from "./repo";

/** A publication with the job that brings it onto its platform. */
export interface PublicationView {
  publication: PublicationRow;
  job: JobView | null;
}

/**
 * Publishes a film, or a rendered video, on several platforms side by side: each is a job. Whatever is wrong with one of them
 * is told before any is begun.
 * @throws AppError `not_found`, `conflict` for a film without a file, `validation` by the field of its platform
 */
export async function publishVideo(actor: Actor, given: z.input<typeof publishInput>) {
  const { asset, film, targets } = await preparePublishing(actor, given);
  const batchId = newId("pub");
  const publications: PublicationView[] = [];
  for (const target of targets) {
    const id = newId("pub");
    const title = String(target.config.title ?? film?.title ?? asset.name);
    let publication: PublicationRow | undefined;
    const job = await startJob(publishJob, {
      userId: actor.userId,
      input: { publicationId: id, platform: target.platform, title },
      after: async (tx, { id: jobId }) => {
        const { config, ...rest } = target;
        publication = await insertPublication(tx, {
          ...rest,
          id,
          batchId,
          jobId,
          videoId: given.videoId,
          userId: actor.userId,
          filmId: film?.id ?? null,
          assetId: asset.id,
          config: config as object,
        });
      },
    });
    const row = started(job);
    publication ??= await findPublication(actor.userId, publishJob.inputOf(row).publicationId);
    publications.push({ publication, job: await getJob(actor, { id: row.id }) });
  }
  return { batchId: publications[0]?.publication.batchId ?? batchId, publications };
}
