const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 16;

/** An id that nobody else makes, with what it names in front: `item-4k…`. Also where pages are not served securely. */
export function freshId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return `${prefix}-${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}
