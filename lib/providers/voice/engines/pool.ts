import { createWorkerPool } from "@/lib/media/worker-pool";
import type { SpeechTasks } from "./worker";

/** Threads for the engines that come as wasm, and for alignment. */
export const speechPool = createWorkerPool<SpeechTasks>({ entry: "lib/providers/voice/engines/worker.ts", size: 2 });
