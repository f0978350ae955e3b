import { trainVoiceProfileContract } from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { trainingWire } from "@/lib/http/dialects/platform/views-voice-profiles";
import { route } from "@/lib/http/kernel";
import { trainProfile } from "@/lib/services/voice-profiles";

export const POST = route(platformDialect, trainVoiceProfileContract, async ({ actor, params }) => {
  const { profile, job } = await trainProfile(actor, { id: params.profile_id });
  return { ...trainingWire({ profile, progress: 0, cancelled: false }), job_id: job.id };
});
