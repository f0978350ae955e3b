import { mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { runFfmpeg } from "./ffmpeg";

export interface Preview {
  path: string;
  mime: string;
}

const MIME = "audio/mpeg";
const making = new Map<string, Promise<Preview>>();

async function make(file: string, sound: (workDir: string) => Promise<string>): Promise<Preview> {
  await mkdir(path.dirname(file), { recursive: true });
  const workDir = await mkdtemp(path.join(tmpdir(), "framewright-preview-"));
  try {
    // Renamed when whole: a request at the same moment must not be given half a file.
    const part = `${file}.${process.pid}.part`;
    await runFfmpeg(["-i", await sound(workDir), "-codec:a", "libmp3lame", "-b:a", "96k", "-f", "mp3", "-y", part]);
    await rename(part, file);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
  return { path: file, mime: MIME };
}

/**
 * A short MP3 that is made once and kept under FRAMEWRIGHT_HOME; who asks for it meanwhile waits for the same one.
 * @param key what makes it that one: another key is another file. Hexadecimal.
 * @param sound makes the sound in a folder that is removed afterwards, and gives its path
 */
export async function keptPreview(key: string, sound: (workDir: string) => Promise<string>): Promise<Preview> {
  const file = path.join(homePath("previews"), `${key}.mp3`);
  if (await stat(file).catch(() => null)) return { path: file, mime: MIME };
  const running = making.get(file) ?? make(file, sound).finally(() => making.delete(file));
  making.set(file, running);
  return running;
}
