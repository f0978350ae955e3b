import type { ThemeId } from "../schema/parts";
import { inkOn, readable } from "./color";
import type { Direction } from "./direction";
import { THEME_SPECS, type ThemeSpec } from "./specs";

export interface Theme extends ThemeSpec {
  id: ThemeId;
  /** Text colours that read on bg, bg2 and surface (4.5 : 1). */
  primaryText: string;
  accentText: string;
  /** Ink on fills of primary and accent. */
  onPrimary: string;
  onAccent: string;
}

/** Faces for the scripts that no theme's own face has. */
export const SCRIPT_FACES = [
  "Noto Sans Arabic",
  "Noto Sans Hebrew",
  "Noto Sans Devanagari",
  "Noto Sans Thai",
  "Noto Sans JP",
  "Noto Sans SC",
  "Noto Sans KR",
] as const;
/** CSS variable that a film sets to the face in which its language draws the characters that Chinese and Japanese share. */
export const HAN_VARIABLE = "--film-han";
const SCRIPTS = SCRIPT_FACES.map((face) => `'${face} Variable'`);
const FALLBACK = `var(${HAN_VARIABLE}, 'Noto Sans SC Variable'), ${SCRIPTS.join(", ")}, 'Noto Color Emoji', sans-serif`;

/** Value of `HAN_VARIABLE` for a language. */
export function hanFace(language: string): string {
  if (/^ja\b/i.test(language)) return "'Noto Sans JP Variable'";
  return /^ko\b/i.test(language) ? "'Noto Sans KR Variable'" : "'Noto Sans SC Variable'";
}

/** CSS font-family for a bundled face, followed by the faces of other scripts and of emoji. */
export function fontStack(face: string): string {
  return `'${face} Variable', ${FALLBACK}`;
}

/** Whether a bundled face has serifs (set in italics for quotes, too fine for outlined captions). */
export function isSerif(face: string): boolean {
  return face === "Fraunces" || face === "Playfair Display";
}

const cache = new Map<string, Theme>();

/** The theme with the document's own colours put in place of the theme's, kept readable. */
export function themeOf(choice: { id: ThemeId; primary?: string | undefined; accent?: string | undefined }): Theme {
  const key = `${choice.id}${choice.primary ?? ""}/${choice.accent ?? ""}`;
  const known = cache.get(key);
  if (known) return known;
  const spec = THEME_SPECS[choice.id];
  const primary = choice.primary ?? spec.primary;
  const accent = choice.accent ?? spec.accent;
  const chart = spec.chart.map((color, index) => (index === 0 ? primary : index === 1 ? accent : color));
  const backgrounds = [spec.bg, spec.bg2, spec.surface];
  const theme: Theme = {
    ...spec,
    id: choice.id,
    primary,
    accent,
    chart,
    primaryText: readable(primary, backgrounds, spec.text),
    accentText: readable(accent, backgrounds, spec.text),
    onPrimary: inkOn(primary),
    onAccent: inkOn(accent),
  };
  cache.set(key, theme);
  return theme;
}

/** The theme as a script needs it: joined and tall letters take no tracking and more leading. */
export function themeForDirection(theme: Theme, dir: Direction): Theme {
  if (dir === "ltr") return theme;
  const kicker = { ...theme.kicker, upper: false, tracking: 0 };
  return { ...theme, tracking: 0, leading: Math.max(1.3, theme.leading), kicker };
}
