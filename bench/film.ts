import { readFile } from "node:fs/promises";
import { projectPath } from "@/lib/core/project-root";
import { loadJob } from "@/lib/jobs/repo";
import { watchMemory } from "@/lib/render/memory";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { getFilm, startFilm } from "@/lib/services/films";
import { keepWorker } from "@/lib/setup/worker";

export interface FilmBench {
  filmSeconds: number;
  totalSeconds: number;
  /** Work for each second of film. */
  share: number;
  /** Wall-clock seconds of each step. */
  steps: Record<string, number>;
  peakMemoryBytes: number;
}

/** One film of about a minute, landscape 1080p30, from the request to the delivered file, as a user would ask for it. */
export async function benchFilm(): Promise<FilmBench> {
  await ensureOwner();
  const actor = await ownerActor();
  const worker = keepWorker({});
  const memory = watchMemory();
  try {
    const script = await readFile(projectPath("bench", "minute.md"), "utf8");
    const started = await startFilm(actor, { script, format: "landscape", seed: 11 });
    if (started.dryRun) throw new Error("A benchmark is no dry run");
    const job = await finished(started.job.id);
    if (job.status !== "succeeded") throw new Error(`The film failed: ${job.errorMessage}`);
    const film = await getFilm(actor, { id: started.filmId });
    const totalSeconds = between(job.createdAt, job.finishedAt);
    const steps = Object.fromEntries(job.steps.map((step) => [step.key, between(step.startedAt, step.finishedAt)]));
    return {
      filmSeconds: film.durationSeconds,
      totalSeconds,
      share: totalSeconds / film.durationSeconds,
      steps,
      peakMemoryBytes: await memory.stop(),
    };
  } finally {
    await worker.stop();
  }
}

const between = (from: Date | null, to: Date | null): number =>
  from && to ? (to.getTime() - from.getTime()) / 1000 : 0;

async function finished(id: string) {
  for (;;) {
    const job = await loadJob(id);
    if (job.finishedAt) return job;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The figures as a table; shares are of the film's own length. */
export function describeFilm(result: FilmBench): string {
  const line = (name: string, seconds: number) =>
    `${name.padEnd(14)}${seconds.toFixed(1).padStart(8)} s${((seconds / result.filmSeconds) * 100).toFixed(0).padStart(7)} %`;
  return [
    `A film of ${result.filmSeconds.toFixed(1)} s, landscape 1080p30`,
    ...Object.entries(result.steps).map(([name, seconds]) => line(name, seconds)),
    line("request → film", result.totalSeconds),
    `peak memory   ${(result.peakMemoryBytes / 1024 ** 2).toFixed(0).padStart(8)} MB`,
  ].join("\n");
}
