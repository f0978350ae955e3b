import { placeSentence } from "@/lib/services/speech/place-sentence";
import { sentenceRequested } from "@/lib/services/speech/sentence-job";
import { speakSentence } from "@/lib/services/speech/speak-sentence";
import { defineJobFunction } from "../job-function";
import { jobStep } from "../job-step";

/** Speaks one sentence of a film anew. The steps are those of `sentencePipeline`. */
export const sentence = defineJobFunction(
  { id: "sentence", name: "Speak a sentence", event: sentenceRequested, concurrency: 4, share: 3 },
  async (run) => {
    const spoken = await jobStep(run, "speak", speakSentence);
    await jobStep(run, "place", (context) => placeSentence(context, spoken));
    return { jobId: run.jobId };
  },
);
