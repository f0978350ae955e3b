import { createPresentationContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { presentationWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";
import { createPresentation } from "@/lib/services/creations";

export const POST = route(studioDialect, createPresentationContract, async ({ actor, body, request }) => {
  const wish = { about: body.user_prompt, count: body.num_slides };
  return presentationWire(request, body.theme, await createPresentation(actor, wish, request.signal));
});
