import type { VisualOf } from "@/lib/timeline/schema/visuals";
import { alpha, mix } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Icon } from "../../primitives/icon";
import { panelStyle } from "../../primitives/panel";
import { awaitedStyle, revealStyle } from "../../primitives/reveal";
import { withSoftHyphens } from "../../primitives/soft-hyphens";
import { typeOf } from "../../primitives/text";
import type { SceneProps } from "../types";

export type Step = VisualOf<"process">["steps"][number];

export interface PartProps extends Pick<SceneProps, "theme" | "layout"> {
  step: Step;
  index: number;
  /** Progress of the entry, and how much this is the step being spoken about. */
  shown: number;
  active: number;
}

/** The step's number, or a dot on a dated line. */
export function Badge({ theme, layout, index, shown, active, dated }: Omit<PartProps, "step"> & { dated: boolean }) {
  const u = layout.unit;
  const size = dated ? "0.95em" : "2em";
  return (
    <div
      style={{
        flex: "none",
        width: size,
        height: size,
        borderRadius: theme.radius > 0.5 ? "50%" : 0,
        background: dated
          ? theme.primary
          : mix(theme.card === "rule" ? theme.bg2 : theme.surface, theme.primary, 0.2 + 0.8 * active),
        boxShadow: dated
          ? `0 0 0 ${u * 0.5 + u * 0.4 * active}px ${alpha(theme.primary, 0.28)}`
          : `inset 0 0 0 ${Math.max(2, u * 0.16)}px ${theme.primary}`,
        color: active > 0.5 ? theme.onPrimary : theme.primaryText,
        display: "grid",
        placeItems: "center",
        fontFamily: fontStack(theme.display),
        fontWeight: 700,
        lineHeight: 1,
        ...revealStyle("pop", shown),
      }}
    >
      {dated ? null : index + 1}
    </div>
  );
}

/** Mark, title and text of a step; the date stands beside the rest where height is scarce. */
function Words({
  theme,
  step,
  dated,
  upright,
  shown,
}: Pick<PartProps, "theme" | "step" | "shown"> & { dated: boolean; upright: boolean }) {
  const beside = dated && !upright;
  return (
    <div
      style={{
        minWidth: 0,
        flex: upright ? "none" : 1,
        display: beside ? "flex" : "block",
        alignItems: "baseline",
        gap: "0.9em",
        ...revealStyle("rise", shown, 14),
      }}
    >
      {step.mark ? (
        <div
          data-fit-slot=""
          style={{
            fontFamily: fontStack(theme.display),
            fontWeight: theme.displayWeight,
            fontSize: dated ? "1.25em" : "0.85em",
            lineHeight: 1.3,
            color: theme.primaryText,
            fontVariantNumeric: "tabular-nums",
            marginBlockEnd: beside ? 0 : "0.1em",
            ...(beside ? { flex: "none", minWidth: "3.4em", maxWidth: "32%" } : null),
          }}
        >
          {step.mark}
        </div>
      ) : null}
      <div data-fit-slot="" style={{ minWidth: 0, flex: 1 }}>
        <div style={{ ...typeOf(theme, "strong"), lineHeight: 1.3, color: theme.text }}>
          {withSoftHyphens(step.title)}
        </div>
        {step.text ? (
          <div style={{ ...typeOf(theme, "body"), fontSize: "0.8em", color: theme.muted, marginBlockStart: "0.25em" }}>
            {withSoftHyphens(step.text)}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** One step with its icon and words; with `badge` it carries its number too. */
export function Card({
  theme,
  layout,
  step,
  index,
  shown,
  active,
  dated,
  upright,
  badge = false,
}: PartProps & { dated: boolean; upright: boolean; badge?: boolean }) {
  return (
    <div
      style={{
        ...panelStyle(theme, layout, active),
        flex: 1,
        minWidth: 0,
        display: "flex",
        flexDirection: upright ? "column" : "row",
        alignItems: upright ? "stretch" : "center",
        // Short steps make cards all the same: one line in a wide canvas would look lost.
        ...(upright ? { justifyContent: step.icon || step.mark ? "flex-start" : "center", minHeight: "5.6em" } : null),
        gap: "0.8em",
        padding: "0.9em 1em",
        ...awaitedStyle(shown),
      }}
    >
      {badge ? <Badge theme={theme} layout={layout} index={index} shown={shown} active={active} dated={false} /> : null}
      {step.icon && !badge ? (
        <div
          style={{
            flex: "none",
            width: "2.7em",
            height: "2.7em",
            borderRadius: theme.radius > 0 ? "0.55em" : 0,
            background: alpha(theme.primary, 0.14),
            display: "grid",
            placeItems: "center",
            ...revealStyle("fade", shown),
          }}
        >
          <Icon icon={step.icon} size="1.9em" color={theme.primaryText} />
        </div>
      ) : null}
      <Words theme={theme} step={step} dated={dated} upright={upright} shown={shown} />
    </div>
  );
}

/** Points from one card to the next across the gap between them. */
export function Chevron({ theme, progress, rtl }: { theme: SceneProps["theme"]; progress: number; rtl: boolean }) {
  return (
    <div
      style={{
        position: "absolute",
        insetInlineEnd: "-1.35em",
        top: 0,
        bottom: 0,
        width: "1em",
        display: "grid",
        placeItems: "center",
        ...revealStyle("fade", progress),
      }}
    >
      <svg
        viewBox="0 0 20 20"
        width="1em"
        height="1em"
        aria-hidden="true"
        style={{ display: "block", transform: rtl ? "scaleX(-1)" : undefined }}
      >
        <path
          d="M6 3L14 10L6 17"
          fill="none"
          stroke={theme.primary}
          strokeWidth={3.4}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </div>
  );
}
