import { voiceTrainingStatusContract } from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { trainingWire } from "@/lib/http/dialects/platform/views-voice-profiles";
import { route } from "@/lib/http/kernel";
import { trainingState } from "@/lib/services/voice-profiles";

export const GET = route(platformDialect, voiceTrainingStatusContract, async ({ actor, params }) =>
  trainingWire(await trainingState(actor, { id: params.profile_id })),
);
