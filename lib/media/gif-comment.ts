import { open } from "node:fs/promises";
import { type FileMetadata, metadataTexts } from "./metadata";

const TRAILER = 0x3b;
const COMMENT_EXTENSION = [0x21, 0xfe];
/** Bytes of a sub-block, which begins with its length. */
const BLOCK = 255;

/** A comment extension (GIF89a, 24): sub-blocks of the text, and an empty one that ends it. */
function commentExtension(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const parts = [Buffer.from(COMMENT_EXTENSION)];
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const part = bytes.subarray(at, at + BLOCK);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0, TRAILER])]);
}

/**
 * Writes title, author and comment into a GIF as a comment behind its pictures, one of the two places that the format
 * recommends: however large the file is, only its last byte is written anew.
 * @throws Error when the file does not end as a GIF does
 */
export async function commentGif(file: string, metadata: FileMetadata): Promise<void> {
  const texts = metadataTexts(metadata);
  if (texts.length === 0) return;
  const handle = await open(file, "r+");
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    if (buffer[0] !== TRAILER) throw new Error("The GIF has no trailer");
    const extension = commentExtension(texts.map(([name, text]) => `${name}: ${text}`).join("\n"));
    await handle.write(extension, 0, extension.length, size - 1);
  } finally {
    await handle.close();
  }
}
