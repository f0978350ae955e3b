import { generateVideosContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { lengthWire, promptedWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { generateVideos } from "@/lib/services/generation";

export const POST = route(platformDialect, generateVideosContract, async ({ actor, body }) => {
  const started = await generateVideos(actor, body);
  return {
    ...startedBatchWire(started),
    videos: started.assets.map((asset) => ({ ...promptedWire(asset), ...lengthWire(asset) })),
  };
});
