import { generateMusicContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { lengthWire, promptedWire, startedBatchWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { generateMusic } from "@/lib/services/generation";

export const POST = route(platformDialect, generateMusicContract, async ({ actor, body }) => {
  const started = await generateMusic(actor, body);
  return {
    ...startedBatchWire(started),
    music: started.assets.map((asset) => ({ ...promptedWire(asset), ...lengthWire(asset) })),
  };
});
