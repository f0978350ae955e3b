/** Names by what a browser's own line says, the more particular first: most also say the names of others. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
  [/^curl\//, "curl"],
  [/^python|^Python/, "Python"],
  [/^node$|^undici/, "Node.js"],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const firstOf = (names: [RegExp, string][], line: string): string | null =>
  names.find(([pattern]) => pattern.test(line))?.[1] ?? null;

/** Browser and system behind a User-Agent header, as far as people know them by name. */
export function readUserAgent(line: string | null): { browser: string | null; system: string | null } {
  return { browser: firstOf(BROWSERS, line ?? ""), system: firstOf(SYSTEMS, line ?? "") };
}
