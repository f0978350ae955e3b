import { cutWhole, wellFormed } from "./characters";

/** Longest name of a file that is kept, in UTF-16 code units. */
const LONGEST = 200;

/** A file's name as it can be stored and shown: without control characters (NUL among them) and halves of characters. */
export function cleanFileName(name: string): string {
  return cutWhole(
    wellFormed(name)
      .replace(/\p{Cc}+/gu, "")
      .trim(),
    LONGEST,
  ).trim();
}

/** The last component of a path as any system writes it (`C:\clips\a.png`, `clips/a.png`); empty for `.` and `..`. */
export function lastComponent(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? "";
  return /^\.{1,2}$/.test(last) ? "" : last;
}

/** The file's name in an address, as it reads; a stray percent sign stays one. */
export function nameInAddress(url: string): string {
  const name = new URL(url).pathname.split("/").pop() ?? "";
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
