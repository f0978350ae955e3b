import { learnVoice } from "@/lib/services/voice-profiles/learn-voice";
import { trainingRequested } from "@/lib/services/voice-profiles/training-job";
import { defineJobFunction } from "../job-function";
import { jobStep } from "../job-step";

/** Has an engine learn a voice. The steps are those of `trainingPipeline`. */
export const voiceTraining = defineJobFunction(
  { id: "voice-training", name: "Learn a voice", event: trainingRequested, concurrency: 4, share: 2 },
  async (run) => {
    await jobStep(run, "train", learnVoice);
    return { jobId: run.jobId };
  },
);
