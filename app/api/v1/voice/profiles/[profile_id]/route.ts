import {
  deleteVoiceProfileContract,
  getVoiceProfileContract,
  updateVoiceProfileContract,
} from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { profileWire } from "@/lib/http/dialects/platform/views-voice-profiles";
import { route } from "@/lib/http/kernel";
import { changeProfile, deleteProfile, getProfile } from "@/lib/services/voice-profiles";

export const GET = route(platformDialect, getVoiceProfileContract, async ({ actor, params }) =>
  profileWire(await getProfile(actor, { id: params.profile_id })),
);

export const PATCH = route(platformDialect, updateVoiceProfileContract, async ({ actor, params, body }) =>
  profileWire(await changeProfile(actor, { ...body, id: params.profile_id })),
);

export const DELETE = route(platformDialect, deleteVoiceProfileContract, async ({ actor, params }) => {
  await deleteProfile(actor, { id: params.profile_id });
  return undefined;
});
