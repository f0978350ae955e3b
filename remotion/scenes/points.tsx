import { graphemes } from "@/lib/timeline/text";
import { alpha, mix } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Fit } from "../primitives/fit";
import { HeroArt } from "../primitives/hero-art";
import { Icon } from "../primitives/icon";
import { panelStyle } from "../primitives/panel";
import { awaitedStyle, revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { withSoftHyphens } from "../primitives/soft-hyphens";
import { Stage } from "../primitives/stage";
import { typeOf } from "../primitives/text";
import type { SceneProps } from "./types";

/** Largest size of the points' text in layout units, by how many there are. */
const SIZES = [6.4, 5.8, 5.2, 4.5, 4, 3.6];

interface MarkerProps extends Pick<SceneProps, "theme"> {
  point: SceneProps<"points">["visual"]["points"][number];
  index: number;
  numbered: boolean;
  active: number;
}

/** What leads a card: its drawing, or its number. */
function Marker({ point, index, numbered, active, theme }: MarkerProps) {
  const plate = mix(theme.card === "rule" ? theme.bg2 : mix(theme.surface, theme.primary, 0.16), theme.primary, active);
  const ink = active > 0.5 ? theme.onPrimary : theme.primaryText;
  return (
    <div
      style={{
        flex: "none",
        width: "1.9em",
        height: "1.9em",
        borderRadius: theme.radius > 2 ? "50%" : theme.radius > 0 ? "0.4em" : 0,
        background: point.icon && !numbered ? alpha(theme.primary, 0.14 + 0.1 * active) : plate,
        color: ink,
        display: "grid",
        placeItems: "center",
      }}
    >
      {point.icon && !numbered ? (
        <Icon icon={point.icon} size="1.25em" color={theme.primaryText} />
      ) : (
        <span
          style={{
            fontFamily: fontStack(theme.display),
            fontWeight: 700,
            fontSize: "0.9em",
            lineHeight: 1,
            fontVariantNumeric: "tabular-nums",
          }}
        >
          {index + 1}
        </span>
      )}
    </div>
  );
}

/** Width that the longest value of the cards is given, in em of their text: values stand one below the other. */
function valueWidth(points: SceneProps<"points">["visual"]["points"]): number {
  const longest = Math.max(0, ...points.map(({ value }) => graphemes(value ?? "").length));
  return Math.min(9, longest * 0.62);
}

/** What leads a card of a stack: the amount that it is about, its number where the cards are ordered, its drawing, or a dot. */
function Lead({ point, index, numbered, active, theme, width }: MarkerProps & { width: number }) {
  if (width > 0) {
    return (
      <div
        style={{
          ...typeOf(theme, "display"),
          flex: "none",
          width: `${width}em`,
          lineHeight: 1.25,
          color: theme.primaryText,
          fontVariantNumeric: "tabular-nums lining-nums",
        }}
      >
        {point.value}
      </div>
    );
  }
  if (numbered || point.icon) return <Marker {...{ point, index, numbered, active, theme }} />;
  return (
    <div
      style={{
        flex: "none",
        width: "0.56em",
        height: "0.56em",
        marginInline: "0.2em",
        borderRadius: theme.radius > 0 ? "50%" : 0,
        background: mix(theme.primary, theme.accent, active),
      }}
    />
  );
}

/** Side of the drawing beside the heading; 0 where the points need the room. */
function heroSize({ tall, content, unit }: SceneProps["layout"], count: number): number {
  if (tall) return count <= 3 && content.height > unit * 70 ? unit * 20 : 0;
  return Math.min(content.height * 0.48, content.width * 0.24);
}

/** Key points, one card each, as they are spoken; the newest one is lit. */
export function PointsScene({ visual, theme, layout, reveal, dir }: SceneProps<"points">) {
  const u = layout.unit;
  const { tall, content } = layout;
  const { points } = visual;
  // Low areas (beside a presenter) keep their type large by closer cards.
  const many = points.length > 4 || (points.length > 3 && tall && content.height < content.width * 1.2);
  const hero = visual.icon ? heroSize(layout, points.length) : 0;
  const centred = visual.stack === "centred";
  const alone = centred && !visual.heading && !hero;
  const width = valueWidth(points);
  const shown = (index: number) => reveal(`point:${index}`);
  const active = (index: number) => shown(index) * (1 - (index + 1 < points.length ? shown(index + 1) : 0));
  return (
    <Stage
      layout={layout}
      style={{
        flexDirection: tall ? "column" : "row",
        gap: u * (tall ? 3.6 : 5),
        alignItems: "stretch",
        justifyContent: "center",
      }}
    >
      {visual.heading || hero ? (
        <div
          style={{
            flex: "none",
            width: tall ? "100%" : content.width * 0.4,
            display: "flex",
            flexDirection: "column",
            justifyContent: "center",
            gap: u * 3,
          }}
        >
          {visual.icon && hero > 0 ? (
            <HeroArt icon={visual.icon} theme={theme} progress={reveal("heading")} size={hero} />
          ) : null}
          <SceneHeading
            text={visual.heading}
            theme={theme}
            layout={layout}
            progress={reveal("heading")}
            dir={dir}
            size={tall ? 7.4 : 8.2}
            maxHeight={tall ? (0.3 * content.height) / u : (content.height - hero) / u - 4}
          />
        </div>
      ) : null}
      <div
        style={{
          flex: tall ? "0 1 auto" : 1,
          minHeight: 0,
          minWidth: 0,
          ...(alone && !tall ? { paddingInline: content.width * 0.08 } : {}),
          ...(centred && tall ? {} : { height: tall ? content.height * 0.72 - hero : "100%" }),
        }}
      >
        <Fit
          max={u * ((SIZES[points.length - 1] ?? 3) * (tall ? 1 : 0.94) * (alone ? 1.12 : 1))}
          min={u * 2.1}
          valign={tall && !centred ? "start" : "center"}
          {...(centred && tall
            ? { box: { height: "auto", maxHeight: content.height * (alone ? 1 : 0.72) - hero } }
            : {})}
          style={typeOf(theme, "strong")}
        >
          <div style={{ display: "flex", flexDirection: "column", gap: many ? "0.42em" : "0.62em" }}>
            {points.map((point, index) => {
              const cue = `point:${index}`;
              return (
                <div
                  key={cue}
                  style={{
                    ...panelStyle(theme, layout, active(index)),
                    padding: many ? "0.46em 0.8em" : "0.72em 0.95em",
                    ...awaitedStyle(shown(index)),
                  }}
                >
                  <div
                    style={{
                      display: "flex",
                      alignItems: "center",
                      gap: "0.8em",
                      ...revealStyle("rise", shown(index), u * 1.2),
                    }}
                  >
                    {centred ? (
                      <Lead {...{ point, index, theme, width }} numbered={visual.numbered} active={active(index)} />
                    ) : (
                      <Marker
                        point={point}
                        index={index}
                        numbered={visual.numbered || !point.icon}
                        active={active(index)}
                        theme={theme}
                      />
                    )}
                    <div data-fit-slot="" style={{ flex: 1, minWidth: 0, color: theme.text }}>
                      {withSoftHyphens(point.text)}
                    </div>
                  </div>
                </div>
              );
            })}
          </div>
        </Fit>
      </div>
    </Stage>
  );
}
