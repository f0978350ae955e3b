import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { projectPath } from "@/lib/core/project-root";
import { findEventsOf, PART_EVENT } from "@/lib/jobs/log/repo";
import { type JobWithSteps, loadJob } from "@/lib/jobs/repo";
import { renderTimeline } from "@/lib/render";
import { clearCache } from "@/lib/render/cache/cache";
import { watchMemory } from "@/lib/render/memory";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { startFilm } from "@/lib/services/films";
import { withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { keepWorker } from "@/lib/setup/worker";
import type { Timeline } from "@/lib/timeline/schema";
import { type Bar, busySeconds, gantt } from "./gantt";
import { watchCpu } from "./processes";

export interface FilmBench {
  filmSeconds: number;
  /** From the request to the delivered film. */
  totalSeconds: number;
  /** The same film rendered by itself, with nothing of it there before. */
  renderSeconds: number;
  /** From the request to the film, in renders. */
  ratio: number;
  /** Processor seconds of everything from the request to the film, and of the render alone. */
  cpuSeconds: { total: number; render: number };
  /** Cores of this machine. */
  cores: number;
  /** Steps and, indented, the parts that they are made of, in seconds after the request. */
  bars: Bar[];
  /** Seconds that the steps take one after the other, as a multiple of the seconds that they take side by side. */
  overlap: number;
  peakMemoryBytes: number;
}

/** One film of about a minute, landscape 1080p30, from the request to the delivered file, as a user would ask for it. */
export async function benchFilm(): Promise<FilmBench> {
  await ensureOwner();
  // What an earlier run has drawn is the same film.
  await clearCache();
  const actor = await ownerActor();
  const worker = keepWorker({});
  const memory = watchMemory();
  try {
    await worker.ready;
    const script = await readFile(projectPath("bench", "minute.md"), "utf8");
    const whole = watchCpu();
    const started = await startFilm(actor, { script, format: "landscape", seed: 11 });
    if (started.dryRun) throw new Error("A benchmark is no dry run");
    const job = await finished(started.job.id);
    const total = whole.stop();
    if (job.status !== "succeeded") throw new Error(`The film failed: ${job.errorMessage}`);
    const peakMemoryBytes = await memory.stop();
    await worker.stop();
    const timeline = await withLocalFiles((await loadTimeline(started.filmId)).document, job.userId);
    const totalSeconds = between(job.createdAt, job.finishedAt);
    const alone = watchCpu();
    const renderSeconds = await renderAlone(timeline);
    const render = alone.stop();
    const steps = job.steps.filter(({ finishedAt }) => finishedAt).map((step) => stepBar(job, step));
    return {
      filmSeconds: timeline.durationInFrames / timeline.fps,
      totalSeconds,
      renderSeconds,
      ratio: totalSeconds / renderSeconds,
      cpuSeconds: { total, render },
      cores: cpus().length,
      bars: await withParts(job, steps),
      overlap: steps.reduce((sum, { from, to }) => sum + to - from, 0) / busySeconds(steps),
      peakMemoryBytes,
    };
  } finally {
    await worker.stop();
  }
}

/** Seconds for the film's pictures, sound and file, from an empty cache and without anything beside it. */
async function renderAlone(timeline: Timeline): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-bench-"));
  try {
    const { seconds } = await renderTimeline({ timeline, out: path.join(folder, "film.mp4"), useCache: false });
    return seconds.total;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Step = JobWithSteps["steps"][number];

function stepBar({ createdAt }: JobWithSteps, { key, startedAt, finishedAt }: Step): Bar {
  return { name: key, from: between(createdAt, startedAt), to: between(createdAt, finishedAt) };
}

/** Each step with its parts below it. */
async function withParts({ id, createdAt }: JobWithSteps, steps: Bar[]): Promise<Bar[]> {
  const events = await findEventsOf({ jobId: id, type: PART_EVENT });
  return steps.flatMap((step) => [
    step,
    ...events
      .filter(({ data }) => data.step === step.name)
      .map(({ data, at }) => {
        const to = between(createdAt, at);
        return { name: `  ${data.part}`, from: to - (data.seconds ?? 0), to };
      })
      .sort((a, b) => a.from - b.from),
  ]);
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

/** The steps as a Gantt chart, and what the film took beside its render. */
export function describeFilm(result: FilmBench): string {
  const { filmSeconds, totalSeconds, renderSeconds, ratio, bars, overlap, peakMemoryBytes, cpuSeconds, cores } = result;
  const { total, render } = cpuSeconds;
  return [
    `A film of ${filmSeconds.toFixed(1)} s, landscape 1080p30`,
    gantt(bars, totalSeconds),
    `request → film ${totalSeconds.toFixed(1)} s, the render alone ${renderSeconds.toFixed(1)} s: ${ratio.toFixed(2)} times`,
    `processor seconds ${total.toFixed(1)}, of the render alone ${render.toFixed(1)}: where every core is kept busy it cannot take less than ${(total / render).toFixed(2)} times as long`,
    `of ${cores} cores the whole kept ${(total / totalSeconds).toFixed(2)} busy, the render alone ${(render / renderSeconds).toFixed(2)}`,
    `steps one after the other would take ${overlap.toFixed(2)} times as long`,
    `peak memory ${(peakMemoryBytes / 1024 ** 2).toFixed(0)} MB`,
  ].join("\n");
}
