import { existsSync } from "node:fs";
import type { z } from "zod";
import { readArchive, textOf } from "./archive";
import {
  DATABASE,
  END,
  endSchema,
  FILES,
  HOME,
  MANIFEST,
  type Manifest,
  manifestSchema,
  migrationsFor,
} from "./manifest";
import { refused } from "./refused";

export interface Checked {
  manifest: Manifest;
  end: z.infer<typeof endSchema>;
  /** The home's own files by their names in it. */
  home: Map<string, string>;
}

/**
 * Reads a backup from its first byte to its last before anything is changed.
 * @throws AppError conflict when it is damaged, broken off, no backup, or of a newer studio
 */
export async function checkArchive(file: string): Promise<Checked> {
  if (!existsSync(file)) throw refused(`There is no file ${file}.`, "Name the backup's file.");
  const home = new Map<string, string>();
  const seen = { files: 0, bytes: 0, tables: new Set<string>() };
  let manifest: Manifest | undefined;
  let end: Checked["end"] | undefined;
  for await (const { name, size, content } of readArchive(file)) {
    if (name === MANIFEST) manifest = parse(manifestSchema, await textOf(content), file);
    else if (name === END) end = parse(endSchema, await textOf(content), file);
    else if (name.startsWith(HOME)) home.set(name.slice(HOME.length), await textOf(content));
    else if (name.startsWith(DATABASE)) seen.tables.add(name);
    else if (name.startsWith(FILES)) {
      seen.files += 1;
      seen.bytes += size;
    }
    if (!manifest) break;
  }
  if (!manifest) throw refused(`${file} is no backup of a studio.`, "Name a file that npm run backup wrote.");
  const whole = end && end.files === seen.files && end.bytes === seen.bytes;
  if (!end || !whole || manifest.tables.some((table) => !seen.tables.has(table.file))) {
    throw refused(`${file} is not whole: it was broken off, or cut while it was copied.`, "Use another backup.");
  }
  migrationsFor(manifest);
  return { manifest, end, home };
}

function parse<T>(schema: z.ZodType<T>, text: string, file: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw refused(
      `${file} was written by another version of the studio, or is damaged (${error instanceof SyntaxError ? error.message : "its description is of another form"}).`,
      "Update the studio to the version that made the backup, or a newer one.",
    );
  }
}
