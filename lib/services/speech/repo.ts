import { type Db, db } from "@/lib/db/client";
import { ACTIVE } from "@/lib/jobs/repo";
import { sentenceJob } from "./sentence-job";

/** Jobs under way that speak a sentence of a film. */
export async function findSpeaking(
  userId: string,
  { filmId, sentenceId }: { filmId: string; sentenceId: string },
  tx: Db = db(),
): Promise<string[]> {
  const rows = await tx.job.findMany({
    where: {
      ...{ userId, filmId, kind: sentenceJob.kind, status: { in: [...ACTIVE] } },
      input: { path: ["sentenceId"], equals: sentenceId },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
