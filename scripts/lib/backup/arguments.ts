import path from "node:path";
import { parseArgs } from "node:util";
import { variable } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";

export const BACKUP_USAGE = `Writes database, files and keys of a studio into one file. The studio may be running.

  npm run backup                      framewright-<date>.tar in this folder
  npm run backup -- FILE_OR_FOLDER    there
  npm run backup -- --without-files   without the files of films and uploads (a bucket has backups of its own)
`;

export const RESTORE_USAGE = `Fills an empty home, and an empty database, from a backup. The studio must not be running.

  npm run restore -- FILE
  npm run restore -- FILE --force     throws away what the home and its database hold
`;

/** Reads a command line. @returns undefined when help was asked for @throws AppError validation with the usage */
function read(args: string[], usage: string, flags: readonly string[]) {
  const options = Object.fromEntries([...flags, "help"].map((name) => [name, { type: "boolean" as const }]));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new AppError({ code: "validation", message: messageOf(error), remedy: usage });
  }
  const { values, positionals } = parsed;
  if (values.help) return undefined;
  if (positionals.length > 1) {
    throw new AppError({
      code: "validation",
      message: `There is one file too many: ${positionals[1]}.`,
      remedy: usage,
    });
  }
  const [named] = positionals;
  // npm starts its scripts in the repository; files are meant from where it was called.
  const place = named === undefined ? undefined : path.resolve(variable("INIT_CWD") ?? "", named);
  return { place, values };
}

export interface BackupOrder {
  /** A file, or a folder for one named after the date; absolute. */
  place: string;
  withFiles: boolean;
}

export function readBackupOrder(args: string[]): BackupOrder | undefined {
  const order = read(args, BACKUP_USAGE, ["without-files"]);
  return (
    order && {
      place: order.place ?? path.resolve(variable("INIT_CWD") ?? ""),
      withFiles: !order.values["without-files"],
    }
  );
}

export interface RestoreOrder {
  file: string;
  force: boolean;
}

export function readRestoreOrder(args: string[]): RestoreOrder | undefined {
  const order = read(args, RESTORE_USAGE, ["force"]);
  if (!order) return undefined;
  if (!order.place) {
    throw new AppError({ code: "validation", message: "The backup's file is missing.", remedy: RESTORE_USAGE });
  }
  return { file: order.place, force: Boolean(order.values.force) };
}
