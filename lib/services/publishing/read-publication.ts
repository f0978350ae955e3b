import type { Actor } from "@/lib/core/actor";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { getJob } from "../jobs/get-job";
import type { Analytics } from "./columns";
import { adapterOf } from "./platforms";
import {
  findPublication,
  findPublications,
  type PublicationFilter,
  type PublicationRow,
  updatePublication,
} from "./repo";
import type { PublicationView } from "./start-publishing";
import { openConnection } from "./tokens";

/** Figures younger than this (ms) are not asked for again: platforms count requests. */
const FRESH_MS = 15 * 60_000;

/** Figures of a published film, asked for anew when they are old; those that are known when the platform does not answer. */
async function analyticsOf(publication: PublicationRow): Promise<Analytics | null> {
  const { id, platform, platformId, analytics, connectionId } = publication;
  const adapter = adapterOf(platform);
  const isFresh = analytics && Date.now() - Date.parse(analytics.at) < FRESH_MS;
  if (!adapter?.analytics || !platformId || isFresh) return analytics;
  try {
    const figures = await adapter.analytics(await openConnection(connectionId, adapter), platformId);
    const asked = { ...figures, at: new Date().toISOString() };
    await updatePublication(id, { analytics: asked });
    return asked;
  } catch (error) {
    logger.warn("A platform did not tell its figures", { publication: id, error: messageOf(error) });
    return analytics;
  }
}

async function viewOf(actor: Actor, publication: PublicationRow): Promise<PublicationView> {
  const job = publication.jobId ? await getJob(actor, { id: publication.jobId }).catch(() => null) : null;
  return { publication, job };
}

export interface PublicationPage {
  items: PublicationView[];
  total: number;
  page: number;
  limit: number;
  pages: number;
}

/** A page of one's publications, the newest first, with the figures that are known. */
export async function listPublications(
  actor: Actor,
  { page, limit, ...filter }: PublicationFilter & { page: number; limit: number },
): Promise<PublicationPage> {
  const { items, total } = await findPublications(actor.userId, filter, { page, limit });
  const views = await Promise.all(items.map((row) => viewOf(actor, row)));
  return { items: views, total, page, limit, pages: Math.ceil(total / limit) };
}

/** A publication as it stands, with the platform's figures. @throws AppError `not_found` */
export async function readPublication(actor: Actor, { id }: { id: string }): Promise<PublicationView> {
  const publication = await findPublication(actor.userId, id);
  const analytics = publication.status === "published" ? await analyticsOf(publication) : null;
  return viewOf(actor, { ...publication, analytics });
}
