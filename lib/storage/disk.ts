import { constants, createReadStream } from "node:fs";
import { access, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { assertKey } from "./keys";
import type { ListedFile, Storage, StoredFile } from "./types";

/** The files' folder under FRAMEWRIGHT_HOME. */
const root = (): string => homePath("files");

const resolve = (key: string): string => path.join(root(), assertKey(key));

/** Writes beside the target and renames, so that a crash never leaves half a file under its name. */
async function put(key: string, write: (temporary: string) => Promise<void>): Promise<StoredFile> {
  const target = resolve(key);
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${newId("part")}`;
  try {
    await write(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
      throw new AppError({
        code: "storage_full",
        message: say("storage.disk_holds_framewright_files_full"),
        remedy: say("storage.free_or_move"),
        cause: error,
      });
    }
    throw error;
  }
  return fileStat(key);
}

async function fileStat(key: string): Promise<StoredFile> {
  try {
    const found = await stat(resolve(key));
    return { bytes: found.size, modifiedAt: found.mtime, etag: `${found.size}-${Math.round(found.mtimeMs)}` };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw notFound("File", key);
    throw error;
  }
}

async function* list(prefix: string): AsyncGenerator<ListedFile> {
  const names = await readdir(root(), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names) {
    const full = path.join(entry.parentPath, entry.name);
    const key = path.relative(root(), full).split(path.sep).join("/");
    if (!entry.isFile() || !key.startsWith(prefix)) continue;
    const found = await stat(full).catch(() => undefined);
    if (found) yield { key, bytes: found.size, modifiedAt: found.mtime };
  }
}

/** Files on this machine's disk, or on a disk that all machines share. */
export const diskStorage: Storage = {
  id: "disk",
  putFile: (key, source) => put(key, (temporary) => copyFile(source, temporary)),
  putBytes: (key, bytes) => put(key, (temporary) => writeFile(temporary, bytes)),
  stat: fileStat,
  read: async (key, range) => {
    await fileStat(key);
    return createReadStream(resolve(key), range);
  },
  localPath: async (key) => {
    await fileStat(key);
    return resolve(key);
  },
  remove: async (key) => {
    await rm(resolve(key), { force: true });
  },
  list,
  address: async () => undefined,
  check: async () => {
    await mkdir(root(), { recursive: true });
    await access(root(), constants.R_OK | constants.W_OK);
    return say("storage.works");
  },
};
