import { alpha, mix } from "@/lib/timeline/theme/color";
import { Icon } from "../primitives/icon";
import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import { countTo, unitBelow, writeNumber } from "./number-text";
import type { SceneProps } from "./types";

/** A ring filled to `share`, for numbers that are parts of a whole. */
function Ring({
  share,
  size,
  theme,
  children,
}: { share: number; size: number; children: React.ReactNode } & Pick<SceneProps, "theme">) {
  const radius = 44;
  const around = 2 * Math.PI * radius;
  const cap = theme.radius > 0 ? "round" : "butt";
  return (
    <div style={{ position: "relative", width: size, height: size, flex: "none" }}>
      <svg
        viewBox="0 0 100 100"
        width={size}
        height={size}
        aria-hidden="true"
        style={{ display: "block", transform: "rotate(-90deg)" }}
      >
        <circle cx="50" cy="50" r={radius} fill="none" stroke={mix(theme.bg2, theme.primary, 0.18)} strokeWidth="8" />
        {share > 0.001 ? (
          <circle
            cx="50"
            cy="50"
            r={radius}
            fill="none"
            stroke={theme.primary}
            strokeWidth="8"
            strokeLinecap={cap}
            strokeDasharray={`${Math.round(around * share * 100) / 100} ${Math.round(around * 100) / 100}`}
          />
        ) : null}
      </svg>
      {/* A column that cannot grow with its figure: else "100%" would stand out of the ring. */}
      <div
        style={{
          position: "absolute",
          inset: "15%",
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          placeItems: "center",
        }}
      >
        {children}
      </div>
    </div>
  );
}

/** One big number that counts up, with what it means. */
export function NumberScene({ visual, theme, layout, reveal, language, dir }: SceneProps<"number">) {
  const u = layout.unit;
  const { tall, content } = layout;
  const value = reveal("value");
  // What frames the figure comes with the heading: a figure that is spoken late is awaited, not missing.
  const frame = Math.max(visual.heading ? reveal("heading") : 0, Math.min(1, value * 3));
  const unit = unitBelow(visual, writeNumber(visual, visual.value, language), tall);
  const figured = unit ? { ...visual, suffix: "" } : visual;
  const final = writeNumber(figured, visual.value, language);
  const isShare = visual.suffix.trim().startsWith("%") && visual.value >= 0 && visual.value <= 100;
  const shown = writeNumber(figured, countTo(visual.value, value, visual.decimals), language);
  const side = tall
    ? Math.min(content.width * 0.86, content.height * 0.45)
    : Math.min(content.height * 0.9, content.width * 0.42);
  // Without a picture beside it a figure in a wide canvas stands in the middle, or half of the canvas would be empty.
  const align = (tall && isShare) || (!tall && !isShare && !visual.icon) ? "center" : "start";
  const plate = Math.min(u * 24, content.height * (tall ? (unit ? 0.13 : 0.19) : isShare ? 0.24 : 0.38));
  const figure = (max: number, box: React.CSSProperties, align: "start" | "center") => (
    <div dir="ltr" style={{ position: "relative", width: "100%", ...revealStyle("fade", Math.min(1, value * 2)) }}>
      <FitText
        text={final}
        shown={shown}
        theme={theme}
        type="display"
        color={theme.primaryText}
        max={max}
        min={u * 4}
        maxLines={1}
        align={dir === "rtl" && align === "start" ? "end" : align}
        style={{ fontVariantNumeric: "tabular-nums lining-nums", lineHeight: 1.05, textWrap: "nowrap" }}
        box={box}
      />
    </div>
  );
  // Beside a ring in a wide canvas the words have half of it to themselves.
  const beside = isShare && !tall;
  const label = visual.label ? (
    <div style={revealStyle("rise", reveal("label"), u * 2.4)}>
      <FitText
        text={visual.label}
        theme={theme}
        type="strong"
        max={u * (tall ? 5.6 : beside ? (visual.heading ? 5.8 : 7.6) : 5)}
        min={u * 2}
        maxLines={4}
        align={align}
        box={{ height: "auto", maxHeight: content.height * (beside ? 0.42 : 0.21) }}
      />
    </div>
  ) : null;
  const heading = (
    <SceneHeading
      text={visual.heading}
      theme={theme}
      layout={layout}
      progress={reveal("heading")}
      dir={dir}
      size={tall ? 6.4 : 5.8}
      maxHeight={(content.height * 0.18) / u}
      align={align}
    />
  );
  const picture = visual.icon ? (
    <div
      style={{
        flex: "none",
        width: plate,
        height: plate,
        borderRadius: theme.radius > 0 ? "50%" : 0,
        background: alpha(theme.primary, 0.15),
        display: "grid",
        placeItems: "center",
        ...revealStyle("pop", frame),
      }}
    >
      <Icon icon={visual.icon} size={plate * 0.6} color={theme.primaryText} />
    </div>
  ) : null;
  if (isShare) {
    return (
      <Stage
        layout={layout}
        style={{
          flexDirection: tall ? "column" : "row",
          alignItems: "center",
          justifyContent: "center",
          gap: u * (tall ? 3.5 : 7),
        }}
      >
        {tall ? <div style={{ width: "100%" }}>{heading}</div> : null}
        <div style={revealStyle("scale", frame)}>
          <Ring share={(visual.value / 100) * value} size={side} theme={theme}>
            {figure(side * 0.3, { height: "auto", maxHeight: side * 0.5 }, "center")}
          </Ring>
        </div>
        <div
          style={{
            flex: tall ? "none" : 1,
            width: tall ? "100%" : undefined,
            minWidth: 0,
            display: "flex",
            flexDirection: "column",
            gap: u * 2.6,
          }}
        >
          {tall ? null : picture}
          {tall ? null : heading}
          {label}
        </div>
      </Stage>
    );
  }
  const unitShare = tall && picture ? 0.22 : 0.29;
  return (
    <Stage layout={layout} style={{ justifyContent: "center", gap: u * (tall ? 3 : 2.6) }}>
      {tall ? picture : null}
      {heading}
      <div style={{ display: "flex", alignItems: "center", gap: u * 4 }}>
        <div style={{ flex: 1, minWidth: 0 }}>
          {figure(
            Math.min(content.height * (unit ? unitShare : 0.38), u * (tall ? 26 : 27)),
            { height: "auto", maxHeight: content.height * (unit ? unitShare : tall && picture ? 0.27 : 0.41) },
            align,
          )}
          {unit ? (
            <div style={revealStyle("fade", Math.min(1, value * 2))}>
              <FitText
                text={unit}
                theme={theme}
                type="display"
                color={theme.primaryText}
                max={u * (tall ? 9.5 : 8.5)}
                min={u * 3}
                maxLines={1}
                align={align}
                box={{ height: "auto", maxHeight: content.height * 0.1 }}
              />
            </div>
          ) : null}
        </div>
        {tall ? null : picture}
      </div>
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
      {label}
    </Stage>
  );
}
