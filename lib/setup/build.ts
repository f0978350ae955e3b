import { childEnv } from "@/lib/core/env";
import { projectPath } from "@/lib/core/project-root";
import { generateClient } from "./prisma";
import { must } from "./processes";
import { contentHash, oncePer } from "./stamps";

/** Everything the web build is made of. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "remotion",
  "inngest",
  "public",
  "types",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

const stamp = (name: string) => projectPath(".cache", "stamps", `${name}.json`);

/** Writes the database client when the schema changed; true when it did. */
export function ensureClient(): Promise<boolean> {
  const hash = contentHash([projectPath("prisma/schema.prisma"), projectPath("package-lock.json")]);
  const proof = projectPath("lib/db/generated/client.ts");
  return oncePer({ file: stamp("client"), hash, proof }, generateClient);
}

/** Builds the web studio when its sources changed or the last build is gone; true when it did. */
export function ensureWebBuild(): Promise<boolean> {
  const hash = contentHash(SOURCES.map((source) => projectPath(source)));
  const proof = projectPath(".next", "BUILD_ID");
  return oncePer({ file: stamp("web"), hash, proof }, async () => {
    const next = projectPath("node_modules/next/dist/bin/next");
    const extra = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await must("next build", process.execPath, [next, "build"], { cwd: projectPath(), env: childEnv(extra) });
  });
}
