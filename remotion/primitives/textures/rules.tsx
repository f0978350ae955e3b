import { seededRandom } from "@/lib/core/random";
import type { TextureProps } from "./types";

/** A page: column hairlines, a heavy rule at the head and one plain shape of colour bleeding off a lower corner. */
export function Rules({ theme, width, height, unit, seed }: TextureProps) {
  const random = seededRandom(seed);
  const columns = width > height ? 12 : 6;
  const shape = Math.floor(random() * 3);
  const mirrored = random() > 0.6;
  const quarter = unit * 15;
  return (
    <>
      <rect width={width} height={height} fill={theme.bg} />
      <g stroke={theme.line} strokeWidth={Math.max(1, unit * 0.07)} opacity="0.42">
        {Array.from({ length: columns - 1 }, (_, index) => {
          const x = (width * (index + 1)) / columns;
          return <line key={x} x1={x} x2={x} y1={0} y2={height} />;
        })}
      </g>
      <g transform={mirrored ? `translate(${width} 0) scale(-1 1)` : undefined}>
        {shape === 0 ? <circle cx={width} cy={height * 0.95} r={unit * 11} fill={theme.accent} /> : null}
        {shape === 1 ? (
          <>
            <rect
              x={width - unit * 7}
              y={height - unit * 16}
              width={unit * 7}
              height={unit * 16}
              fill={theme.primary}
            />
            <circle cx={width - unit * 3.5} cy={height - unit * 19.5} r={unit * 3.5} fill={theme.accent} />
          </>
        ) : null}
        {shape === 2 ? (
          <path
            d={`M${width} ${height}V${height - quarter}A${quarter} ${quarter} 0 0 0 ${width - quarter} ${height}Z`}
            fill={theme.primary}
          />
        ) : null}
      </g>
      <rect x={0} y={0} width={width} height={unit * 0.7} fill={theme.text} />
    </>
  );
}
