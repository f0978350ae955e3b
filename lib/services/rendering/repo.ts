import { db } from "@/lib/db/client";
import { findEventsOf, type JobEventRow } from "@/lib/jobs/log/repo";
import { RENDER_STEP } from "@/lib/jobs/pipeline";
import { ACTIVE } from "@/lib/jobs/repo";

/** Type of the event that tells a render's place in its machine's line. */
export const PLACE_EVENT = "render.place";
/** Type of the event that tells when the renderer came to a stage of its work. */
export const STAGE_EVENT = "render.stage";

/** Renders asked for before `before` that have not ended, of everybody: the machine is one. */
export function countAhead(before: Date): Promise<number> {
  return db().job.count({
    where: { steps: { some: { key: RENDER_STEP } }, status: { in: [...ACTIVE] }, createdAt: { lt: before } },
  });
}

/** When the renderer came to a stage of its work. */
export interface RenderStageEvent {
  stage: string;
  at: Date;
}

/** When the renderer came to each of its stages, in order. */
export async function findRenderStages(jobId: string): Promise<RenderStageEvent[]> {
  const events = await findEventsOf({ jobId, type: STAGE_EVENT });
  return events.map(({ data, at }) => ({ stage: data.stage ?? "", at }));
}

/** A render's place in its machine's line, as it was told at `at`. */
export interface RenderPlace {
  /** Renders that come before this one; 0 when it is its turn. */
  position: number;
  /** Seconds until its turn. */
  waitSeconds: number;
  at: Date;
}

export const placeOf = ({ data, at }: JobEventRow): RenderPlace => ({
  position: data.position ?? 0,
  waitSeconds: data.waitSeconds ?? 0,
  at,
});

/** The places in line that each of these jobs has been told, oldest first. */
export async function findRenderPlaces(jobIds: string[]): Promise<Map<string, RenderPlace[]>> {
  const found = new Map<string, RenderPlace[]>();
  if (jobIds.length === 0) return found;
  for (const event of await findEventsOf({ jobId: { in: jobIds }, type: PLACE_EVENT })) {
    found.set(event.jobId, [...(found.get(event.jobId) ?? []), placeOf(event)]);
  }
  return found;
}
