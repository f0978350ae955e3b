import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import { smoothClosed } from "./paths";
import type { TextureProps } from "./types";

/** A dark slope with the height lines of two hills. */
export function Contours({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const flip = random() > 0.5;
  const hills = [
    { x: flip ? 0.02 : 0.98, y: 0.04 + random() * 0.14, rings: 11, step: 3.3 },
    { x: flip ? 0.96 : 0.05, y: 0.94, rings: 8, step: 3.7 },
  ].map((hill) => {
    const bumps = Array.from({ length: 11 }, () => 0.72 + random() * 0.5);
    return Array.from({ length: hill.rings }, (_, ring) =>
      smoothClosed(
        bumps.map((bump, index) => {
          const angle = (index / bumps.length) * Math.PI * 2 + ring * 0.05;
          const radius = unit * hill.step * (ring + 0.6) * (1 + (bump - 1) * Math.min(1, 0.4 + ring * 0.09));
          return [
            hill.x * width + Math.cos(angle) * radius * 1.25,
            hill.y * height + Math.sin(angle) * radius,
          ] as const;
        }),
      ),
    );
  });
  return (
    <>
      <defs>
        <linearGradient id={`${id}-ground`} x1={flip ? 0 : 1} y1="0" x2={flip ? 1 : 0} y2="1">
          <stop offset="0" stopColor={theme.bg2} />
          <stop offset="0.6" stopColor={theme.bg} />
          <stop offset="1" stopColor={mix(theme.bg, "#000000", 0.25)} />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-ground)`} />
      {hills.map((rings, hill) => (
        <g key={rings[0]} fill="none" stroke={hill === 0 ? theme.primary : theme.accent} strokeWidth={unit * 0.1}>
          {rings.map((d, ring) => (
            <path key={d} d={d} opacity={0.3 * (1 - ring / (rings.length + 1))} />
          ))}
        </g>
      ))}
    </>
  );
}
