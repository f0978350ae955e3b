import { alpha } from "@/lib/timeline/theme/color";
import { Icon } from "../primitives/icon";
import { revealStyle } from "../primitives/reveal";
import { FitText } from "../primitives/text";
import type { NumberLook } from "./number-look";
import type { SceneProps } from "./types";

type Part = Pick<SceneProps<"number">, "visual" | "theme" | "layout" | "reveal" | "dir"> & { look: NumberLook };

/** The figure itself, as far as it has counted up. */
export function Figure({
  theme,
  layout,
  dir,
  look,
  max,
  box,
  align,
}: Part & { max: number; box: React.CSSProperties; align: NumberLook["align"] }) {
  return (
    <div dir="ltr" style={{ position: "relative", width: "100%", ...revealStyle("fade", Math.min(1, look.value * 2)) }}>
      <FitText
        text={look.final}
        shown={look.shown}
        theme={theme}
        type="display"
        color={theme.primaryText}
        max={max}
        min={layout.unit * 4}
        maxLines={1}
        align={dir === "rtl" && align === "start" ? "end" : align}
        style={{ fontVariantNumeric: "tabular-nums lining-nums", lineHeight: 1.05, textWrap: "nowrap" }}
        box={box}
      />
    </div>
  );
}

/** What the figure was before, small, with an arrow to what it is now. */
export function Before({ visual, theme, layout, reveal, look }: Part) {
  const u = layout.unit;
  if (!visual.before) return null;
  const size = u * (layout.tall ? 7 : 6);
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        gap: size * 0.4,
        justifyContent: look.align === "center" ? "center" : "flex-start",
        ...revealStyle("fade", reveal("before")),
      }}
    >
      <div style={{ flex: "0 1 auto", minWidth: 0 }}>
        <FitText
          text={visual.before}
          theme={theme}
          type="display"
          color={theme.muted}
          max={size}
          min={u * 2.4}
          maxLines={1}
          style={{ fontVariantNumeric: "tabular-nums lining-nums", lineHeight: 1.25 }}
          box={{ height: "auto", maxHeight: size * 1.4 }}
        />
      </div>
      <svg
        viewBox="0 0 24 16"
        width={size * 0.9}
        height={size * 0.6}
        aria-hidden="true"
        // Down, to the new value below.
        style={{ flex: "none", display: "block", transform: "rotate(90deg)" }}
      >
        <path
          d="M1 8H21M14 2L22 8L14 14"
          fill="none"
          stroke={theme.accent}
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </div>
  );
}

/** The unit on a line of its own, where it has no room beside the figure. */
export function UnitLine({ theme, layout, look }: Part) {
  const u = layout.unit;
  return look.unit ? (
    <div style={revealStyle("fade", Math.min(1, look.value * 2))}>
      <FitText
        text={look.unit}
        theme={theme}
        type="display"
        color={theme.primaryText}
        max={u * (layout.tall ? 9.5 : 8.5)}
        min={u * 3}
        maxLines={1}
        align={look.align}
        box={{ height: "auto", maxHeight: layout.content.height * 0.1 }}
      />
    </div>
  ) : null;
}

/** What the figure means. */
export function Label({ visual, theme, layout, reveal, look }: Part) {
  const u = layout.unit;
  // Beside a ring in a wide canvas the words have half of it to themselves.
  const beside = look.isShare && !layout.tall;
  return visual.label ? (
    <div style={revealStyle("rise", reveal("label"), u * 2.4)}>
      <FitText
        text={visual.label}
        theme={theme}
        type="strong"
        max={u * (layout.tall ? 5.6 : beside ? (visual.heading ? 5.8 : 7.6) : 5)}
        min={u * 2}
        maxLines={4}
        align={look.align}
        box={{ height: "auto", maxHeight: layout.content.height * (beside ? 0.42 : 0.21) }}
      />
    </div>
  ) : null;
}

/** The icon on its plate. */
export function Plate({ visual, theme, layout, look }: Part) {
  const { tall, content, unit } = layout;
  const size = Math.min(unit * 24, content.height * (tall ? (look.unit ? 0.13 : 0.19) : look.isShare ? 0.24 : 0.38));
  return visual.icon ? (
    <div
      style={{
        flex: "none",
        width: size,
        height: size,
        borderRadius: theme.radius > 0 ? "50%" : 0,
        background: alpha(theme.primary, 0.15),
        display: "grid",
        placeItems: "center",
        ...revealStyle("pop", look.frame),
      }}
    >
      <Icon icon={visual.icon} size={size * 0.6} color={theme.primaryText} />
    </div>
  ) : null;
}

/** The bar under the figure, which grows with it. */
export function Bar({ theme, layout, dir, look }: Part) {
  const u = layout.unit;
  const { align, value } = look;
  return (
    <div
      style={{
        flex: "none",
        width: u * 16,
        height: Math.max(4, u * 0.7),
        borderRadius: theme.radius > 0.5 ? u : 0,
        background: theme.accent,
        alignSelf: align === "center" ? "center" : "flex-start",
        transformOrigin: align === "center" ? "center" : dir === "rtl" ? "right" : "left",
        ...(value < 1 ? { transform: `scaleX(${Math.round(value * 1000) / 1000})` } : {}),
      }}
    />
  );
}
