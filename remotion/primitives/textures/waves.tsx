import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import { smoothOpen } from "./paths";
import type { TextureProps } from "./types";

/** A warm sky and a sun with two rings rising behind layered hills at the foot. */
export function Waves({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const sunX = width * (random() > 0.5 ? 0.8 : 0.2) + (random() - 0.5) * width * 0.1;
  const sunY = height - unit * 15.5;
  const wave = (base: number, amplitude: number) => {
    const phase = random() * 6;
    const points = Array.from(
      { length: 13 },
      (_, index) => [(index / 12) * width, base + Math.sin(phase + index * 0.85) * amplitude] as const,
    );
    return `${smoothOpen(points)}L${width} ${height}L0 ${height}Z`;
  };
  const bands = [
    { d: wave(height - unit * 17, unit * 2.2), fill: mix(theme.bg2, theme.primary, 0.06) },
    { d: wave(height - unit * 11, unit * 2), fill: mix(theme.bg2, theme.primary, 0.14) },
    { d: wave(height - unit * 5.5, unit * 1.7), fill: mix(theme.bg2, theme.primary, 0.26) },
  ];
  return (
    <>
      <defs>
        <linearGradient id={`${id}-sky`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={mix(theme.bg, "#ffffff", 0.35)} />
          <stop offset="1" stopColor={theme.bg2} />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-sky)`} />
      <circle cx={sunX} cy={sunY} r={unit * 19} fill="#ffb37a" opacity="0.14" />
      <circle cx={sunX} cy={sunY} r={unit * 14} fill="#ff9d5c" opacity="0.16" />
      <circle cx={sunX} cy={sunY} r={unit * 9.5} fill="#ffa45f" opacity="0.55" />
      {bands.map((band) => (
        <path key={band.fill} d={band.d} fill={band.fill} />
      ))}
    </>
  );
}
