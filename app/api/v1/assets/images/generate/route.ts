import { generateImagesContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { promptedWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { generateImages } from "@/lib/services/generation";

export const POST = route(platformDialect, generateImagesContract, async ({ actor, body }) => {
  const started = await generateImages(actor, body);
  return { ...startedBatchWire(started), images: started.assets.map(promptedWire) };
});
