import { boxRect } from "@/lib/timeline/layout/layout";
import { useFilm } from "../compositions/film-context";
import type { ItemProps } from "./item-props";

/** A rectangle, ellipse, line or arrow; lines and arrows run along the middle of their box. */
export function ShapeItem({ item }: ItemProps<"shape">) {
  const { timeline, theme } = useFilm();
  const { x, y, width, height } = boxRect(item.box, timeline.width, timeline.height);
  const linear = item.shape === "line" || item.shape === "arrow";
  const stroke = item.stroke ?? (linear || item.strokeWidth > 0 ? theme.primary : "none");
  const weight = item.strokeWidth || (linear ? Math.max(2, height * 0.2) : 0);
  const common = { fill: linear ? "none" : (item.fill ?? theme.primary), stroke, strokeWidth: weight };
  const middle = y + height / 2;
  const head = Math.min(width * 0.4, Math.max(weight * 3, height * 0.5));
  return (
    <svg
      viewBox={`0 0 ${timeline.width} ${timeline.height}`}
      aria-hidden="true"
      style={{ position: "absolute", inset: 0, width: "100%", height: "100%" }}
    >
      <g transform={item.box.rotation ? `rotate(${item.box.rotation} ${x + width / 2} ${middle})` : undefined}>
        {item.shape === "rectangle" ? (
          <rect x={x} y={y} width={width} height={height} rx={item.radius} {...common} />
        ) : null}
        {item.shape === "ellipse" ? (
          <ellipse cx={x + width / 2} cy={middle} rx={width / 2} ry={height / 2} {...common} />
        ) : null}
        {item.shape === "line" ? (
          <line x1={x} x2={x + width} y1={middle} y2={middle} strokeLinecap="round" {...common} />
        ) : null}
        {item.shape === "arrow" ? (
          <path
            d={`M${x} ${middle}H${x + width - weight / 2}M${x + width - head} ${middle - head * 0.7}L${x + width - weight / 2} ${middle}L${x + width - head} ${middle + head * 0.7}`}
            strokeLinecap="round"
            strokeLinejoin="round"
            {...common}
          />
        ) : null}
      </g>
    </svg>
  );
}
