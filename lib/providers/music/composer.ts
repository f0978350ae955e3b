import path from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { createWorkerPool } from "@/lib/media/worker-pool";
import { say } from "@/lib/messages/say";
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
  availability: async () => ({ available: true, reason: say("providers.comes_studio_2") }),
  async compose({ mood, seconds, seed }, context) {
    if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
      throw new AppError({
        code: "validation",
        message: say("providers.music_s_cannot_composed", { seconds }),
        remedy: say("providers.ask_seconds", { shortest: SHORTEST, longest: LONGEST }),
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
