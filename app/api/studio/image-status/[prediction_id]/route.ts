import { imageStatusContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { stateWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";
import { readCreation } from "@/lib/services/creations";

export const GET = route(studioDialect, imageStatusContract, async ({ actor, params, request }) =>
  stateWire(request, "image", await readCreation(actor, { id: params.prediction_id, kind: "image" })),
);
