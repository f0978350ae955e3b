import { type FileHandle, open, readdir } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import path from "node:path";

/** As in `remotion/capture/picture-room.ts`. */
const NAME_BYTES = 64;
/** Where browsers keep the files of pages, below their profile. */
const STORAGE = path.join("Default", "File System");

interface Room {
  file: FileHandle;
  room: Buffer;
}

async function nameIn(file: FileHandle): Promise<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(NAME_BYTES), 0, NAME_BYTES, 0);
  return buffer.toString("latin1", 0, bytesRead).replace(/\0+$/, "");
}

/** Opens the file of a browser's storage that a page has written its name into. */
async function findFile(profile: string, name: string): Promise<FileHandle | undefined> {
  const folder = path.join(profile, STORAGE);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !/^\d+$/.test(entry.name)) continue;
    const file = await open(path.join(entry.parentPath, entry.name)).catch(() => undefined);
    if (file && (await nameIn(file)) === name) return file;
    await file?.close();
  }
  return undefined;
}

/** The files through which tabs hand their pictures over. */
export class PictureRooms {
  private readonly rooms = new Map<string, Room>();

  /** @param profiles the profile folders of this render's browsers. */
  constructor(private readonly profiles: () => string[]) {}

  /** Answers tabs that ask whether their file is seen here. */
  async answer(name: string, response: ServerResponse): Promise<boolean> {
    const [area, id = ""] = name.split("/");
    if (area !== "room") return false;
    for (const profile of this.profiles()) {
      const file = await findFile(profile, id);
      if (!file) continue;
      this.rooms.set(id, { file, room: Buffer.alloc(0) });
      response.writeHead(204).end();
      return true;
    }
    return false;
  }

  /** The picture that a tab has put down; valid until its next one is read. */
  async read(id: string, bytes: number): Promise<Buffer> {
    const found = this.rooms.get(id);
    if (!found) throw new Error("a tab names a file that it has not shown");
    if (found.room.length < bytes) found.room = Buffer.alloc(bytes);
    const { bytesRead } = await found.file.read(found.room, 0, bytes, NAME_BYTES);
    if (bytesRead !== bytes) throw new Error("a picture is not whole");
    return found.room.subarray(0, bytes);
  }

  /** Lets go of the files of tabs that are closed: each holds a picture's memory, and its place on the disk. */
  async forget(ids: Iterable<string>): Promise<void> {
    for (const id of ids) {
      const found = this.rooms.get(id);
      this.rooms.delete(id);
      await found?.file.close();
    }
  }

  async close(): Promise<void> {
    await this.forget([...this.rooms.keys()]);
  }
}
