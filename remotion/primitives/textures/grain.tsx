import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import type { TextureProps } from "./types";

/** Paper: a tile of fibres and specks, a torn-edge block of colour and a printed ring in a corner. */
export function Grain({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const tile = Math.round(unit * 26);
  const fibres = Array.from({ length: 70 }, () => {
    const [x, y, angle, length] = [random() * tile, random() * tile, random() * Math.PI, unit * (0.2 + random() * 1.1)];
    return {
      d: `M${x.toFixed(1)} ${y.toFixed(1)}l${(Math.cos(angle) * length).toFixed(1)} ${(Math.sin(angle) * length).toFixed(1)}`,
      o: 0.05 + random() * 0.11,
    };
  });
  const right = random() > 0.35;
  const [cx, cy] = [
    right ? width * (0.93 + random() * 0.06) : width * (0.03 + random() * 0.05),
    random() > 0.5 ? height * 0.06 : height * 0.97,
  ];
  const rings = [15, 12.4, 9.8, 7.2, 4.6];
  return (
    <>
      <defs>
        <pattern id={`${id}-fibre`} width={tile} height={tile} patternUnits="userSpaceOnUse">
          {fibres.map((fibre) => (
            <path
              key={fibre.d}
              d={fibre.d}
              stroke={theme.text}
              strokeWidth={unit * 0.07}
              opacity={fibre.o}
              fill="none"
            />
          ))}
        </pattern>
        <radialGradient id={`${id}-light`} cx="0.5" cy="0.42" r="0.85">
          <stop offset="0" stopColor={mix(theme.bg, "#ffffff", 0.45)} />
          <stop offset="0.6" stopColor={theme.bg} />
          <stop offset="1" stopColor={theme.bg2} />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-light)`} />
      <circle cx={cx} cy={cy} r={unit * 18} fill={theme.accent} opacity="0.12" />
      {rings.map((radius, index) => (
        <circle
          key={radius}
          cx={cx}
          cy={cy}
          r={unit * radius}
          fill="none"
          stroke={index === 1 ? theme.primary : theme.text}
          strokeWidth={unit * 0.16}
          opacity={index === 1 ? 0.6 : 0.2}
        />
      ))}
      <rect width={width} height={height} fill={`url(#${id}-fibre)`} />
    </>
  );
}
