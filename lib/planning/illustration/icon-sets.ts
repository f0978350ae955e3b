import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Icon } from "@/lib/timeline/schema/parts";

export type IconStyle = "flat" | "line" | "logo";

interface IconSet {
  prefix: string;
  width?: number;
  height?: number;
  icons: Record<string, { body: string; width?: number; height?: number }>;
  aliases?: Record<string, { parent: string; rotate?: number; hFlip?: boolean; vFlip?: boolean }>;
}

/** fluent-emoji-flat: MIT. lucide: ISC. logos: CC0. */
const PACKAGES: Record<IconStyle, string> = {
  flat: "@iconify-json/fluent-emoji-flat/icons.json",
  line: "@iconify-json/lucide/icons.json",
  logo: "@iconify-json/logos/icons.json",
};

/** The document's limit for one drawing, in characters. */
const MAX_BODY = 60_000;

// Resolved from the project's root, not from this file: a bundler may have moved the file, the data stays where npm put it.
const load = createRequire(path.join(process.cwd(), "package.json"));
const loaded = new Map<string, unknown>();

/** A JSON file of an installed package, read once. */
export function packageJson<T>(specifier: string): T {
  // Read, not required: Node keeps the text of what it requires, nine megabytes of it for one set.
  if (!loaded.has(specifier)) loaded.set(specifier, JSON.parse(readFileSync(load.resolve(specifier), "utf8")));
  return loaded.get(specifier) as T;
}

function iconSet(style: IconStyle): IconSet {
  return packageJson<IconSet>(PACKAGES[style]);
}

/** All names of a style, without the set's prefix. */
export function iconNames(style: IconStyle): string[] {
  return Object.keys(iconSet(style).icons);
}

/** The drawing of that name as the timeline document carries it; null when the set has none or it is too large. */
export function iconNamed(style: IconStyle, name: string): Icon | null {
  const set = iconSet(style);
  const alias = set.aliases?.[name];
  // Aliases that turn or mirror their parent would need a transform that the document does not carry.
  const turned = alias && (alias.rotate || alias.hFlip || alias.vFlip);
  const found = set.icons[name] ?? (alias && !turned ? set.icons[alias.parent] : undefined);
  if (!found || found.body.length > MAX_BODY) return null;
  return {
    name: `${set.prefix}:${name}`,
    body: found.body,
    width: found.width ?? set.width ?? 16,
    height: found.height ?? set.height ?? 16,
  };
}
