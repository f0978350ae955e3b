import { spawn } from "node:child_process";
import { childEnv, env, homePath } from "@/lib/core/env";
import { startPostgres } from "@/lib/setup/postgres/server";
import { prismaCli, prismaEnv } from "@/lib/setup/prisma";

/** Commands that never open a connection. */
const OFFLINE = new Set(["generate", "validate", "format", "version", "--version", "-v", "--help", "-h"]);

/**
 * Runs Prisma's CLI on DATABASE_URL, or on the home's embedded PostgreSQL, started for the length of the command
 * unless a studio runs it already.
 */
export async function main(args: string[]): Promise<number> {
  if (env().DATABASE_URL || OFFLINE.has(args[0] ?? "--help")) return runPrisma(args, env().DATABASE_URL);
  const postgres = await startPostgres(homePath());
  try {
    return await runPrisma(args, postgres.url);
  } finally {
    if (!postgres.reused) await postgres.stop();
  }
}

function runPrisma(args: string[], url: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [prismaCli(), ...args], { stdio: "inherit", env: childEnv(prismaEnv(url)) });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
