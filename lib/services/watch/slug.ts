import { randomBytes } from "node:crypto";

/** Letters and digits that are not taken for each other. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
/** Signs of the part that is drawn by lot: 31^22 is more than 2^108, so that no address can be guessed. */
const LOT = 22;
const WORDS = 48;

/** `length` signs, each as likely as any other. */
function lot(length: number): string {
  let drawn = "";
  while (drawn.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // 248 is the largest multiple of 31 in a byte: what lies above would make the first signs likelier.
      if (byte < 248 && drawn.length < length) drawn += SIGNS[byte % SIGNS.length];
    }
  }
  return drawn;
}

/** A new address for a page: the title's Latin letters, and a part that cannot be guessed. */
export function newSlug(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, WORDS)
    .replace(/^-+|-+$/g, "");
  return [...(words ? [words] : []), lot(LOT)].join("-");
}
