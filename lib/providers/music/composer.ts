import path from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { createWorkerPool } from "@/lib/media/worker-pool";
import { defineProvider } from "../define";
import type { MusicProvider } from "../ports";
import type { MusicTasks } from "./worker";

const LICENCE = "Yours; played on FluidR3 Mono (MIT)";
const SHORTEST = 2;
const LONGEST = 900;

const pool = createWorkerPool<MusicTasks>({ entry: "lib/providers/music/worker.ts", size: 1 });

/** Writes and plays music on this machine; the same mood, length and seed give the same file. */
export const composer = defineProvider<MusicProvider<Record<string, never>>>({
  id: "composer",
  kind: "music",
  label: "Built-in composer",
  local: true,
  quality: 40,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => ({ available: true, reason: "Comes with the studio; eight moods." }),
  async compose({ mood, seconds, seed }, context) {
    if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
      throw new AppError({
        code: "validation",
        message: `Music of ${seconds} s cannot be composed.`,
        remedy: `Ask for ${SHORTEST} to ${LONGEST} seconds; longer films repeat the piece.`,
        field: "seconds",
      });
    }
    const out = path.join(context.workDir, `${newId("music")}.wav`);
    await pool.call("music", { mood, seconds, seed, out }, context.signal);
    return {
      path: out,
      mime: "audio/wav",
      durationSeconds: seconds,
      provenance: { provider: "composer", model: mood, seed, licence: LICENCE, costCents: 0 },
    };
  },
});
