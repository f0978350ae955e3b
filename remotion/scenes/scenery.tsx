import type { Layout } from "@/lib/timeline/layout/layout";
import type { SceneryFigure, SceneryGround } from "@/lib/timeline/schema/scenery";
import { alpha } from "@/lib/timeline/theme/color";
import { revealStyle } from "../primitives/reveal";
import { at } from "../primitives/stage";
import { FitText } from "../primitives/text";
import { BUILT } from "./scenery/built";
import { DRAWINGS, ROLES } from "./scenery/cast";
import { type Ground, LAND } from "./scenery/land";
import { type Paint, paintOf, type Stand } from "./scenery/paint";
import { ROOMS } from "./scenery/rooms";
import { Air, Sky } from "./scenery/sky";
import { WILD } from "./scenery/wild";
import type { SceneProps } from "./types";

const GROUNDS: Record<SceneryGround, Ground> = { ...LAND, ...WILD, ...BUILT, ...ROOMS };
const INDOORS: ReadonlySet<SceneryGround> = new Set(["room", "office", "laboratory", "classroom"]);

/** Way that the nearest layer drifts in a scene, in layout units; what goes by itself goes further. */
const DRIFT = 5;
const GOES = 7;

/** Names of layers, the farthest first. */
const LAYERS = ["farthest", "far", "middle", "near", "nearest", "front"] as const;

/** Ways to compose a place: how high its land stands, how large figures are (shares of the height), and where. */
const COMPOSITIONS = [
  { horizon: 0.56, size: 0.34, x: 0.72, words: 0.66 },
  { horizon: 0.64, size: 0.46, x: 0.76, words: 0.56 },
  { horizon: 0.5, size: 0.28, x: 0.64, words: 0.74 },
  { horizon: 0.6, size: 0.38, x: 0.74, words: 0.6 },
] as const;

/** Where the sea's surface is when what swims in it is shown. */
const UNDER = 0.4;

function standOf(layout: Layout, horizon: number): Stand {
  const { width, height, unit, content } = layout;
  const floor = Math.min(height * 0.84, content.y + content.height + unit * 1.5);
  return { width, height, unit, floor, horizon: Math.min(height * horizon, floor - unit * 9) };
}

interface FiguresProps {
  figures: readonly SceneryFigure[];
  stand: Stand;
  paint: Paint;
  size: number;
  /** Centre of the group and the width that it may take, pixels. */
  centre: number;
  room: number;
  /** Away from the ground, in the middle of what is free. */
  space: boolean;
  seed: number;
  motion: number;
  reveal: (key: string) => number;
}

/** Those who stand in the place, side by side around one centre, as large as there is room. */
function Figures({ figures, stand, paint, size, centre, room, space, seed, motion, reveal }: FiguresProps) {
  const tall = stand.height > stand.width;
  const { unit, floor, horizon } = stand;
  const widths = figures.map((figure) => ROLES[figure].wide * ROLES[figure].size);
  const total = widths.reduce((sum, width) => sum + width, 0) + 14 * Math.max(0, figures.length - 1);
  const scale = Math.min(size / 100, room / total);
  let from = centre - (total * scale) / 2;
  return figures.map((figure, index) => {
    const role = ROLES[figure];
    const x = from + (widths[index]! * scale) / 2;
    from += (widths[index]! + 14) * scale;
    const seen = reveal(`figure:${index}`);
    const y = {
      land: floor,
      water: horizon + (floor - horizon) * 0.72,
      air: space ? floor - unit * 13 : horizon - unit * (tall ? 2 : 5),
      deep: floor - unit * 1.5,
    }[role.on];
    const go = (motion - 0.5) * unit * (role.moves ? GOES : -DRIFT);
    const rise = figure === "rocket" ? -go : 0;
    return (
      <g
        key={figure}
        opacity={seen}
        transform={`translate(${(figure === "rocket" ? x : x + go).toFixed(1)} ${(y + rise + (1 - seen) * unit * 3).toFixed(1)}) scale(${(scale * role.size).toFixed(3)})`}
      >
        {DRAWINGS[figure](paint, seed + index)}
      </g>
    );
  });
}

/** A place drawn from parts: sky, layers of land or a room, and who is in it; the words stand in the sky. */
export function SceneryScene({ visual, theme, layout, reveal, motion, seed, dir }: SceneProps<"scenery">) {
  const { width, height, unit, content, tall } = layout;
  const composition = COMPOSITIONS[seed % COMPOSITIONS.length]!;
  const under = visual.figures.some((figure) => ROLES[figure].on === "deep");
  const stand = standOf(layout, tall ? 0.5 : under ? UNDER : composition.horizon);
  const paint = paintOf(theme, visual);
  const mirrored = dir === "rtl";
  const indoors = INDOORS.has(visual.ground);
  const layers = GROUNDS[visual.ground](stand, paint, seed);
  const light = tall ? { x: width * 0.76, y: height * 0.4 } : { x: width * 0.84, y: height * 0.23 };
  const shift = (depth: number) => ((0.5 - motion) * unit * DRIFT * depth).toFixed(1);
  const words = {
    x: content.x,
    y: content.y,
    width: tall ? content.width : content.width * composition.words,
    height: tall
      ? stand.horizon - content.y - height * 0.1
      : Math.max(unit * 14, stand.floor - content.y - height * composition.size),
  };
  return (
    <>
      <div
        style={{
          position: "absolute",
          inset: 0,
          overflow: "hidden",
          background: `linear-gradient(to bottom, ${paint.skyTop} 0%, ${paint.skyLow} ${Math.round((stand.horizon / height) * 100)}%)`,
        }}
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-hidden="true"
          style={{ display: "block", ...(mirrored ? { transform: "scaleX(-1)" } : {}) }}
        >
          {indoors || visual.ground === "space" ? null : (
            <Sky
              stand={stand}
              paint={paint}
              visual={visual}
              seed={seed}
              light={light}
              drift={(motion - 0.5) * unit * 6}
            />
          )}
          {layers.map(({ depth, drawn }, index) => (
            <g key={LAYERS[index]} transform={`translate(${shift(depth)} 0)`}>
              {drawn}
            </g>
          ))}
          <Figures
            figures={visual.figures}
            stand={stand}
            paint={paint}
            size={height * (tall ? 0.2 : composition.size)}
            centre={width * (tall ? 0.52 : composition.x)}
            room={width * (tall ? 0.86 : 0.5)}
            space={visual.ground === "space"}
            seed={seed}
            motion={motion}
            reveal={reveal}
          />
          {indoors ? null : <Air stand={stand} paint={paint} weather={visual.weather} seed={seed} fall={motion} />}
        </svg>
      </div>
      {visual.heading ? (
        <div style={{ ...at(words), ...revealStyle("rise", reveal("heading"), unit * 2) }}>
          <div
            style={{
              width: unit * 7,
              height: unit * 0.6,
              background: theme.accent,
              borderRadius: theme.radius > 0.5 ? unit : 0,
              marginBlockEnd: unit * 1.4,
            }}
          />
          <FitText
            text={visual.heading}
            theme={theme}
            type="display"
            color={paint.dark ? "#ffffff" : paint.ink}
            max={unit * (tall ? 6.2 : 5.6)}
            min={unit * 2.6}
            maxLines={tall ? 5 : 4}
            box={{ height: "auto", maxHeight: words.height - unit * 2 }}
            style={{ textShadow: `0 0 ${unit * 1.2}px ${alpha(paint.dark ? paint.ink : "#ffffff", 0.55)}` }}
          />
        </div>
      ) : null}
    </>
  );
}
