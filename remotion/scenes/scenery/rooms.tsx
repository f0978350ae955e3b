import { mix } from "@/lib/timeline/theme/color";
import type { Ground, Layer } from "./land";
import { OVERHANG, type Paint, runOf, type Stand } from "./paint";

/** The wall's lower edge and the floor. */
const floor = (stand: Stand, paint: Paint): Layer[] => [
  {
    depth: 0.5,
    drawn: (
      <g>
        <rect
          x={-stand.width * OVERHANG}
          y={stand.floor - stand.unit * 5}
          width={stand.width * (1 + 2 * OVERHANG)}
          height={stand.height}
          fill={paint.near}
        />
        <rect
          x={-stand.width * OVERHANG}
          y={stand.floor - stand.unit * 5.6}
          width={stand.width * (1 + 2 * OVERHANG)}
          height={stand.unit * 0.7}
          fill={paint.mid}
        />
      </g>
    ),
  },
  {
    depth: 1,
    drawn: (
      <rect
        x={-stand.width * OVERHANG}
        y={stand.floor + stand.unit * 0.8}
        width={stand.width * (1 + 2 * OVERHANG)}
        height={stand.height}
        fill={paint.fore}
      />
    ),
  },
];

/** A window of two panes with what is outside of it. */
function Window({ x, y, wide, tall, paint }: { x: number; y: number; wide: number; tall: number; paint: Paint }) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <rect width={wide} height={tall} fill={mix(paint.far, paint.light, paint.dark ? 0.12 : 0.6)} />
      <path
        d={`M0 ${tall}V${tall * 0.66}Q${wide * 0.25} ${tall * 0.46} ${wide * 0.5} ${tall * 0.64}Q${wide * 0.78} ${tall * 0.8} ${wide} ${tall * 0.58}V${tall}Z`}
        fill={paint.mid}
      />
      <circle cx={wide * 0.7} cy={tall * 0.3} r={tall * 0.1} fill={paint.accent} />
      <path
        d={`M0 0H${wide}V${tall}H0ZM${wide / 2} 0V${tall}`}
        fill="none"
        stroke={paint.light}
        strokeWidth={wide * 0.035}
      />
    </g>
  );
}

/** A shelf with books or flasks. */
function Shelf({
  x,
  y,
  wide,
  paint,
  unit,
  seed,
  flasks,
}: {
  x: number;
  y: number;
  wide: number;
  paint: Paint;
  unit: number;
  seed: number;
  flasks: boolean;
}) {
  const random = runOf(seed, Math.round(y) % 50);
  const colors = [paint.accent, paint.main, paint.light, paint.cloth[1]!];
  const count = flasks ? 6 : 12;
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      {Array.from({ length: count }, (_, index) => {
        const at = (wide / count) * (index + 0.1);
        const tall = unit * (2.6 + random() * 1.6);
        const fill = colors[Math.floor(random() * colors.length)];
        return flasks ? (
          <path
            key={at}
            d={`M${at + unit} ${-tall}h${unit * 0.9}v${tall * 0.4}l${unit} ${tall * 0.6}h${-unit * 2.9}l${unit} ${-tall * 0.6}Z`}
            fill={fill}
            opacity="0.9"
          />
        ) : (
          <rect
            key={at}
            x={at.toFixed(1)}
            y={(-tall).toFixed(1)}
            width={((wide / count) * 0.74).toFixed(1)}
            height={tall.toFixed(1)}
            fill={fill}
            opacity="0.85"
          />
        );
      })}
      <rect width={wide} height={unit * 0.6} fill={paint.near} />
    </g>
  );
}

const lamp = (x: number, drop: number, { unit }: Stand, paint: Paint) => (
  <g key={x} transform={`translate(${x.toFixed(1)} 0)`}>
    <path d={`M0 0V${drop}`} stroke={paint.mid} strokeWidth={unit * 0.3} />
    <path
      d={`M${-unit * 2.6} ${drop + unit * 2.4}Q0 ${drop - unit * 1.6} ${unit * 2.6} ${drop + unit * 2.4}Z`}
      fill={paint.accent}
    />
  </g>
);

/** The part of the wall beside the words. */
const beside = (stand: Stand) => ({ x: stand.width * 0.56, y: stand.horizon - stand.unit * 15, tall: stand.unit * 13 });

