import { say } from "@/lib/messages/say";
import { inRenderQueue, partsOf, planRender, renderChunks, sharesCache } from "@/lib/render";
import type { FilmStage } from "@/lib/services/production/context";
import { withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import type { Timeline } from "@/lib/timeline/schema";
import type { JobRun } from "../job-function";
import { filmPart } from "./parts";
import { chunkOptions, type RenderOptions } from "./render";

/** What is to be rendered, and how. */
export interface RenderWork {
  document: Timeline;
  options?: RenderOptions;
}

/** @returns positions of the chunks that each part draws */
async function share(stage: FilmStage, { document, options = {} }: RenderWork): Promise<number[][]> {
  const timeline = await withLocalFiles(document, stage.job.userId);
  return partsOf(await planRender(timeline, chunkOptions(stage, options)));
}

async function drawPart(stage: FilmStage, { document, options = {} }: RenderWork, positions: number[]): Promise<void> {
  const drawn = chunkOptions(stage, options);
  const timeline = await withLocalFiles(document, stage.job.userId);
  // A part is drawn for as long as its share of the whole.
  const whole = await planRender(timeline, drawn);
  const estimateSeconds = (whole.estimateSeconds * positions.length) / Math.max(1, whole.chunks.length);
  const signal = stage.signal ? { signal: stage.signal } : {};
  const { rendered } = await inRenderQueue({ estimateSeconds, ...signal }, (concurrency) =>
    renderChunks({ ...drawn, ...signal, timeline, positions, concurrency }),
  );
  await stage.log(say("jobs.drew_pieces_film", { rendered, count: positions.length }));
}

/**
 * Where machines share a render cache, draws a film in parts, each a step that the workflow engine may hand to another
 * machine. The step that renders the film then finds every chunk there, and draws itself what a part left undone.
 * @param work what is to be rendered, read anew by every machine
 */
export async function drawInParts(run: JobRun, work: (stage: FilmStage) => Promise<RenderWork>): Promise<void> {
  if (!sharesCache()) return;
  const parts = await filmPart(run, "share", "render", async (stage) => share(stage, await work(stage)));
  await Promise.all(
    parts.map((positions, index) =>
      filmPart(run, `draw-${index + 1}`, "render", async (stage) => drawPart(stage, await work(stage), positions)),
    ),
  );
}
