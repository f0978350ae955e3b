import { generateImagesContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { GENERATION_FIELDS, toImagesRequest } from "@/lib/http/dialects/platform/generation-request";
import { promptedWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { generateImages } from "@/lib/services/generation";

export const POST = route(platformDialect, generateImagesContract, async ({ actor, body }) => {
  const started = await inDocumentWords(GENERATION_FIELDS, () => generateImages(actor, toImagesRequest(body)));
  return { ...startedBatchWire(started), images: started.assets.map(promptedWire) };
});
