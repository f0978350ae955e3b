import { deleteVoiceSampleContract } from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { deleteSample } from "@/lib/services/voice-profiles";

export const DELETE = route(platformDialect, deleteVoiceSampleContract, async ({ actor, params }) => {
  await deleteSample(actor, { profileId: params.profile_id, id: params.sample_id });
  return undefined;
});
