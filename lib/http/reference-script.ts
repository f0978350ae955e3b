import { readFile } from "node:fs/promises";
import { z } from "zod";
import { projectPath } from "@/lib/core/project-root";
import { KeptText } from "./kept-text";

const viewer = (name: string) => projectPath("node_modules", "@scalar", "api-reference", name);

let version: Promise<string> | undefined;
let script: Promise<KeptText> | undefined;

function viewerVersion(): Promise<string> {
  version ??= readFile(viewer("package.json"), "utf8").then(
    (text) => z.object({ version: z.string() }).parse(JSON.parse(text)).version,
  );
  return version;
}

/** Where this version of the reference's viewer is found: another version has another address, so that browsers keep each for good. */
export const referenceScriptPath = async (): Promise<string> => `/docs/api/scalar.js?v=${await viewerVersion()}`;

/** The viewer's script. */
export async function referenceScript(request: Request): Promise<Response> {
  script ??= readFile(viewer("dist/browser/standalone.js")).then(
    (bytes) => new KeptText(bytes, "text/javascript; charset=utf-8"),
  );
  const isThis = new URL(request.url).searchParams.get("v") === (await viewerVersion());
  return (await script).answer(request, isThis ? "public, max-age=31536000, immutable" : "no-cache");
}
