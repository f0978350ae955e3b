import { projectPath } from "@/lib/core/project-root";
import { linkHandler } from "@/lib/http/links";
import { scriptResponse } from "@/lib/http/script-file";

/** The reference's own script, from the installed package: nothing is loaded from elsewhere. */
export const GET = linkHandler((request) =>
  scriptResponse(request, projectPath("node_modules/@scalar/api-reference/dist/browser/standalone.js")),
);
