import { blankFilmContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { createProject } from "@/lib/services/editor";

export const POST = route(uiDialect, blankFilmContract, async ({ actor, body }) => {
  const { project } = await createProject(actor, { name: body.title, shape: body.format });
  return { filmId: project.id };
});
