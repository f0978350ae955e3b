import { wellFormed } from "@/lib/core/characters";

/** A parameter of RFC 5987: `filename*=Shift_JIS'ja'%8A%43.png`. */
const EXTENDED = /(;\s*filename\*\s*=\s*"?)([\w.:()+-]+)'([^']*)'([^;"\s]*)/gi;

/** The text's bytes: escapes as they say, other characters as they came over the line. */
function bytesOf(text: string): Buffer {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

function inUtf8(whole: string, before: string, charset: string, language: string, text: string): string {
  if (/^utf-?8$/i.test(charset)) return whole;
  try {
    const decoded = wellFormed(new TextDecoder(charset).decode(bytesOf(text)));
    return `${before}UTF-8'${language}'${encodeURIComponent(decoded)}`;
  } catch {
    // A character set that nobody knows: what of it is ASCII stays readable.
    return whole;
  }
}

/**
 * A Content-Disposition whose file name is in UTF-8, whichever character set it came in (all of the Encoding Standard): the
 * parser of forms reads UTF-8 and Latin-1 only.
 */
export const dispositionInUtf8 = (header: string): string => header.replace(EXTENDED, inUtf8);
