import { seededRandom } from "@/lib/core/random";
import type { TextureProps } from "./types";

/** A page: column hairlines, a heavy rule at the head and one plain shape of colour bleeding off an edge. */
export function Rules({ theme, width, height, unit, seed }: TextureProps) {
  const random = seededRandom(seed);
  const columns = width > height ? 12 : 6;
  const shape = Math.floor(random() * 3);
  const low = random() > 0.5;
  const [cx, cy] = [width, low ? height * 0.9 : height * 0.06];
  return (
    <>
      <rect width={width} height={height} fill={theme.bg} />
      <g stroke={theme.line} strokeWidth={Math.max(1, unit * 0.07)} opacity="0.42">
        {Array.from({ length: columns - 1 }, (_, index) => {
          const x = (width * (index + 1)) / columns;
          return <line key={x} x1={x} x2={x} y1={0} y2={height} />;
        })}
      </g>
      {shape === 0 ? <circle cx={cx} cy={cy} r={unit * 13} fill={theme.accent} /> : null}
      {shape === 1 ? (
        <rect
          x={width - unit * 9}
          y={low ? height - unit * 22 : 0}
          width={unit * 9}
          height={unit * 22}
          fill={theme.primary}
        />
      ) : null}
      {shape === 2 ? (
        <path
          d={
            low
              ? `M${width} ${height}V${height - unit * 20}A${unit * 20} ${unit * 20} 0 0 0 ${width - unit * 20} ${height}Z`
              : `M${width} 0V${unit * 20}A${unit * 20} ${unit * 20} 0 0 1 ${width - unit * 20} 0Z`
          }
          fill={theme.primary}
        />
      ) : null}
      <rect x={0} y={0} width={width} height={unit * 0.7} fill={theme.text} />
    </>
  );
}
