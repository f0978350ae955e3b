import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import { smoothClosed } from "./paths";
import type { TextureProps } from "./types";

/** Flat rounded shapes reaching in from two corners, with a sprinkle of dots. */
export function Blobs({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const blob = (cx: number, cy: number, radius: number) =>
    smoothClosed(
      Array.from({ length: 7 }, (_, index) => {
        const angle = (index / 7) * Math.PI * 2 + random() * 0.35;
        const r = radius * (0.78 + random() * 0.4);
        return [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r] as const;
      }),
    );
  const flip = random() > 0.5;
  const x = (share: number) => (flip ? 1 - share : share) * width;
  const dots = Array.from({ length: 15 }, (_, index) => ({
    x: x(0.9) + ((index % 5) - 2) * unit * 1.7,
    y: height * 0.12 + (Math.floor(index / 5) - 1) * unit * 1.7,
  }));
  return (
    <>
      <defs>
        <linearGradient id={`${id}-ground`} x1="0" y1="0" x2="0.4" y2="1">
          <stop offset="0" stopColor={mix(theme.bg, "#ffffff", 0.5)} />
          <stop offset="1" stopColor={theme.bg} />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-ground)`} />
      <path d={blob(x(0.02), height * 0.02, unit * 26)} fill={theme.bg2} />
      <path d={blob(x(0), height * -0.02, unit * 15)} fill={mix(theme.bg2, theme.primary, 0.22)} opacity="0.75" />
      <path d={blob(x(1), height * 0.98, unit * 30)} fill={theme.bg2} />
      <path d={blob(x(1.03), height * 1.02, unit * 17)} fill={mix(theme.bg2, theme.accent, 0.45)} opacity="0.6" />
      {dots.map((dot) => (
        <circle key={`${dot.x},${dot.y}`} cx={dot.x} cy={dot.y} r={unit * 0.22} fill={theme.primary} opacity="0.32" />
      ))}
    </>
  );
}
