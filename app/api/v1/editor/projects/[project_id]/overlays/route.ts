import { listOverlaysContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { overlayWire } from "@/lib/http/dialects/platform/views-editor";
import { route } from "@/lib/http/kernel";
import { listOverlays } from "@/lib/services/editor";

export const GET = route(platformDialect, listOverlaysContract, async ({ actor, params }) => ({
  overlays: (await listOverlays(actor, { projectId: params.project_id })).map(overlayWire),
}));
