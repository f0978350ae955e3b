import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { sha256 } from "@/lib/core/ids";
import { projectPath } from "@/lib/core/project-root";
import { refused } from "./refused";

/** What a backup says about itself in its first file. */
export const manifestSchema = z.object({
  /** Of the archive; raised when older commands could not read it. */
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Version of the studio that made it. */
  version: z.string(),
  /** Migrations of the database, in the order in which they were applied. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      /** Name of its rows in the archive: COPY's text format, gzip. */
      file: z.string(),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type DumpedTable = Manifest["tables"][number];

/** What a backup says in its last file, which a broken-off one does not have. */
export const endSchema = z.object({ files: z.number(), bytes: z.number() });

export const MANIFEST = "backup.json";
export const END = "end.json";
export const [DATABASE, HOME, FILES] = ["database/", "home/", "files/"];

const folder = () => projectPath("prisma", "migrations");
const sqlOf = (name: string) => readFileSync(path.join(folder(), name, "migration.sql"), "utf8");

/** Version in package.json. */
export function studioVersion(): string {
  return (JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as { version: string }).version;
}

/** SQL of the migrations that a backup's database has. @throws AppError conflict when this studio does not know one of them as it was */
export function migrationsFor({ migrations, version }: Manifest): { name: string; sql: string }[] {
  const known = new Set(readdirSync(folder()));
  return migrations.map(({ name, checksum }) => {
    const sql = known.has(name) ? sqlOf(name) : undefined;
    if (sql === undefined || sha256(sql) !== checksum) {
      throw refused(
        `The backup is of another version (${version}): this studio does not know its database change ${name}.`,
        "Update the studio to the version that made the backup, or a newer one; then restore.",
      );
    }
    return { name, sql };
  });
}
