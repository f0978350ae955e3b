import { speakWithProfileContract } from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { speechWire } from "@/lib/http/dialects/platform/views-voice-profiles";
import { route } from "@/lib/http/kernel";
import { speakWithProfile } from "@/lib/services/voice-profiles";

export const POST = route(platformDialect, speakWithProfileContract, async ({ actor, params, body }) => {
  const { similarity_boost, ...request } = body;
  const asset = await speakWithProfile(actor, {
    ...request,
    id: params.profile_id,
    ...(similarity_boost === undefined ? {} : { similarityBoost: similarity_boost }),
  });
  return speechWire(asset, params.profile_id);
});
