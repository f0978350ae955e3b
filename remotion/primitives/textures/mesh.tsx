import { seededRandom } from "@/lib/core/random";
import type { TextureProps } from "./types";

/** Deep gradient with two soft lights off the centre and a few stars. */
export function Mesh({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const flip = random() > 0.5;
  const lights = [
    { x: flip ? 0.08 : 0.92, y: 0.02 + random() * 0.12, r: 0.72, color: theme.primary, strength: 0.34 },
    { x: flip ? 0.98 : 0.04, y: 0.86 + random() * 0.12, r: 0.66, color: "#7a3ff0", strength: 0.34 },
    { x: 0.3 + random() * 0.4, y: 1.08, r: 0.4, color: theme.accent, strength: 0.14 },
  ];
  const stars = Array.from({ length: 46 }, () => ({
    x: random() * width,
    y: random() * height,
    r: unit * (0.05 + random() * 0.09),
    o: 0.15 + random() * 0.4,
  }));
  return (
    <>
      <defs>
        <linearGradient id={`${id}-ground`} x1={flip ? 0 : 1} y1="0" x2={flip ? 1 : 0} y2="1">
          <stop offset="0" stopColor={theme.bg2} />
          <stop offset="0.55" stopColor={theme.bg} />
          <stop offset="1" stopColor={theme.bg2} />
        </linearGradient>
        {lights.map((light, index) => (
          <radialGradient
            key={light.color}
            id={`${id}-${index}`}
            gradientUnits="userSpaceOnUse"
            cx={light.x * width}
            cy={light.y * height}
            r={light.r * Math.max(width, height)}
          >
            <stop offset="0" stopColor={light.color} stopOpacity={light.strength} />
            <stop offset="0.5" stopColor={light.color} stopOpacity={light.strength * 0.28} />
            <stop offset="1" stopColor={light.color} stopOpacity="0" />
          </radialGradient>
        ))}
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-ground)`} />
      {lights.map((light, index) => (
        <rect key={light.color} width={width} height={height} fill={`url(#${id}-${index})`} />
      ))}
      {stars.map((star) => (
        <circle key={`${star.x}`} cx={star.x} cy={star.y} r={star.r} fill="#ffffff" opacity={star.o} />
      ))}
    </>
  );
}
