import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import type { TextureProps } from "./types";

/** A floor of lines running to a glowing horizon, and a striped sun behind it. */
export function Grid({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const horizon = height * 0.8;
  const centre = width * (random() > 0.5 ? 0.82 : 0.18) + (random() - 0.5) * width * 0.08;
  const sun = unit * 13;
  const rays = Array.from({ length: 25 }, (_, index) => (index - 12) / 12);
  const rows = Array.from({ length: 9 }, (_, index) => horizon + (height - horizon) * ((index + 1) / 9) ** 2.1);
  return (
    <>
      <defs>
        <linearGradient id={`${id}-sky`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={theme.bg} />
          <stop offset="0.6" stopColor={mix(theme.bg, theme.bg2, 0.7)} />
          <stop offset="0.8" stopColor={mix(theme.bg2, theme.primary, 0.24)} />
          <stop offset="0.805" stopColor={theme.bg} />
          <stop offset="1" stopColor={theme.bg2} />
        </linearGradient>
        <linearGradient id={`${id}-sun`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={theme.accent} stopOpacity="0.34" />
          <stop offset="1" stopColor={theme.primary} stopOpacity="0.5" />
        </linearGradient>
        <clipPath id={`${id}-cut`}>
          {Array.from({ length: 8 }, (_, index) => {
            const y = horizon - sun + (sun * index) / 8;
            return <rect key={y} x={centre - sun} y={y} width={sun * 2} height={(sun / 8) * (1 - index * 0.07)} />;
          })}
        </clipPath>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-sky)`} />
      <circle cx={centre} cy={horizon} r={sun} fill={`url(#${id}-sun)`} clipPath={`url(#${id}-cut)`} opacity="0.42" />
      <g stroke={theme.primary} strokeWidth={unit * 0.09} opacity="0.42">
        {rays.map((ray) => (
          <line key={ray} x1={centre + ray * width * 0.55} y1={horizon} x2={centre + ray * width * 2.6} y2={height} />
        ))}
        {rows.map((y) => (
          <line key={y} x1={0} x2={width} y1={y} y2={y} />
        ))}
      </g>
      <line
        x1={0}
        x2={width}
        y1={horizon}
        y2={horizon}
        stroke={theme.accent}
        strokeWidth={unit * 0.14}
        opacity="0.85"
      />
    </>
  );
}
