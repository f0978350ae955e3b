import { sceneVisualsContract } from "@/lib/http/dialects/ui/contracts-review";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { listVisuals } from "@/lib/services/review";

export const GET = route(uiDialect, sceneVisualsContract, ({ actor, params }) =>
  listVisuals(actor, { jobId: params.id, sceneId: params.scene }),
);
