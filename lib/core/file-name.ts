import { cutWhole, wellFormed } from "./characters";

/** Longest name of a file that is kept, in UTF-16 code units. */
const LONGEST = 200;

/** Control characters, NUL among them, and signs that turn the direction of what follows: "\u202egnp.exe" reads "exe.png". */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** A file's name as it can be stored and shown: without signs that act unseen, and without halves of characters. */
export function cleanFileName(name: string): string {
  return cutWhole(wellFormed(name).replace(UNSEEN, "").trim(), LONGEST).trim();
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
