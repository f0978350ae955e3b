import path from "node:path";
import type { OpenedFile } from "@/lib/services/assets";

const EXTENSIONS: Record<string, string> = {
  "video/mp4": ".mp4",
  "video/webm": ".webm",
  "video/quicktime": ".mov",
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/webp": ".webp",
  "image/gif": ".gif",
  "audio/mpeg": ".mp3",
  "audio/mp4": ".m4a",
  "audio/wav": ".wav",
  "text/vtt": ".vtt",
  "application/x-subrip": ".srt",
};

/** What a downloaded file is called: its own name, with the extension its content asks for and nothing a disk refuses. */
export function downloadName(file: Pick<OpenedFile, "name" | "mime">): string {
  const name =
    file.name
      .replace(/[/\\:*?"<>|\p{Cc}]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim() || "file";
  const extension = EXTENSIONS[file.mime] ?? "";
  return path.extname(name).toLowerCase() === extension ? name : `${name}${extension}`;
}
