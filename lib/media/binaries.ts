import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { childEnv, env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import { say } from "@/lib/messages/say";

type Tool = "ffmpeg" | "ffprobe";

/** Where a tool is and what its process needs in the environment to start. */
export interface Binary {
  path: string;
  env: NodeJS.ProcessEnv;
}

function isMusl(): boolean {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return !report?.header?.glibcVersionRuntime;
}

/** npm package that carries the ffmpeg build for this machine, named as Remotion names it. */
function packageName(): string {
  if (process.platform === "darwin") return `@remotion/compositor-darwin-${process.arch}`;
  if (process.platform === "win32") return "@remotion/compositor-win32-x64-msvc";
  return `@remotion/compositor-linux-${process.arch}-${isMusl() ? "musl" : "gnu"}`;
}

function bundledFolder(): string | undefined {
  const require = createRequire(projectPath("package.json"));
  try {
    return path.dirname(require.resolve(`${packageName()}/package.json`));
  } catch {
    return undefined;
  }
}

const found = new Map<Tool, Binary>();

/**
 * The tool named by FFMPEG_PATH/FFPROBE_PATH, else the build that came with the renderer. The bundled build links its
 * own shared libraries, hence the library path.
 * @throws AppError engine_unavailable when neither is there.
 */
export function binary(tool: Tool): Binary {
  const known = found.get(tool);
  if (known) return known;
  const result = locate(tool);
  found.set(tool, result);
  return result;
}

function locate(tool: Tool): Binary {
  const named = tool === "ffmpeg" ? env().FFMPEG_PATH : env().FFPROBE_PATH;
  if (named) return { path: named, env: childEnv() };
  const folder = bundledFolder();
  const file = folder && path.join(folder, process.platform === "win32" ? `${tool}.exe` : tool);
  if (!file || !existsSync(file)) {
    throw new AppError({
      code: "engine_unavailable",
      message: say("media.binary_missing", { tool, package: packageName() }),
      remedy: say("media.binary_remedy", { variable: `${tool.toUpperCase()}_PATH`, tool }),
    });
  }
  const libraries = process.platform === "darwin" ? { DYLD_LIBRARY_PATH: folder } : { LD_LIBRARY_PATH: folder };
  return { path: file, env: childEnv(libraries) };
}

export const ffmpegPath = (): string => binary("ffmpeg").path;
export const ffprobePath = (): string => binary("ffprobe").path;
