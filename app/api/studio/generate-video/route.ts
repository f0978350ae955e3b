import { createClipContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { startedWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";
import { createClip } from "@/lib/services/creations";

export const POST = route(studioDialect, createClipContract, async ({ actor, body, request }) => {
  const wish = {
    description: body.user_prompt,
    style: body.style,
    ratio: body.aspect_ratio,
    seed: body.seed,
    seconds: body.duration,
  };
  return startedWire(request, "video", await createClip(actor, wish, request.signal));
});
