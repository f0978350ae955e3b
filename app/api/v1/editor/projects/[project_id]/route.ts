import {
  deleteEditorProjectContract,
  getEditorProjectContract,
  patchEditorProjectContract,
} from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { EDITOR_FIELDS } from "@/lib/http/dialects/platform/editor-request";
import { editorProjectWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { deleteProject, openProject, updateProject } from "@/lib/services/editor";

export const GET = route(platformDialect, getEditorProjectContract, async ({ actor, params }) =>
  editorProjectWire(await openProject(actor, { id: params.project_id })),
);

export const PATCH = route(platformDialect, patchEditorProjectContract, async ({ actor, params, body }) => {
  const { user_id: externalUserId, ...rest } = body;
  const input = { id: params.project_id, change: { ...rest, externalUserId } };
  return editorProjectWire(await inDocumentWords(EDITOR_FIELDS, () => updateProject(actor, input)));
});

export const DELETE = route(platformDialect, deleteEditorProjectContract, async ({ actor, params }) => {
  await deleteProject(actor, { id: params.project_id });
  return undefined;
});
