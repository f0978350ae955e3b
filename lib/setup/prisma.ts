import { createRequire } from "node:module";
import path from "node:path";
import { childEnv } from "@/lib/core/env";
import { must } from "./processes";

/** Absolute path of Prisma's command line program. */
export function prismaCli(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("prisma/package.json")), "build/index.js");
}

/** Variables around every Prisma command: the database, and no calls home. */
export function prismaEnv(url?: string): Record<string, string | undefined> {
  return {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...(url ? { DATABASE_URL: url } : {}),
  };
}

/** Writes the typed client of prisma/schema.prisma into lib/db/generated. */
export async function generateClient(): Promise<void> {
  await must("prisma generate", process.execPath, [prismaCli(), "generate"], { env: childEnv(prismaEnv()) });
}

/** Applies the migrations that a database does not have yet; answers how many were applied. */
export async function deployMigrations(url: string): Promise<number> {
  const args = [prismaCli(), "migrate", "deploy"];
  const output = await must("prisma migrate deploy", process.execPath, args, { env: childEnv(prismaEnv(url)) });
  return output.match(/─ \d{14}_/g)?.length ?? 0;
}
