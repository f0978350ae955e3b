import type { GetStepTools } from "inngest";
import { inRenderQueue, partsOf, planRender, renderChunks, sharesCache } from "@/lib/render";
import type { FilmStage } from "@/lib/services/films/context";
import { withLocalFiles } from "@/lib/services/films/steps/resolve-assets";
import { parseTimeline } from "@/lib/timeline/parse";
import type { inngest } from "../client";
import { scenePart } from "./parts";
import { type RenderWishes, renderWishes } from "./render";

interface Work {
  document: unknown;
  wishes?: RenderWishes;
}

interface FanOut {
  step: GetStepTools<typeof inngest>;
  jobId: string;
  signal: AbortSignal;
  /** What is to be rendered, read anew by every machine. */
  work: (stage: FilmStage) => Work;
}

/** @returns positions of the chunks that each part draws */
async function share(stage: FilmStage, { document, wishes = {} }: Work): Promise<number[][]> {
  const timeline = await withLocalFiles(parseTimeline(document), stage.job.userId);
  return partsOf(await planRender(timeline, renderWishes(stage, wishes)));
}

async function drawPart(stage: FilmStage, { document, wishes = {} }: Work, positions: number[]): Promise<void> {
  const options = renderWishes(stage, wishes);
  const timeline = await withLocalFiles(parseTimeline(document), stage.job.userId);
  // A part is drawn for as long as its share of the whole.
  const whole = await planRender(timeline, options);
  const estimateSeconds = (whole.estimateSeconds * positions.length) / Math.max(1, whole.chunks.length);
  const signal = stage.signal ? { signal: stage.signal } : {};
  const { rendered } = await inRenderQueue({ estimateSeconds, ...signal }, (concurrency) =>
    renderChunks({ ...options, ...signal, timeline, positions, concurrency }),
  );
  await stage.log(`Drew ${rendered} of ${positions.length} pieces of the film`);
}

/**
 * Where machines share a render cache, draws a film in parts, each a step that the workflow engine may hand to another
 * machine. The step that renders the film then finds every chunk there, and draws itself what a part left undone.
 */
export async function drawInParts({ step, jobId, signal, work }: FanOut): Promise<void> {
  if (!sharesCache()) return;
  const parts = await step.run("share", () => scenePart(jobId, "render", signal, (stage) => share(stage, work(stage))));
  await Promise.all(
    parts.map((positions, index) =>
      step.run(`draw-${index + 1}`, () =>
        scenePart(jobId, "render", signal, (stage) => drawPart(stage, work(stage), positions)),
      ),
    ),
  );
}
