import { createEditorProjectContract, listEditorProjectsContract } from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { EDITOR_FIELDS, toNewProject } from "@/lib/http/dialects/platform/editor-request";
import { editorProjectWire, projectRowWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { createProject, listProjects } from "@/lib/services/editor";

export const POST = route(platformDialect, createEditorProjectContract, async ({ actor, body }) =>
  editorProjectWire(await inDocumentWords(EDITOR_FIELDS, () => createProject(actor, toNewProject(body)))),
);

export const GET = route(platformDialect, listEditorProjectsContract, async ({ actor, query }) => {
  const { user_id: externalUserId, ...filter } = query;
  const { items, ...page } = await listProjects(actor, { ...filter, externalUserId });
  return { items: items.map(projectRowWire), ...page };
});
