import {
  createVoiceProfileContract,
  listVoiceProfilesContract,
} from "@/lib/http/dialects/platform/contracts-voice-profiles";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { profileWire } from "@/lib/http/dialects/platform/views-voice-profiles";
import { route } from "@/lib/http/kernel";
import { createProfile, listProfiles } from "@/lib/services/voice-profiles";

export const POST = route(platformDialect, createVoiceProfileContract, async ({ actor, body }) => {
  const { user_id, ...fields } = body;
  return profileWire(await createProfile(actor, { ...fields, externalUserId: user_id }));
});

export const GET = route(platformDialect, listVoiceProfilesContract, async ({ actor, query }) => {
  const { user_id, ...filter } = query;
  const { items, ...page } = await listProfiles(actor, { ...filter, externalUserId: user_id });
  return { items: items.map(profileWire), ...page };
});
