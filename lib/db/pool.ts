import pg from "pg";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";

const holder = globalThis as { framewrightPool?: pg.Pool };

/** Address of the database. @throws AppError `engine_unavailable` when none is configured. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) {
    throw new AppError({
      code: "engine_unavailable",
      message: say("core.no_database_configured"),
      remedy: say("core.start_npm_run_studio"),
    });
  }
  return url;
}

/** The process's shared PostgreSQL pool, made on first use. */
export function pool(): pg.Pool {
  holder.framewrightPool ??= makePool();
  return holder.framewrightPool;
}

function makePool(): pg.Pool {
  const made = new pg.Pool({ connectionString: databaseUrl(), max: 12 });
  // An idle connection that the server ends (a restart) is replaced on next use; without a listener it would end the process.
  made.on("error", (error) => logger.warn("A database connection was lost", { error: error.message }));
  return made;
}
