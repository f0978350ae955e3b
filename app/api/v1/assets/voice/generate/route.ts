import { generateVoiceContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { itemWire, lengthWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { generateVoice } from "@/lib/services/generation";

export const POST = route(platformDialect, generateVoiceContract, async ({ actor, body }) => {
  const started = await generateVoice(actor, body);
  return {
    ...startedBatchWire(started),
    segments: started.assets.map((asset) => ({ ...itemWire(asset), ...lengthWire(asset) })),
  };
});
