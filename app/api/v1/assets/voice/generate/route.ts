import { generateVoiceContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { GENERATION_FIELDS, toVoiceRequest } from "@/lib/http/dialects/platform/generation-request";
import { itemWire, lengthWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { generateVoice } from "@/lib/services/generation";

export const POST = route(platformDialect, generateVoiceContract, async ({ actor, body }) => {
  const started = await inDocumentWords(GENERATION_FIELDS, () => generateVoice(actor, toVoiceRequest(body)));
  return {
    ...startedBatchWire(started),
    segments: started.assets.map((asset) => ({ ...itemWire(asset), ...lengthWire(asset) })),
  };
});
