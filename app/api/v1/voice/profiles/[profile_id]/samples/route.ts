import { addVoiceSampleContract } from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { recordingOf, sampleWire } from "@/lib/http/dialects/platform/views-voice-profiles";
import { route } from "@/lib/http/kernel";
import { addSample } from "@/lib/services/voice-profiles";

export const POST = route(platformDialect, addVoiceSampleContract, async ({ actor, params, form }) => {
  const { path, name } = recordingOf(form);
  return sampleWire(await addSample(actor, { profileId: params.profile_id, path, name }));
});
