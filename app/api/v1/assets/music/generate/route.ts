import { generateMusicContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { GENERATION_FIELDS, toMusicRequest } from "@/lib/http/dialects/platform/generation-request";
import { lengthWire, promptedWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { generateMusic } from "@/lib/services/generation";

export const POST = route(platformDialect, generateMusicContract, async ({ actor, body }) => {
  const started = await inDocumentWords(GENERATION_FIELDS, () => generateMusic(actor, toMusicRequest(body)));
  return {
    ...startedBatchWire(started),
    music: started.assets.map((asset) => ({ ...promptedWire(asset), ...lengthWire(asset) })),
  };
});
