/** One step of a pipeline, as everybody sees it. `weight` is its share of the work, relative to its neighbours. */
export interface PipelineStep<K extends string = string> {
  key: K;
  label: string;
  weight: number;
}

export interface Pipeline<K extends string = string> {
  steps: readonly PipelineStep<K>[];
}

/** Keys of a pipeline's steps. */
export type StepOf<P extends Pipeline> = P["steps"][number]["key"];

/** The one list from which the function, the progress bar, the stepper and every surface's step names come. */
export function definePipeline<const K extends string>(steps: readonly PipelineStep<K>[]): Pipeline<K> {
  return { steps };
}

/** Key of the step in which a file is rendered. Jobs that have one wait for each other's turn on their machine. */
export const RENDER_STEP = "render";
