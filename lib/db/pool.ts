import pg from "pg";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

const holder = globalThis as { framewrightPool?: pg.Pool };

/** Address of the database. @throws AppError `engine_unavailable` when none is configured. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) {
    throw new AppError({
      code: "engine_unavailable",
      message: "No database is configured.",
      remedy: "Start with `npm run studio`, which brings its own PostgreSQL, or set DATABASE_URL.",
    });
  }
  return url;
}

/** The process's shared PostgreSQL pool, made on first use. */
export function pool(): pg.Pool {
  holder.framewrightPool ??= new pg.Pool({ connectionString: databaseUrl(), max: 12 });
  return holder.framewrightPool;
}