export const ROOMS = {
  room: (stand, paint, seed) => {
    const { unit, width } = stand;
    const { x, tall } = beside(stand);
    return [
      { depth: 0.25, drawn: <Window x={x} y={stand.floor - unit * 24} wide={tall * 1.2} tall={tall} paint={paint} /> },
      { depth: 0.3, drawn: lamp(width * 0.9, stand.floor - unit * 30, stand, paint) },
      ...floor(stand, paint),
      {
        depth: 0.7,
        drawn: (
          <g transform={`translate(${width * 0.18} ${stand.floor})`}>
            <path
              d={`M${-unit * 11} 0V${-unit * 7}Q${-unit * 11} ${-unit * 10.5} ${-unit * 8} ${-unit * 10.5}H${unit * 8}Q${unit * 11} ${-unit * 10.5} ${unit * 11} ${-unit * 7}V0Z`}
              fill={paint.mid}
            />
            <path
              d={`M${-unit * 8.4} ${-unit * 4.6}H${unit * 8.4}V0H${-unit * 8.4}Z`}
              fill={mix(paint.mid, paint.light, 0.16)}
            />
            {seed % 2 ? (
              <path
                d={`M${-unit * 6} ${-unit * 8.6}l${unit * 4} ${-unit * 0.6}l${unit * 0.8} ${unit * 4}l${-unit * 4} ${unit * 0.5}Z`}
                fill={paint.accent}
              />
            ) : null}
          </g>
        ),
      },
    ];
  },
  office: (stand, paint, seed) => {
    const { unit, width } = stand;
    const { tall } = beside(stand);
    return [
      {
        depth: 0.2,
        drawn: [0.46, 0.64, 0.82].map((x) => (
          <Window key={x} x={width * x} y={stand.floor - unit * 25} wide={width * 0.15} tall={tall} paint={paint} />
        )),
      },
      ...floor(stand, paint),
      {
        depth: 0.7,
        drawn: [0.12, 0.34].map((x) => (
          <g key={x} transform={`translate(${width * x} ${stand.floor - unit * 0.4})`}>
            <path
              d={`M${-unit * 8} ${-unit * 7}H${unit * 8}V${-unit * 6}H${-unit * 8}ZM${-unit * 7} ${-unit * 6}h${unit * 0.8}V0h${-unit * 0.8}ZM${unit * 6.2} ${-unit * 6}h${unit * 0.8}V0h${-unit * 0.8}Z`}
              fill={paint.mid}
            />
            <path
              d={`M${-unit * 3.4} ${-unit * 12.4}h${unit * 7}v${unit * 4.4}h${-unit * 7}ZM${-unit * 0.4} ${-unit * 8}h${unit}v${unit}h${-unit}Z`}
              fill={paint.fore}
            />
            <path
              d={`M${-unit * 2.9} ${-unit * 11.9}h${unit * 6}v${unit * 3.4}h${-unit * 6}Z`}
              fill={seed % 2 ? paint.main : paint.accent}
              opacity="0.8"
            />
          </g>
        )),
      },
    ];
  },
  laboratory: (stand, paint, seed) => {
    const { unit, width } = stand;
    return [
      {
        depth: 0.25,
        drawn: [14, 21].map((up) => (
          <Shelf
            key={up}
            x={width * 0.5}
            y={stand.floor - unit * up}
            wide={width * 0.44}
            paint={paint}
            unit={unit}
            seed={seed + up}
            flasks={up < 20}
          />
        )),
      },
      ...floor(stand, paint),
      {
        depth: 0.75,
        drawn: (
          <g transform={`translate(${width * 0.24} ${stand.floor})`}>
            <path
              d={`M${-unit * 15} ${-unit * 7.6}H${unit * 13}V${-unit * 6.6}H${-unit * 15}ZM${-unit * 14} ${-unit * 6.6}H${unit * 12}V0H${-unit * 14}Z`}
              fill={paint.mid}
            />
            <g transform={`translate(${-unit * 8} ${-unit * 7.6}) scale(${unit / 9})`} fill={paint.light}>
              <path d="M-16 0V-6H18V0ZM8 -6C26 -22 22 -50 0 -54L2 -46C14 -40 16 -22 2 -10H-6V-6Z" />
              <path d="M-12 -60L0 -66L10 -40L-2 -34ZM-14 -18H6V-13H-14Z" />
            </g>
            <path
              d={`M${unit * 2} ${-unit * 13}h${unit * 1.6}v${unit * 2}l${unit * 2} ${unit * 3.4}h${-unit * 5.6}l${unit * 2} ${-unit * 3.4}Z`}
              fill={paint.accent}
            />
            <path d={`M${unit * 8} ${-unit * 11}h${unit * 2.4}v${unit * 3.4}h${-unit * 2.4}Z`} fill={paint.main} />
          </g>
        ),
      },
    ];
  },
  classroom: (stand, paint) => {
    const { unit, width } = stand;
    return [
      {
        depth: 0.25,
        drawn: (
          <g transform={`translate(${width * 0.5} ${stand.floor - unit * 24})`}>
            <rect
              width={width * 0.42}
              height={unit * 14}
              fill={mix(paint.fore, paint.cloth[1]!, 0.16)}
              stroke={paint.light}
              strokeWidth={unit * 0.5}
            />
            <path
              d={`M${unit * 3} ${unit * 4}h${unit * 9}M${unit * 3} ${unit * 6.6}h${unit * 13}M${unit * 3} ${unit * 9.2}h${unit * 7}M${width * 0.42 - unit * 9} ${unit * 10.5}l${unit * 3} ${-unit * 6}l${unit * 3} ${unit * 6}Z`}
              stroke={paint.light}
              strokeWidth={unit * 0.5}
              fill="none"
              opacity="0.85"
            />
          </g>
        ),
      },
      ...floor(stand, paint),
      {
        depth: 0.8,
        drawn: [0.08, 0.24, 0.4].map((x) => (
          <path
            key={x}
            d={`M${width * x - unit * 5} ${stand.floor - unit * 6}h${unit * 10}v${unit * 1.1}h${-unit * 10}ZM${width * x - unit * 4} ${stand.floor - unit * 5}h${unit * 0.8}v${unit * 5.6}h${-unit * 0.8}ZM${width * x + unit * 3.2} ${stand.floor - unit * 5}h${unit * 0.8}v${unit * 5.6}h${-unit * 0.8}Z`}
            fill={paint.mid}
          />
        )),
      },
    ];
  },
} satisfies Record<string, Ground>;
