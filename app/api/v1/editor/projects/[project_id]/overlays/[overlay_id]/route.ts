import { deleteOverlayContract, patchOverlayContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { EDITOR_FIELDS, toOverlay } from "@/lib/http/dialects/platform/editor-request";
import { overlayWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { removeOverlay, updateOverlay } from "@/lib/services/editor";

export const PATCH = route(platformDialect, patchOverlayContract, async ({ actor, params, body }) => {
  const input = { projectId: params.project_id, overlayId: params.overlay_id, change: toOverlay(body) };
  return overlayWire(await inDocumentWords(EDITOR_FIELDS, () => updateOverlay(actor, input)));
});

export const DELETE = route(platformDialect, deleteOverlayContract, async ({ actor, params }) => {
  await removeOverlay(actor, { projectId: params.project_id, overlayId: params.overlay_id });
  return undefined;
});
