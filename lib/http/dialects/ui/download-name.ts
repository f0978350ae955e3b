import path from "node:path";
import { MIME_TYPES } from "@/lib/core/media-formats";
import type { OpenedFile } from "@/lib/services/assets";

/** The usual extension of a type of file, with its dot; empty for others. */
function extensionFor(mime: string): string {
  const [extension] = Object.entries(MIME_TYPES).find(([, type]) => type === mime) ?? [];
  return extension ? `.${extension}` : "";
}

/** What a downloaded file is called: its own name, with the extension its content asks for and nothing a disk refuses. */
export function downloadName(file: Pick<OpenedFile, "name" | "mime">): string {
  const name =
    file.name
      .replace(/[/\\:*?"<>|\p{Cc}]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim() || "file";
  const extension = extensionFor(file.mime);
  return path.extname(name).toLowerCase() === extension ? name : `${name}${extension}`;
}
