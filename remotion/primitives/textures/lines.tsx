import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import type { TextureProps } from "./types";

/** Graphite with a dot matrix, and a slanted band of hairlines across one corner. */
export function Lines({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const right = random() > 0.4;
  const tile = unit * 2.4;
  const slant = unit * 30;
  const offsets = Array.from({ length: 16 }, (_, index) => index * unit * 1.1);
  const base = right ? width * (0.74 + random() * 0.12) : width * (0.04 + random() * 0.1);
  return (
    <>
      <defs>
        <linearGradient id={`${id}-ground`} x1={right ? 1 : 0} y1="0" x2={right ? 0 : 1} y2="1">
          <stop offset="0" stopColor={mix(theme.bg2, theme.primary, 0.1)} />
          <stop offset="0.45" stopColor={theme.bg} />
          <stop offset="1" stopColor={mix(theme.bg, "#000000", 0.25)} />
        </linearGradient>
        <pattern id={`${id}-dots`} width={tile} height={tile} patternUnits="userSpaceOnUse">
          <circle cx={tile / 2} cy={tile / 2} r={unit * 0.09} fill={theme.muted} opacity="0.22" />
        </pattern>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-ground)`} />
      <rect width={width} height={height} fill={`url(#${id}-dots)`} />
      <g strokeWidth={unit * 0.12} stroke={theme.primary}>
        {offsets.map((offset, index) => (
          <line
            key={offset}
            x1={base + offset}
            y1={-unit}
            x2={base + offset - slant * 0.5}
            y2={slant}
            opacity={0.34 * (1 - index / offsets.length)}
          />
        ))}
      </g>
      <rect x={0} y={height - unit * 0.5} width={width} height={unit * 0.5} fill={theme.primary} opacity="0.9" />
      <rect
        x={right ? width * 0.78 : 0}
        y={height - unit * 0.5}
        width={width * 0.22}
        height={unit * 0.5}
        fill={theme.accent}
      />
    </>
  );
}
