import type { VisualOf } from "@/lib/timeline/schema/visuals";
import { mix } from "@/lib/timeline/theme/color";
import { type Paint, runOf, type Stand } from "./paint";

interface SkyProps {
  stand: Stand;
  paint: Paint;
  visual: Pick<VisualOf<"scenery">, "hour" | "weather">;
  seed: number;
  /** Centre of sun or moon, pixels. */
  light: { x: number; y: number };
  /** Way that clouds have drifted, pixels. */
  drift: number;
}

const cloud = (x: number, y: number, size: number, fill: string, opacity: number) => (
  <g
    key={x}
    transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(2)})`}
    fill={fill}
    opacity={opacity}
  >
    <path d="M-60 20Q-84 20 -84 2Q-84 -18 -60 -18Q-52 -46 -18 -44Q6 -66 36 -46Q62 -48 66 -20Q88 -18 88 2Q88 20 66 20Z" />
  </g>
);

/** Sun, moon and stars, and the clouds that pass before them. */
export function Sky({ stand, paint, visual, seed, light, drift }: SkyProps) {
  const { width, unit } = stand;
  const { hour, weather } = visual;
  const random = runOf(seed, 11);
  const hidden = weather === "storm" || weather === "rain" || weather === "snowfall" || weather === "fog";
  const clouds = weather === "clear" ? 2 : 6;
  const grey = weather === "storm" ? mix(paint.ink, paint.main, 0.3) : paint.light;
  return (
    <g>
      {hour === "night" && !hidden
        ? Array.from({ length: 46 }, () => [random(), random(), random()] as const).map(([x, y, size]) => (
            <circle
              key={x}
              cx={(width * x).toFixed(1)}
              cy={(stand.horizon * y).toFixed(1)}
              r={(unit * (0.1 + 0.16 * size)).toFixed(2)}
              fill={paint.light}
              opacity="0.8"
            />
          ))
        : null}
      {hidden ? null : hour === "night" ? (
        <path
          d="M34 -50A60 60 0 1 0 56 22A46 46 0 1 1 34 -50Z"
          transform={`translate(${light.x.toFixed(1)} ${light.y.toFixed(1)}) scale(${(unit / 11).toFixed(3)})`}
          fill={paint.light}
        />
      ) : (
        <g>
          <circle cx={light.x} cy={light.y} r={unit * 8.4} fill={paint.sun} opacity="0.2" />
          <circle cx={light.x} cy={light.y} r={unit * 5.2} fill={paint.sun} />
        </g>
      )}
      <g transform={`translate(${drift.toFixed(1)} 0)`}>
        {Array.from({ length: clouds }, (_, index) =>
          cloud(
            width * (0.5 + ((index + random() * 0.5) / clouds) * 0.56),
            stand.horizon * (weather === "clear" ? 0.3 + random() * 0.4 : 0.12 + random() * 0.42),
            (unit / 14) * (0.7 + random() * 0.6),
            grey,
            weather === "storm" ? 0.85 : paint.dark ? 0.2 : 0.66,
          ),
        )}
      </g>
      {weather === "storm" ? (
        <path
          d="M6 -60L-18 6H0L-10 60L28 -14H8L22 -60Z"
          transform={`translate(${light.x.toFixed(1)} ${(light.y + unit * 7).toFixed(1)}) scale(${(unit / 9).toFixed(3)})`}
          fill={paint.accent}
        />
      ) : null}
    </g>
  );
}

/** What falls or lies between the viewer and the place: rain, snow, fog. `fall` is how far it has come, 0 to 1. */
export function Air({
  stand,
  paint,
  weather,
  seed,
  fall,
}: {
  stand: Stand;
  paint: Paint;
  weather: VisualOf<"scenery">["weather"];
  seed: number;
  fall: number;
}) {
  const { width, height, unit } = stand;
  const random = runOf(seed, 12);
  if (weather === "fog")
    return (
      <g fill={paint.light} opacity="0.22">
        {[0, 1, 2].map((index) => (
          <rect
            key={index}
            x={(-width * 0.2 + (fall - 0.5) * unit * 12 * (index % 2 ? 1 : -1)).toFixed(1)}
            y={(stand.horizon + unit * (index * 5 - 3)).toFixed(1)}
            width={width * 1.4}
            height={unit * 3.4}
            rx={unit * 1.7}
          />
        ))}
      </g>
    );
  if (weather !== "rain" && weather !== "storm" && weather !== "snowfall") return null;
  const drops = Array.from({ length: 110 }, () => ({ x: random() * width * 1.1, y: random(), size: random() }));
  // Each drop falls round and round, its own way ahead of the others.
  const at = ({ y }: (typeof drops)[number], rounds: number) => ((y + fall * rounds) % 1) * height;
  return weather === "snowfall" ? (
    <g fill={paint.light} opacity="0.9">
      {drops.map((drop) => (
        <circle
          key={drop.x}
          cx={drop.x.toFixed(1)}
          cy={at(drop, 1).toFixed(1)}
          r={(unit * (0.18 + drop.size * 0.24)).toFixed(2)}
        />
      ))}
    </g>
  ) : (
    <path
      d={drops
        .map(
          (drop) =>
            `M${drop.x.toFixed(1)} ${at(drop, 6).toFixed(1)}l${(-unit * 0.8).toFixed(1)} ${(unit * 2.6).toFixed(1)}`,
        )
        .join("")}
      stroke={paint.dark ? paint.light : paint.ink}
      strokeWidth={unit * 0.18}
      strokeLinecap="round"
      opacity="0.5"
    />
  );
}
