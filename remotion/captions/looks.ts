import type { CSSProperties } from "react";
import type { CaptionStyle } from "@/lib/timeline/schema/overlays";
import { alpha, inkOn, mix } from "@/lib/timeline/theme/color";
import { fontStack, isSerif, type Theme } from "@/lib/timeline/theme/themes";

export type WordPhase = "coming" | "active" | "spoken";

export interface CaptionColors {
  /** Asked for by the document; the style's own without. */
  color?: string | undefined;
  highlight?: string | undefined;
}

export interface CaptionLook {
  /** Largest size in layout units, in upright and other shapes. */
  size: [upright: number, wide: number];
  text: CSSProperties;
  /** Box around each line. */
  plate?: CSSProperties;
  /** A word of so many letters; must never change its size with the phase. */
  word: (phase: WordPhase, letters: number) => CSSProperties;
}

const HIGHLIGHT_ON_DARK = "#ffd84a";

function outline(color: string, width: string): CSSProperties {
  return { WebkitTextStroke: `${width} ${color}`, paintOrder: "stroke fill" };
}

/** The six looks of captions. Sizes inside are in em. */
export const LOOKS: Record<CaptionStyle, (theme: Theme, colors: CaptionColors) => CaptionLook> = {
  classic: (theme, { color = "#ffffff", highlight = HIGHLIGHT_ON_DARK }) => ({
    size: [3.9, 2.9],
    text: { fontFamily: fontStack(theme.body), fontWeight: 650, lineHeight: 1.52, color },
    plate: { background: "rgba(9, 11, 18, 0.78)", borderRadius: "0.34em", padding: "0.16em 0.55em 0.18em" },
    word: (phase) => (phase === "active" ? { color: highlight } : {}),
  }),
  karaoke: (theme, { color = theme.text, highlight = theme.primaryText }) => ({
    size: [4.5, 3.4],
    text: {
      fontFamily: fontStack(theme.display),
      fontWeight: 750,
      lineHeight: 1.24,
      letterSpacing: "-0.01em",
      wordSpacing: "0.08em",
      color,
      ...outline(theme.bg, "0.16em"),
    },
    word: (phase) => ({
      color: phase === "coming" ? mix(theme.text, theme.bg, 0.48) : phase === "active" ? highlight : color,
    }),
  }),
  boxed: (theme, { color = theme.text, highlight = theme.primary }) => ({
    size: [3.8, 2.9],
    text: { fontFamily: fontStack(theme.body), fontWeight: 700, lineHeight: 1.58, color },
    plate: {
      background: theme.surface,
      borderRadius: theme.radius > 0 ? "0.55em" : 0,
      padding: "0.19em 0.42em",
      boxShadow: `0 0 0 0.05em ${theme.line}, 0 0.2em 0.7em ${alpha("#000000", 0.16)}`,
    },
    word: (phase) => ({
      padding: "0.02em 0.16em",
      margin: "0 -0.14em",
      borderRadius: theme.radius > 0 ? "0.3em" : 0,
      ...(phase === "active"
        ? { background: highlight, color: highlight.startsWith("#") ? inkOn(highlight) : theme.onPrimary }
        : {}),
    }),
  }),
  bold: (
    theme,
    {
      color = theme.mode === "dark" ? "#ffffff" : theme.text,
      highlight = theme.mode === "dark" ? theme.accent : theme.primaryText,
    },
  ) => ({
    size: [5.4, 4],
    text: {
      fontFamily: fontStack(isSerif(theme.display) ? theme.body : theme.display),
      fontWeight: 800,
      lineHeight: 1.16,
      letterSpacing: "0.01em",
      // Outlines eat into the space between words.
      wordSpacing: "0.16em",
      textTransform: "uppercase",
      color,
      ...outline(theme.mode === "dark" ? "#0a0a0f" : mix(theme.bg, "#ffffff", 0.6), "0.2em"),
    },
    // A long word grows by no more than a short one, or it would close the space beside it.
    word: (phase, letters) =>
      phase === "active"
        ? { color: highlight, transform: `scale(${(1 + 0.24 / Math.max(4, letters)).toFixed(3)})` }
        : {},
  }),
  minimal: (theme, { color = theme.text, highlight = color }) => ({
    size: [3.5, 2.8],
    text: {
      fontFamily: fontStack(theme.body),
      fontWeight: 550,
      lineHeight: 1.36,
      color,
      ...outline(theme.bg, "0.14em"),
    },
    word: (phase) => (phase === "coming" ? { opacity: 0 } : phase === "active" ? { color: highlight } : {}),
  }),
  pop: (theme, { color = theme.text, highlight = theme.primary }) => ({
    size: [6.2, 4.6],
    text: { fontFamily: fontStack(theme.display), fontWeight: 800, lineHeight: 1.3, letterSpacing: "-0.015em", color },
    word: (phase) => ({
      padding: "0 0.16em",
      margin: "0 -0.12em",
      borderRadius: theme.radius > 0 ? "0.2em" : 0,
      ...(phase === "coming" ? { opacity: 0 } : {}),
      ...(phase === "active"
        ? {
            background: highlight,
            color: highlight.startsWith("#") ? inkOn(highlight) : theme.onPrimary,
            transform: "rotate(-2deg)",
          }
        : outline(theme.bg, "0.14em")),
    }),
  }),
};
