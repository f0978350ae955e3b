import { cleanFileName, lastComponent } from "@/lib/core/file-name";

const ENCODED_WORD = /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=/gi;

function bytesOf(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === "b") return Buffer.from(text, "base64");
  const bytes = text
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  return Buffer.from(bytes, "latin1");
}

/** A name written for mail (RFC 2047), as .NET and Spring write letters beyond ASCII; other text stays. */
function decodeWords(text: string): string {
  return text.replace(ENCODED_WORD, (word, charset: string, encoding: string, content: string) => {
    try {
      return new TextDecoder(charset).decode(bytesOf(encoding, content));
    } catch {
      return word;
    }
  });
}

/**
 * A file's name out of the parameter of a form's part: the last component of a path, without what no name can hold.
 * Browsers write a quotation mark in it as %22, and line breaks in the same way (WHATWG, multipart/form-data).
 */
export function formFileName(sent: string): string {
  return cleanFileName(
    lastComponent(
      decodeWords(sent)
        .replaceAll("%22", '"')
        .replace(/%0[DA]/gi, ""),
    ),
  );
}
