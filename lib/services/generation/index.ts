export { assetRequested, batchInputOf } from "./batch-jobs";
export { endBatch, failBatch } from "./end-batch";
export { makeItem } from "./make-item";
export { endOperations } from "./operations";
export { type Batch, cancelBatch, getBatch } from "./read-batch";
export { generateImages, generateMusic, generateVideos, generateVoice } from "./start";
export type { StartedBatch } from "./start-batch";
