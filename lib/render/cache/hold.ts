import { linkSync } from "node:fs";
import path from "node:path";

/**
 * Gives a finished chunk a second name in a render's own folder: it stays there while the cache is emptied or trimmed. On
 * another file system it keeps its one name.
 * @returns undefined when the chunk is gone already
 */
export function hold(file: string, folder: string): string | undefined {
  const held = path.join(folder, path.basename(file));
  try {
    linkSync(file, held);
    return held;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    return code === "EEXIST" ? held : file;
  }
}
