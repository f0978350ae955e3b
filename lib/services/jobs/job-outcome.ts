import { isAppError } from "@/lib/core/errors";
import { type Db, db } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { loadAssets } from "../assets/repo";
import type { JobOutcome, JobSuccess } from "../events/domain-event";
import { loadFilm } from "../films/repo";
import { kindOf } from "./kinds";

async function filmOf(id: string | null, tx: Db) {
  if (!id) return null;
  return loadFilm(id, tx).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
}

async function successOf(job: JobWithSteps, tx: Db): Promise<JobSuccess> {
  const kind = kindOf(job);
  const made = kind.fileOf(job);
  const film = await filmOf(job.filmId, tx);
  const ids = [made?.assetId, made?.posterAssetId, film?.posterAssetId, film?.fileAssetId].flatMap((id) => id ?? []);
  const assets = await loadAssets(ids, tx);
  const there = (id: string | null | undefined) => assets.find((asset) => asset.id === id && !asset.trashedAt);
  const own = there(made?.assetId);
  // A film that was changed since has a newer file: the older one is removed some day.
  const changed = made !== null && kind.film !== "renders" && (!own || own.supersededAt !== null);
  const file = (changed && there(film?.fileAssetId)) || own;
  return {
    status: "succeeded",
    credits: job.creditsCharged,
    endedAt: job.finishedAt ?? job.createdAt,
    notices: job.notices,
    film: film && {
      id: film.id,
      seconds: film.durationSeconds,
      posterAssetId: there(film.posterAssetId)?.id ?? null,
    },
    file: {
      assetId: file?.id ?? null,
      posterAssetId: there(made?.posterAssetId)?.id ?? null,
      extension: made?.extension ?? "mp4",
      seconds: made?.durationSeconds ?? file?.durationSeconds ?? 0,
    },
    shape: kind.shapeOf(job),
  };
}

/** What came of a job that has ended. @throws AppError `internal` for a row that cannot be read */
export async function jobOutcome(job: JobWithSteps, tx: Db = db()): Promise<JobOutcome> {
  if (job.status === "cancelled") return { status: "cancelled" };
  if (job.status === "succeeded") return successOf(job, tx);
  return {
    status: "failed",
    code: job.errorCode ?? "internal",
    message: job.errorMessage,
    step: job.steps.find(({ status }) => status === "failed")?.key ?? null,
  };
}
