import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { enterStep } from "@/lib/jobs/run";
import { startFilm } from "@/lib/services/films";
import { newAccount } from "../support/accounts";

afterAll(closeDb);

it("says once that a step began, however many of its parts begin together", async () => {
  const { actor } = await newAccount();
  const started = await startFilm(actor, { script: "Hello there." });
  if (started.dryRun) throw new Error("a film was to be started");
  const job = await loadJob(started.job.id);
  await Promise.all([enterStep(job, "pictures"), enterStep(job, "pictures"), enterStep(job, "pictures")]);
  const began = await db().jobEvent.count({ where: { jobId: job.id, type: "step.started" } });
  expect(began).toBe(1);
});
