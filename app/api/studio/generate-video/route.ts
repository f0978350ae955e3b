import { createClipContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { startedWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";
import { createClip } from "@/lib/services/creations";

export const POST = route(studioDialect, createClipContract, async ({ actor, body, request }) => {
  const started = await createClip(actor, {
    description: body.user_prompt,
    style: body.style,
    ratio: body.aspect_ratio,
    seconds: body.duration,
    seed: body.seed,
  });
  return startedWire(request, "video", started);
});
