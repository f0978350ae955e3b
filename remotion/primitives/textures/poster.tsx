import { seededRandom } from "@/lib/core/random";
import { mix } from "@/lib/timeline/theme/color";
import type { TextureProps } from "./types";

/** Rings cut by two edges of the canvas. */
function Rings({ width, height, unit, flip, tone }: MotifProps) {
  const [cx, cy] = [flip ? width * 0.06 : width * 0.94, height * 0.9];
  return [46, 36, 26, 16].map((radius, index) => (
    <circle
      key={radius}
      cx={cx}
      cy={cy}
      r={unit * radius}
      fill={index === 3 ? tone(0.16) : "none"}
      stroke={tone(0.16)}
      strokeWidth={unit * 1.6}
    />
  ));
}

/** Quarter circles stepping down one side. */
function Quarters({ width, height, unit, flip, tone }: MotifProps) {
  const side = unit * 22;
  return [0, 1, 2].map((index) => {
    const y = height - side * (3 - index) + side * 0.5;
    const inward = index % 2 === 0;
    const x = flip ? 0 : width;
    const reach = flip ? side : -side;
    return (
      <path
        key={y}
        d={
          inward
            ? `M${x} ${y}h${reach}a${side} ${side} 0 0 ${flip ? 1 : 0} ${-reach} ${side}z`
            : `M${x + reach} ${y}a${side} ${side} 0 0 ${flip ? 0 : 1} ${-reach} ${side}v${-side}z`
        }
        fill={tone(0.08 + index * 0.04)}
      />
    );
  });
}

/** Broad slanted bands across a corner. */
function Bands({ width, height, unit, flip, tone }: MotifProps) {
  return [0, 1, 2, 3].map((index) => {
    const x = (flip ? 0 : width) + (flip ? -1 : 1) * unit * (6 - index * 11);
    const lean = (flip ? 1 : -1) * height * 0.55;
    const broad = unit * 5;
    return (
      <path key={x} d={`M${x} 0h${broad}L${x + broad + lean} ${height}h${-broad}Z`} fill={tone(0.12 - index * 0.025)} />
    );
  });
}

/** A large disc and a field of dots in opposite corners. */
function Disc({ width, height, unit, flip, tone }: MotifProps) {
  const dots = Array.from({ length: 42 }, (_, index) => ({
    x: (flip ? 0.88 : 0.12) * width + ((index % 7) - 3) * unit * 2.2,
    y: height * 0.88 + (Math.floor(index / 7) - 3) * unit * 2.2,
  }));
  return (
    <>
      <circle cx={flip ? width * 0.1 : width * 0.9} cy={height * 0.12} r={unit * 30} fill={tone(0.1)} />
      <circle cx={flip ? width * 0.1 : width * 0.9} cy={height * 0.12} r={unit * 17} fill={tone(0.1)} />
      {dots.map((dot) => (
        <circle key={`${dot.x},${dot.y}`} cx={dot.x} cy={dot.y} r={unit * 0.34} fill={tone(0.3)} />
      ))}
    </>
  );
}

interface MotifProps extends Pick<TextureProps, "width" | "height" | "unit"> {
  flip: boolean;
  /** The ground moved towards its lighter or darker side. */
  tone: (amount: number) => string;
}

const MOTIFS = [Rings, Quarters, Bands, Disc];

/** The ground of bold scenes: one colour and one large shape, like a poster. */
export function Poster({ theme, width, height, unit, seed, id }: TextureProps) {
  const random = seededRandom(seed);
  const Motif = MOTIFS[Math.floor(random() * MOTIFS.length)] ?? Rings;
  const flip = random() > 0.65;
  const away = theme.mode === "dark" ? "#000000" : "#ffffff";
  return (
    <>
      <defs>
        <linearGradient id={`${id}-poster`} x1={flip ? 1 : 0} y1="0" x2={flip ? 0 : 1} y2="1">
          <stop offset="0" stopColor={theme.bg} />
          <stop offset="1" stopColor={theme.bg2} />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}-poster)`} />
      <Motif width={width} height={height} unit={unit} flip={flip} tone={(amount) => mix(theme.bg2, away, amount)} />
    </>
  );
}
