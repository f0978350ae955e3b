import { inkOn, mix, readable } from "./color";
import type { Theme } from "./themes";

/** Contrast between a bold ground and its text: what is set on it is read at a glance. */
const BOLD_CONTRAST = 6;

const cache = new WeakMap<Theme, Theme>();

/**
 * The theme turned inside out: its first colour as the ground, ink in the theme's own dark or light. For the few scenes a
 * film is remembered by. All text colours keep 4.5 : 1.
 */
export function boldTheme(theme: Theme): Theme {
  const known = cache.get(theme);
  if (known) return known;
  const dark = theme.mode === "dark";
  const ink = dark ? mix(theme.bg, "#000000", 0.25) : mix(theme.bg, "#ffffff", 0.6);
  const away = dark ? "#ffffff" : "#000000";
  const bg = readable(theme.primary, [ink], away, BOLD_CONTRAST);
  const bg2 = mix(bg, away, 0.14);
  const surface = mix(bg, away, 0.2);
  const grounds = [bg, bg2, surface];
  const primary = mix(bg, ink, 0.9);
  const accent = readable(theme.accent, [bg, bg2], ink, 3);
  const bold: Theme = {
    ...theme,
    mode: dark ? "light" : "dark",
    bg,
    bg2,
    surface,
    line: mix(bg, ink, 0.32),
    text: ink,
    muted: readable(mix(ink, bg, 0.2), grounds, ink),
    primary,
    accent,
    primaryText: readable(primary, grounds, ink),
    accentText: readable(accent, grounds, ink),
    onPrimary: inkOn(primary),
    onAccent: inkOn(accent),
  };
  cache.set(theme, bold);
  return bold;
}

const PICTURE = {
  bg: "#05070c",
  bg2: "#0d1018",
  surface: "#171b24",
  line: "#343a47",
  text: "#ffffff",
  muted: "#c3c8d2",
};
const pictureCache = new WeakMap<Theme, Theme>();

/** The theme over a photograph: light on dark whatever the theme is, in its own colours, for the foot of a picture is shaded. */
export function pictureTheme(theme: Theme): Theme {
  const known = pictureCache.get(theme);
  if (known) return known;
  const grounds = [PICTURE.bg, PICTURE.bg2, PICTURE.surface];
  const accent = readable(theme.accent, grounds, PICTURE.text, 7);
  const over: Theme = {
    ...theme,
    ...PICTURE,
    mode: "dark",
    accent,
    primaryText: readable(theme.primary, grounds, PICTURE.text),
    accentText: accent,
    onAccent: inkOn(accent),
  };
  pictureCache.set(theme, over);
  return over;
}
