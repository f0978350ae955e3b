import type { Layout } from "@/lib/timeline/layout/layout";
import type { Theme } from "@/lib/timeline/theme/themes";
import { drawOn } from "./reveal";

interface OrnamentProps {
  theme: Theme;
  layout: Layout;
  progress: number;
  rtl: boolean;
}

/** The small mark over a heading by which a theme is known. Drawn on from the side the text starts at. */
export function Ornament({ theme, layout, progress, rtl }: OrnamentProps) {
  const u = layout.unit;
  const [width, height] = [u * 12, u * 2];
  const stroke = (color: string, weight = 0.5) => ({
    stroke: color,
    strokeWidth: u * weight,
    fill: "none",
    strokeLinecap: "round" as const,
    ...drawOn(progress),
  });
  const y = height / 2;
  const drawing = () => {
    switch (theme.card) {
      case "ink":
        return (
          <path
            d={`M0 ${y}q${u * 0.75} ${-u * 1.1} ${u * 1.5} 0t${u * 1.5} 0t${u * 1.5} 0t${u * 1.5} 0`}
            {...stroke(theme.primary, 0.36)}
          />
        );
      case "glow":
        return (
          <>
            <path d={`M0 ${y}H${u * 3.4}`} {...stroke(theme.primary, 0.5)} />
            <path d={`M${u * 4.3} ${y}H${u * 5.3}`} {...stroke(theme.accent, 0.5)} />
            <path d={`M${u * 6.2} ${y}h0.01`} {...stroke(theme.accent, 0.5)} />
          </>
        );
      case "solid":
        return (
          <>
            <rect y={y - u * 0.35} width={u * 5 * progress} height={u * 0.7} fill={theme.primary} />
            <rect
              x={u * 5 * progress}
              y={y - u * 0.35}
              width={u * 1.4 * progress}
              height={u * 0.7}
              fill={theme.accent}
            />
          </>
        );
      case "soft":
      case "plain":
        return [0, 1, 2].map((index) => (
          <circle
            key={index}
            cx={u * (0.55 + index * 1.7)}
            cy={y}
            r={u * 0.5 * progress}
            fill={index === 1 ? theme.accent : theme.primary}
            opacity={1 - index * 0.18}
          />
        ));
      case "rule":
        return <path d={`M0 ${y}H${u * 7}`} {...stroke(theme.text, 0.55)} strokeLinecap="butt" />;
      case "tint":
        return (
          <>
            <path
              d={`M${u * 0.2} ${u * 1.7}C${u * 0.2} ${u * 0.5} ${u * 1.2} ${u * 0.2} ${u * 2.4} ${u * 0.3}C${u * 2.4} ${u * 1.4} ${u * 1.5} ${u * 1.9} ${u * 0.2} ${u * 1.7}Z`}
              fill={theme.primary}
              opacity={progress}
            />
            <path d={`M${u * 3.2} ${y}H${u * 8}`} {...stroke(theme.primary, 0.2)} />
          </>
        );
      default:
        return (
          <>
            <path d={`M${u * 0.3} ${y}H${u * 4.6}`} {...stroke(theme.primary, 0.5)} />
            <circle cx={u * 6} cy={y} r={u * 0.42 * progress} fill={theme.accent} />
          </>
        );
    }
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      style={{ display: "block", flex: "none", transform: rtl ? "scaleX(-1)" : undefined, overflow: "visible" }}
    >
      {progress > 0 ? drawing() : null}
    </svg>
  );
}
