import path from "node:path";
import { defineConfig } from "prisma/config";

/**
 * The schema engine comes from npm (see scripts/schema-engine.mjs), so that no command of Prisma's needs its vendor's
 * servers. DATABASE_URL is only needed by commands that talk to a database; `generate` and `validate` do without.
 */
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "scripts/schema-engine.mjs");

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://framewright@127.0.0.1:5432/framewright" },
});
