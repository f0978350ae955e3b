import type { CSSProperties } from "react";
import type { Theme } from "@/lib/timeline/theme/themes";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Fit } from "./fit";
import { RisingWords } from "./rising-words";
import { withSoftHyphens } from "./soft-hyphens";

export type TextRole = "display" | "heading" | "body" | "strong" | "mono" | "kicker";

/** Type of each role in a theme; sizes are the caller's. */
export function typeOf(theme: Theme, role: TextRole): CSSProperties {
  const display: CSSProperties = {
    fontFamily: fontStack(theme.display),
    fontWeight: theme.displayWeight,
    letterSpacing: `${theme.tracking}em`,
    lineHeight: theme.leading,
    textWrap: "balance",
  };
  switch (role) {
    case "display":
      return display;
    case "heading":
      return { ...display, lineHeight: theme.leading + 0.06 };
    case "body":
      return { fontFamily: fontStack(theme.body), fontWeight: 500, lineHeight: 1.36, textWrap: "balance" };
    case "strong":
      return {
        fontFamily: fontStack(theme.body),
        fontWeight: 650,
        lineHeight: 1.28,
        letterSpacing: "-0.01em",
        textWrap: "balance",
      };
    case "mono":
      return { fontFamily: fontStack(theme.mono), fontWeight: 500, lineHeight: 1.5 };
    case "kicker":
      return {
        fontFamily: fontStack(theme[theme.kicker.face]),
        fontWeight: 650,
        lineHeight: 1.25,
        letterSpacing: `${theme.kicker.tracking}em`,
        textTransform: theme.kicker.upper ? "uppercase" : "none",
        fontStyle: theme.kicker.face === "display" && theme.id === "paper" ? "italic" : "normal",
      };
  }
}

interface FitTextProps {
  text: string;
  /** Shown in place of `text`, at the size that fits `text` (a number still counting). */
  shown?: string;
  /** Eased progress (0–1) with which the words come up one after the other; all stand still without. */
  rise?: number;
  theme: Theme;
  type: TextRole;
  /** Largest and smallest comfortable size, pixels. */
  max: number;
  min: number;
  maxLines?: number;
  align?: "start" | "center" | "end";
  valign?: "start" | "center" | "end";
  color?: string;
  box?: CSSProperties;
  style?: CSSProperties;
}

/** `shown` drawn over the room that `text` takes. */
function Stand({ text, shown }: { text: string; shown: string }) {
  return (
    <span style={{ display: "block", position: "relative" }}>
      <span style={{ visibility: "hidden" }}>{text}</span>
      <span style={{ position: "absolute", inset: 0 }}>{shown}</span>
    </span>
  );
}

/** One text that never leaves its box, whatever its length or language. */
export function FitText({ text, shown, rise, theme, type, color, style, ...fit }: FitTextProps) {
  const still = shown === undefined ? withSoftHyphens(text) : <Stand text={text} shown={shown} />;
  const content = rise === undefined ? still : <RisingWords text={text} progress={rise} />;
  return (
    <Fit {...fit} fitText={text} style={{ ...typeOf(theme, type), ...(color ? { color } : {}), ...style }}>
      {content}
    </Fit>
  );
}
