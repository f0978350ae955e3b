import type { CSSProperties, ReactNode } from "react";
import type { Layout } from "@/lib/timeline/layout/layout";
import { alpha, mix } from "@/lib/timeline/theme/color";
import type { Theme } from "@/lib/timeline/theme/themes";

/** Shadow under a card on a dark ground. */
const drop = (u: number, strength: number) => `0 ${u * 0.9}px ${u * 2.4}px ${alpha("#000000", strength)}`;

/** Look of a card in the theme. `active` (0–1) lifts the one spoken about. */
export function panelStyle(theme: Theme, layout: Layout, active = 0): CSSProperties {
  const u = layout.unit;
  const hair = Math.max(1, Math.round(u * 0.14));
  const base: CSSProperties = { borderRadius: theme.radius * u, position: "relative" };
  const border = (color: string, width = hair) => `inset 0 0 0 ${width}px ${color}`;
  const lit = mix(theme.line, theme.primary, active);
  switch (theme.card) {
    case "glass":
      return {
        ...base,
        background: `linear-gradient(160deg, ${mix(theme.surface, theme.primary, 0.06 + 0.1 * active)}, ${theme.surface} 70%)`,
        boxShadow: `${border(lit)}, ${drop(u, 0.3 + 0.14 * active)}`,
      };
    case "ink":
      return {
        ...base,
        background: theme.surface,
        boxShadow: `${border(theme.text, Math.round(u * 0.2))}, ${u * (0.35 + 0.2 * active)}px ${u * (0.35 + 0.2 * active)}px 0 ${mix(theme.text, theme.primary, active)}`,
      };
    case "soft":
      return {
        ...base,
        background: theme.surface,
        boxShadow: `${border(alpha(theme.primary, 0.9 * active), Math.round(u * 0.2))}, 0 ${u * 0.7}px ${u * 2}px ${alpha(theme.text, 0.1)}`,
      };
    case "glow":
      return {
        ...base,
        background: mix(theme.surface, theme.primary, 0.09 * active),
        boxShadow: `${border(lit, hair * 1.5)}, 0 0 ${u * 2.2}px ${alpha(theme.primary, 0.12 + 0.38 * active)}`,
      };
    case "solid":
      return {
        ...base,
        background: mix(theme.surface, theme.primary, 0.08 * active),
        boxShadow: `${border(lit)}, ${drop(u, 0.3 + 0.14 * active)}`,
      };
    case "plain":
      return {
        ...base,
        background: theme.surface,
        boxShadow: `0 ${u * 0.5}px ${u * 1.6}px ${alpha(theme.primary, 0.1 + 0.12 * active)}, ${border(alpha(theme.primary, active), Math.round(u * 0.2))}`,
      };
    case "rule":
      return {
        ...base,
        background: active > 0 ? alpha(theme.primary, 0.05 * active) : "transparent",
        boxShadow: `inset 0 ${Math.round(u * 0.22)}px 0 ${mix(theme.text, theme.primary, active)}`,
      };
    case "tint":
      return {
        ...base,
        background: mix(theme.surface, theme.primary, 0.05 + 0.08 * active),
        boxShadow: `${border(alpha(theme.primary, 0.16 + 0.6 * active))}, ${drop(u, 0.26 + 0.14 * active)}`,
      };
  }
}

interface PanelProps {
  theme: Theme;
  layout: Layout;
  active?: number;
  style?: CSSProperties;
  children?: ReactNode;
}

/** A card in the theme's manner. */
export function Panel({ theme, layout, active = 0, style, children }: PanelProps) {
  return <div style={{ ...panelStyle(theme, layout, active), ...style }}>{children}</div>;
}
