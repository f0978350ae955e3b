import { projectPath } from "@/lib/core/project-root";
import { linkHandler, localFileResponse } from "@/lib/http/links";

/** The reference's own script, from the installed package: nothing is loaded from elsewhere. */
export const GET = linkHandler(async (request) => {
  const file = projectPath("node_modules/@scalar/api-reference/dist/browser/standalone.js");
  return localFileResponse(request, file, "text/javascript; charset=utf-8");
});
