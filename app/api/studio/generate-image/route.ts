import { createImageContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { startedWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";
import { createImage } from "@/lib/services/creations";

export const POST = route(studioDialect, createImageContract, async ({ actor, body, request }) => {
  const wish = { description: body.user_prompt, style: body.style, ratio: body.aspect_ratio, seed: body.seed };
  return startedWire(request, "image", await createImage(actor, wish, request.signal));
});
