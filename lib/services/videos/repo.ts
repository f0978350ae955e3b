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

export interface RenderPlace {
  /** Renders that come before this one on its machine; 0 when it is its turn. */
  position: number;
  /** Seconds until its turn, as estimated at `at`. */
  waitSeconds: number;
  at: Date;
}

/** A render's place in line, as it was told last. */
export async function findRenderPlace(jobId: string): Promise<RenderPlace | undefined> {
  const row = await db().jobEvent.findFirst({
    where: { jobId, type: "render.place" },
    orderBy: { id: "desc" },
    select: { data: true, at: true },
  });
  return row ? { ...(row.data as unknown as Omit<RenderPlace, "at">), at: row.at } : undefined;
}
