import { db } from "@/lib/db/client";

/** Kinds of jobs that render, and so wait for each other. */
const RENDERING = ["export", "film", "scene"];

/** Renders asked for before `before` that have not ended, of everybody: the machine is one. */
export function countAhead(before: Date): Promise<number> {
  return db().job.count({
    where: { kind: { in: RENDERING }, status: { in: ["queued", "running", "waiting"] }, createdAt: { lt: before } },
  });
}

export interface RenderStageEvent {
  stage: string;
  at: Date;
}

/** When the renderer came to each of its stages, in order. */
export async function findRenderStages(jobId: string): Promise<RenderStageEvent[]> {
  const rows = await db().jobEvent.findMany({
    where: { jobId, type: "render.stage" },
    orderBy: { id: "asc" },
    select: { data: true, at: true },
  });
  return rows.map(({ data, at }) => ({ stage: (data as { stage: string }).stage, at }));
}
