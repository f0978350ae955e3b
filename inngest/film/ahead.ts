import { isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { progressOf } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { planRender, prepareSound, renderChunks, whenNobodyRenders } from "@/lib/render";
import type { FilmStage } from "@/lib/services/production/context";
import { beginsAt, spokenScenes } from "@/lib/services/production/first-scenes";
import { withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import { documentOf, layOut } from "@/lib/services/production/steps/timeline";
import type { JobRun } from "../job-function";
import { filmPart } from "./parts";
import { chunkOptions } from "./render";

/** Share of a render that its pictures are: sound and file are the rest. */
const PICTURES_SHARE = 0.9;

const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Draws what is certain of a film of which the first `known` scenes are. */
async function drawKnown(stage: FilmStage, known: number): Promise<void> {
  const { film, job, signal } = stage;
  const timeline = await withLocalFiles(await layOut(film), job.userId);
  const until = beginsAt(timeline, film.segments[known]?.id);
  const options = { ...chunkOptions(stage, {}), ...(signal ? { signal } : {}) };
  const plan = await planRender(timeline, options);
  const positions = plan.chunks.flatMap(({ to, cached }, position) => (to <= until && !cached ? [position] : []));
  if (positions.length === 0) return;
  const frames = ({ from, to }: { from: number; to: number }) => to - from;
  const total = timeline.durationInFrames;
  const before = sumOf(plan.chunks.filter(({ cached }) => cached).map(frames));
  const drawing = sumOf(positions.map((position) => frames(plan.chunks[position] ?? { from: 0, to: 0 })));
  const report = progressOf(job, "render");
  let last = Promise.resolve();
  const estimateSeconds = (plan.estimateSeconds * positions.length) / plan.chunks.length;
  const drawn = await whenNobodyRenders({ estimateSeconds }, (concurrency) =>
    renderChunks({
      ...options,
      timeline,
      positions,
      concurrency,
      onProgress: (share) => {
        const done = Math.round(before + drawing * share);
        // One write after another: they may not overtake each other.
        last = last.then(() => report((done / total) * PICTURES_SHARE, { done, total })).catch(() => undefined);
      },
    }),
  );
  await last;
  if (drawn) await stage.log(say("jobs.drew_ahead", { count: drawn.rendered }));
}

/** Does work that may as well be done later: what stands in its way is met again, and told, by the step whose work it is. */
async function leniently({ job, signal }: FilmStage, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal?.aborted || (isAppError(error) && error.code === "cancelled")) throw error;
    logger.warn("A film could not be rendered ahead", { job: job.id, error: messageOf(error) });
  }
}

/**
 * Draws a film while it is still being spoken: where scenes lie depends only on those before them, so that the pictures of
 * the first ones are certain as soon as they have their narration. What is drawn goes into the render cache by what is seen,
 * and the step that renders the film finds it there; nothing is lost but time where something changes after all. A part that
 * fails for good, as when its process ended once too often, is left to that step.
 * @param spoken settled when the scene at that place, or all of them, are spoken
 */
export async function drawAhead(run: JobRun, spoken: readonly Promise<unknown>[]): Promise<void> {
  let drawn = 0;
  for (const [index, scene] of spoken.entries()) {
    await scene;
    if (index < drawn) continue;
    const part = filmPart(run, `ahead-${index + 1}`, "render", async (stage) => {
      // A film without narration has its length from the plan.
      const known =
        index === spoken.length - 1 ? stage.film.segments.length : Math.max(index + 1, spokenScenes(stage.film));
      await leniently(stage, () => drawKnown(stage, known));
      return known;
    });
    drawn = await part.catch(() => drawn);
  }
}

/** Mixes and encodes the sound of a film that is laid out, while its last scenes are drawn. */
export async function mixAhead(run: JobRun): Promise<void> {
  const part = filmPart(run, "mix", "render", (stage) =>
    leniently(stage, async () => {
      const { job, signal, workDir } = stage;
      const timeline = await withLocalFiles(await documentOf(stage), job.userId);
      await prepareSound({ ...chunkOptions(stage, {}), timeline, work: workDir, ...(signal ? { signal } : {}) });
    }),
  );
  await part.catch(() => undefined);
}
