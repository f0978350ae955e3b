import { generateVideosContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { GENERATION_FIELDS, toClipsRequest } from "@/lib/http/dialects/platform/generation-request";
import { lengthWire, promptedWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { generateVideos } from "@/lib/services/generation";

export const POST = route(platformDialect, generateVideosContract, async ({ actor, body }) => {
  const started = await inDocumentWords(GENERATION_FIELDS, () => generateVideos(actor, toClipsRequest(body)));
  return {
    ...startedBatchWire(started),
    videos: started.assets.map((asset) => ({ ...promptedWire(asset), ...lengthWire(asset) })),
  };
});
