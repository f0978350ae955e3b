/** One step of a pipeline, as everybody sees it. `weight` is its share of the work, relative to its neighbours. */
export interface PipelineStep<K extends string = string> {
  key: K;
  label: string;
  weight: number;
}

export interface Pipeline<K extends string = string> {
  id: string;
  steps: readonly PipelineStep<K>[];
}

/** The one list from which the function, the progress bar, the stepper and every surface's step names come. */
export function definePipeline<const K extends string>(pipeline: {
  id: string;
  steps: readonly PipelineStep<K>[];
}): Pipeline<K> {
  return pipeline;
}

export const filmPipeline = definePipeline({
  id: "film",
  steps: [
    { key: "understand", label: "Understanding the request", weight: 1 },
    { key: "script", label: "Writing the script", weight: 4 },
    { key: "scenes", label: "Planning the scenes", weight: 2 },
    { key: "voices", label: "Recording the narration", weight: 14 },
    { key: "pictures", label: "Making the pictures", weight: 8 },
    { key: "music", label: "Composing the music", weight: 4 },
    { key: "timeline", label: "Laying out the timeline", weight: 2 },
    { key: "render", label: "Rendering the film", weight: 58 },
    { key: "check", label: "Checking the result", weight: 5 },
    { key: "deliver", label: "Delivering the film", weight: 2 },
  ],
});
export type FilmStep = (typeof filmPipeline)["steps"][number]["key"];

export const exportPipeline = definePipeline({
  id: "export",
  steps: [
    { key: "timeline", label: "Laying out the timeline", weight: 3 },
    { key: "render", label: "Rendering video", weight: 87 },
    { key: "check", label: "Checking the result", weight: 7 },
    { key: "deliver", label: "Delivering the film", weight: 3 },
  ],
});
export type ExportStep = (typeof exportPipeline)["steps"][number]["key"];

export const scenePipeline = definePipeline({
  id: "scene",
  steps: [
    { key: "voices", label: "Recording the narration", weight: 10 },
    { key: "pictures", label: "Making the pictures", weight: 10 },
    { key: "timeline", label: "Laying out the timeline", weight: 2 },
    { key: "render", label: "Rendering the film", weight: 70 },
    { key: "check", label: "Checking the result", weight: 5 },
    { key: "deliver", label: "Delivering the film", weight: 3 },
  ],
});

export const assetPipeline = definePipeline({
  id: "asset",
  steps: [{ key: "generate", label: "Generating", weight: 1 }],
});

const PIPELINES: Record<string, Pipeline> = {
  film: filmPipeline,
  export: exportPipeline,
  scene: scenePipeline,
  images: assetPipeline,
  voice: assetPipeline,
  music: assetPipeline,
  video: assetPipeline,
};

/** The pipeline of a kind of job. @throws Error for a kind that nobody defined. */
export function pipelineOf(kind: string): Pipeline {
  const pipeline = PIPELINES[kind];
  if (!pipeline) throw new Error(`No pipeline is defined for jobs of kind "${kind}"`);
  return pipeline;
}
