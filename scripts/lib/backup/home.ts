import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { readJson, writeJson } from "@/lib/setup/files";
import { storage } from "@/lib/storage";
import type { ArchiveWriter } from "./archive";
import { FILES, HOME } from "./manifest";
import { refused } from "./refused";

/** What of a home must not be lost besides database and files; all the rest is made again. */
const KEPT = ["secrets.json", "owner.json", "keys/master"];
/** Files that are not whole yet, and parts of films that are drawn again. */
const PASSING = /\.part_[0-9a-f]+$|^render-chunks\//;

/** Whether somebody has worked in this home, or in its storage. */
export async function isUsed(): Promise<boolean> {
  if (["owner.json", "keys/master", "postgres.json"].some((name) => existsSync(homePath(name)))) return true;
  for await (const { key } of storage().list("")) if (!PASSING.test(key)) return true;
  return false;
}

export async function backUpHome(archive: ArchiveWriter): Promise<void> {
  for (const name of KEPT) {
    const file = homePath(name);
    if (existsSync(file)) await archive.add(`${HOME}${name}`, statSync(file).size, createReadStream(file));
  }
}

export interface FileTally {
  files: number;
  bytes: number;
  /** Files that were there at first and were removed meanwhile. */
  gone: number;
}

export async function listFiles(): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const { key } of storage().list("")) if (!PASSING.test(key)) keys.add(key);
  return keys;
}

export async function backUpFiles(
  archive: ArchiveWriter,
  keys: Iterable<string>,
  onFile: (tally: FileTally) => void,
): Promise<FileTally> {
  const tally = { files: 0, bytes: 0, gone: 0 };
  for (const key of keys) {
    try {
      const { bytes } = await storage().stat(key);
      await archive.add(`${FILES}${key}`, bytes, await storage().read(key));
      tally.files += 1;
      tally.bytes += bytes;
      onFile(tally);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "not_found")) throw error;
      tally.gone += 1;
    }
  }
  return tally;
}

/** Throws away what a home held: its secrets, and its files where they are on disk. Files in a bucket are only written over. */
export function clearHome(): void {
  for (const name of ["owner.json", "keys", "storage-copies", "work", "previews"]) {
    rmSync(homePath(name), { recursive: true, force: true });
  }
  if (!env().S3_BUCKET) rmSync(homePath("files"), { recursive: true, force: true });
}

/** Puts the home's own files back. An embedded PostgreSQL that is there keeps its password. */
export function restoreSecrets(texts: ReadonlyMap<string, string>): void {
  const file = homePath("secrets.json");
  const text = texts.get("secrets.json");
  if (text) writeJson(file, { ...(JSON.parse(text) as object), ...readJson<object>(file) }, 0o600);
}

/** As `restoreSecrets`, for the first account and the key that signs and encrypts. */
export function restoreKeys(texts: ReadonlyMap<string, string>): void {
  for (const name of KEPT.filter((kept) => kept !== "secrets.json")) {
    const text = texts.get(name);
    if (text === undefined) continue;
    mkdirSync(path.dirname(homePath(name)), { recursive: true, mode: 0o700 });
    writeFileSync(homePath(name), text, { mode: 0o600 });
  }
}

/** Puts a file into the storage that this installation uses. */
export async function restoreFile(key: string, content: Readable, workDir: string): Promise<void> {
  const temporary = path.join(workDir, newId("file"));
  await pipeline(content, createWriteStream(temporary));
  await storage().putFile(key, temporary);
  rmSync(temporary, { force: true });
}

/** @throws AppError conflict for a folder without a studio's database */
export function mustHoldDatabase(): void {
  if (env().DATABASE_URL || existsSync(homePath("postgres.json"))) return;
  const empty = !existsSync(homePath()) || readdirSync(homePath()).length === 0;
  throw refused(
    empty ? `There is no studio in ${homePath()}.` : `The studio in ${homePath()} has no database yet.`,
    "Set FRAMEWRIGHT_HOME to the home that you want to back up, and DATABASE_URL when it uses a database of yours.",
  );
}
