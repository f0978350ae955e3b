import { addShapeOverlayContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { EDITOR_FIELDS, toOverlay } from "@/lib/http/dialects/platform/editor-request";
import { overlayWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { addOverlay } from "@/lib/services/editor";

export const POST = route(platformDialect, addShapeOverlayContract, async ({ actor, params, body }) => {
  const input = { projectId: params.project_id, type: "shape" as const, fields: toOverlay(body) };
  return overlayWire(await inDocumentWords(EDITOR_FIELDS, () => addOverlay(actor, input)));
});
