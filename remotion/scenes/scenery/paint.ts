import { seededRandom } from "@/lib/core/random";
import type { VisualOf } from "@/lib/timeline/schema/visuals";
import { mix } from "@/lib/timeline/theme/color";
import type { Theme } from "@/lib/timeline/theme/themes";

/** Colours of a drawn place, all of them the theme's or mixed of them. */
export interface Paint {
  dark: boolean;
  skyTop: string;
  skyLow: string;
  /** Layers of the land from the farthest to the one that figures stand before. */
  far: string;
  mid: string;
  near: string;
  /** The strip at the foot, on which captions are read. */
  fore: string;
  light: string;
  ink: string;
  main: string;
  accent: string;
  /** The sun's disc: the accent where it is a warm colour, or no eye would take it for one. */
  sun: string;
  cloth: readonly string[];
  skin: readonly string[];
}

const SKIN = ["#efc39a", "#c88d5d", "#8a5a3a", "#e2ae86"];

/** Whether a colour (`#rrggbb`) lies between red and yellow. */
function isWarm(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red > 150 && green > 70 && red >= green && green > blue + 24;
}

/** The colours of a place at an hour; storms and fog take the colour out of the sky. */
export function paintOf(
  theme: Theme,
  { ground, hour: said, weather }: Pick<VisualOf<"scenery">, "ground" | "hour" | "weather">,
): Paint {
  // Away from the earth it is night.
  const hour = ground === "space" ? "night" : said;
  const dark = theme.mode === "dark" || hour === "night";
  const base = theme.mode === "dark" ? theme.bg : hour === "night" ? mix(theme.text, theme.primary, 0.14) : theme.bg;
  const dull = weather === "storm" || weather === "fog" || weather === "rain" ? 0.5 : 1;
  const glow = hour === "dusk" ? theme.accent : theme.primary;
  const tint = (amount: number) => mix(base, theme.primary, amount * (0.6 + 0.4 * dull));
  const ink = mix(theme.mode === "dark" ? theme.bg : theme.text, "#000000", 0.3);
  return {
    dark,
    skyTop: dark
      ? mix(base, "#000000", hour === "night" ? 0.35 : 0.08)
      : weather === "snowfall"
        ? mix(base, theme.primary, 0.3)
        : mix(base, "#ffffff", 0.25),
    skyLow: mix(base, glow, (dark ? 0.3 : 0.24) * dull),
    far: tint(dark ? 0.3 : 0.34),
    mid: tint(dark ? 0.46 : 0.52),
    near: dark ? mix(tint(0.42), ink, 0.42) : mix(tint(0.8), ink, 0.16),
    fore: mix(ink, theme.primary, 0.1),
    light: theme.mode === "dark" ? mix(theme.text, theme.accent, 0.1) : mix("#ffffff", theme.bg, 0.35),
    ink,
    main: dark ? mix(theme.primary, "#ffffff", 0.12) : mix(theme.primary, ink, 0.08),
    accent: theme.accent,
    sun: isWarm(theme.accent) ? theme.accent : mix("#f6b23c", theme.bg, 0.08),
    cloth: [
      theme.accent,
      theme.chart[2] ?? theme.primary,
      theme.chart[3] ?? theme.accent,
      theme.chart[4] ?? theme.primary,
    ],
    skin: SKIN,
  };
}

/** Where a drawing stands: the canvas, the line where land meets sky, and where feet stand. Pixels. */
export interface Stand {
  width: number;
  height: number;
  horizon: number;
  floor: number;
  /** Hundredth of the canvas' geometric size. */
  unit: number;
}

/** A random run of its own for each layer, so that one more of something changes nothing else. */
export const runOf = (seed: number, layer: number) => seededRandom(seed * 31 + layer * 7919);

const round = (value: number) => Math.round(value * 10) / 10;

/** Layers are drawn wider than the canvas by this share on both sides, for they drift. */
export const OVERHANG = 0.06;

/** A closed band with a waving upper edge: hills, dunes, waves. `rough` 0 is soft, 1 jagged. */
export function ridge(
  { width, height }: Stand,
  { y, swing, peaks, rough }: { y: number; swing: number; peaks: number; rough: number },
  random: () => number,
): string {
  const from = -width * OVERHANG;
  const step = (width * (1 + 2 * OVERHANG)) / peaks;
  const points = Array.from({ length: peaks + 1 }, (_, index) => ({
    x: from + index * step,
    y: y + (random() - 0.5) * swing + (index % 2 ? -swing / 2 : swing / 2),
  }));
  const [first, ...rest] = points;
  const edge = rest.map((point, index) => {
    const before = points[index]!;
    if (rough > 0.5) return `L${round(point.x)} ${round(point.y)}`;
    const middle = (before.x + point.x) / 2;
    return `C${round(middle)} ${round(before.y)} ${round(middle)} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
  });
  return `M${round(from)} ${height}L${round(first!.x)} ${round(first!.y)}${edge.join("")}L${round(width - from)} ${height}Z`;
}
