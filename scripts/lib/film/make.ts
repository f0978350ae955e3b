import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Actor } from "@/lib/core/actor";
import { baseUrl, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { closeDb } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { pool } from "@/lib/db/pool";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { openAsset, uploadAsset } from "@/lib/services/assets";
import { getFilm, startFilm } from "@/lib/services/films";
import { cancelJob, getJob, type JobView } from "@/lib/services/jobs";
import { saveOwner } from "@/lib/setup/owner";
import type { Stages } from "../stages.mjs";
import type { StopWish } from "../stop";
import type { FilmOrder } from "./arguments";
import { clock, progressLine } from "./progress";

/** Pause between two looks at the job, in milliseconds. */
const LOOK = 400;

/** Asks for the film as the owner, waits for it and writes it out; answers the exit code. */
export async function makeFilm(stages: Stages, order: FilmOrder, stop: StopWish): Promise<number> {
  saveOwner(await ensureOwner(), baseUrl());
  const actor = await ownerActor();
  const mediaAssetIds: string[] = [];
  for (const file of order.media) {
    const { id } = await uploadAsset(actor, { path: file, name: path.basename(file) });
    mediaAssetIds.push(id);
  }
  const started = await startFilm(actor, { ...order.input, mediaAssetIds });
  if (started.dryRun) return 0;
  const begun = performance.now();
  const job = await follow(stages, actor, started.job.id, stop);
  if (job.status === "cancelled") {
    stages.say("Stopped; the film was not finished.");
    return 130;
  }
  if (job.status !== "succeeded") {
    throw new AppError({
      code: "internal",
      message: job.errorMessage ?? "The film could not be created.",
      remedy: job.errorRemedy ?? `Details are in ${homePath("logs", "film.log")}.`,
    });
  }
  const seconds = (performance.now() - begun) / 1000;
  await deliver(stages, actor, started.filmId, order.out, seconds);
  for (const notice of job.notices) stages.say(`  ${stages.paint(33, "!")} ${notice.message}`);
  return 0;
}

/** Shows the job until it has ended; a wish to stop cancels it. */
async function follow(stages: Stages, actor: Actor, id: string, stop: StopWish): Promise<JobView> {
  const line = progressLine(stages);
  let cancelled = false;
  for (;;) {
    const job = await getJob(actor, { id });
    if (job.finishedAt) {
      line.end();
      return job;
    }
    line.show(job);
    if (stop.asked && !cancelled) {
      cancelled = true;
      await cancelJob(actor, { id });
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Copies the film to where it was asked for; the file appears whole. */
async function deliver(stages: Stages, actor: Actor, filmId: string, out: string, seconds: number): Promise<void> {
  const film = await getFilm(actor, { id: filmId });
  if (!film.fileAssetId) throw new AppError({ code: "internal", message: "The film has no file." });
  const file = await openAsset(actor, { id: film.fileAssetId });
  mkdirSync(path.dirname(out), { recursive: true });
  const draft = `${out}.part`;
  await pipeline(await file.read(), createWriteStream(draft));
  renameSync(draft, out);
  const facts = `${clock(film.durationSeconds)}, ${film.width}×${film.height}, created in ${clock(seconds)}`;
  stages.say(`${stages.paint(32, "✔")} ${out}  ${stages.paint(2, facts)}`);
}

/** Closes this process's connections, so that the database can stop. */
export async function disconnect(): Promise<void> {
  await Promise.allSettled([closeListener(), closeDb(), pool().end()]);
}
