import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { Stage } from "../primitives/stage";
import { type NumberLook, numberLook } from "./number-look";
import { Bar, Before, Figure, Label, Plate, UnitLine } from "./number-parts";
import { Ring } from "./number-ring";
import type { SceneProps } from "./types";

type Props = SceneProps<"number"> & { look: NumberLook };

function Heading({ visual, theme, layout, reveal, dir, look }: Props) {
  return (
    <SceneHeading
      text={visual.heading}
      theme={theme}
      layout={layout}
      progress={reveal("heading")}
      dir={dir}
      size={layout.tall ? 6.4 : 5.8}
      maxHeight={(layout.content.height * 0.18) / layout.unit}
      align={look.align}
    />
  );
}

/** A part of a hundred, in a ring. */
function ShareNumber(props: Props) {
  const { visual, theme, layout, look } = props;
  const { tall, content, unit: u } = layout;
  const side = tall
    ? Math.min(content.width * 0.86, content.height * 0.45)
    : Math.min(content.height * 0.9, content.width * 0.42);
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
      {tall ? (
        <div style={{ width: "100%" }}>
          <Heading {...props} />
        </div>
      ) : null}
      <div style={revealStyle("scale", look.frame)}>
        <Ring share={(visual.value / 100) * look.value} size={side} theme={theme}>
          <Figure {...props} max={side * 0.3} box={{ height: "auto", maxHeight: side * 0.5 }} align="center" />
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
        {tall ? null : <Plate {...props} />}
        {tall ? null : <Heading {...props} />}
        <Label {...props} />
      </div>
    </Stage>
  );
}

/** A figure with its unit, its icon beside or above it, and a bar below. */
function PlainNumber(props: Props) {
  const { visual, layout, look } = props;
  const { tall, content, unit: u } = layout;
  const iconAbove = tall && visual.icon !== undefined;
  const unitShare = iconAbove ? 0.22 : 0.29;
  return (
    <Stage layout={layout} style={{ justifyContent: "center", gap: u * (tall ? 3 : 2.6) }}>
      {tall ? <Plate {...props} /> : null}
      <Heading {...props} />
      <Before {...props} />
      <div style={{ display: "flex", alignItems: "center", gap: u * 4 }}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Figure
            {...props}
            max={Math.min(content.height * (look.unit ? unitShare : 0.38), u * (tall ? 26 : 27))}
            box={{ height: "auto", maxHeight: content.height * (look.unit ? unitShare : iconAbove ? 0.27 : 0.41) }}
            align={look.align}
          />
          <UnitLine {...props} />
        </div>
        {tall ? null : <Plate {...props} />}
      </div>
      <Bar {...props} />
      <Label {...props} />
    </Stage>
  );
}

/** One big number that counts up, with what it means. */
export function NumberScene(props: SceneProps<"number">) {
  const look = numberLook(props);
  return look.isShare ? <ShareNumber {...props} look={look} /> : <PlainNumber {...props} look={look} />;
}
