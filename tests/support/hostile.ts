/** Repeatable random numbers from 0 to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const deep = (levels: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Values that have broken servers: wrong types, limits, text that means something to somebody. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  -1e308,
  0.1,
  2 ** 31,
  2 ** 53,
  Number.MIN_VALUE,
  "",
  " ",
  "0",
  "-1",
  "NaN",
  "null",
  "a\u0000b",
  "\ud800",
  "x".repeat(300),
  "x".repeat(120_000),
  '\'; DROP TABLE "User"; --',
  "%_\\",
  "../../../etc/passwd",
  "<script>alert(1)</script>",
  "$" + "{7*7}",
  "🎬👩‍🚀é́\u202e\u200b",
  "العربية",
  "http://169.254.169.254/latest/meta-data",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "http://[::1]:5432/",
  "__proto__",
  [],
  [null],
  [[]],
  Array.from({ length: 2000 }, (_, index) => index),
  {},
  { __proto__: null, constructor: { prototype: { admin: true } } },
  deep(40),
  deep(1500),
];

/** What an address may come to after it was decoded, or decoded once too little: NUL, percent signs that begin no escape, paths. */
export const ESCAPES: readonly string[] = ["%", "%25", "%00", "a\u0000b", "%E0%A4%A", "%ud800", "..%2F..%2Fetc", "a/b"];

/** A random value of any kind, not very deep. */
export function anything(random: () => number, depth = 0): unknown {
  const pick = Math.floor(random() * (depth > 2 ? 5 : 7));
  const characters = () => String.fromCodePoint(1 + Math.floor(random() * (random() < 0.7 ? 126 : 0xd000)));
  if (pick === 0) return Math.round((random() - 0.5) * 10 ** Math.floor(random() * 20));
  if (pick === 1) return (random() - 0.5) * 1000;
  if (pick === 2) return random() < 0.5;
  if (pick <= 4) return Array.from({ length: Math.floor(random() * 40) }, characters).join("");
  const length = Math.floor(random() * 4);
  if (pick === 5) return Array.from({ length }, () => anything(random, depth + 1));
  return Object.fromEntries(Array.from({ length }, () => [characters(), anything(random, depth + 1)]));
}
