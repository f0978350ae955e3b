import type { SceneryFigure } from "@/lib/timeline/schema/scenery";
import { type Draw, PEOPLE } from "./people";
import { THINGS } from "./things";
import { VEHICLES } from "./vehicles";

export const DRAWINGS: Record<SceneryFigure, Draw> = { ...PEOPLE, ...VEHICLES, ...THINGS };

interface Role {
  /** Width of its drawing, of which the height of a person is about a hundred. */
  wide: number;
  /** What it stands on: the ground, water, nothing. */
  on: "land" | "water" | "air" | "deep";
  /** Size beside a person who stands in the same place. */
  size: number;
  /** Goes through the picture by itself. */
  moves?: boolean;
}

const land = (wide: number, size = 1): Role => ({ wide, on: "land", size });
const going = (wide: number, size = 1): Role => ({ wide, on: "land", size, moves: true });

export const ROLES: Record<SceneryFigure, Role> = {
  walker: going(44),
  runner: going(60),
  worker: land(60),
  reader: land(60, 1.05),
  speaker: land(66),
  scientist: land(60),
  typist: land(100, 1.05),
  child: land(50),
  cook: land(90),
  crowd: land(130),
  car: going(110, 1.15),
  truck: going(146, 1.25),
  bicycle: going(94),
  train: going(290, 1.15),
  bus: going(146, 1.25),
  tractor: going(110, 1.15),
  sailboat: { wide: 100, on: "water", size: 1.1, moves: true },
  ship: { wide: 220, on: "water", size: 1.15, moves: true },
  plane: { wide: 170, on: "air", size: 1.1, moves: true },
  rocket: { wide: 70, on: "air", size: 1.5, moves: true },
  satellite: { wide: 160, on: "air", size: 0.9, moves: true },
  turbine: land(180, 1.3),
  panels: land(230),
  lighthouse: { wide: 130, on: "water", size: 1.3 },
  bridge: { wide: 360, on: "water", size: 1.1 },
  house: land(90, 1.3),
  tree: land(80, 1.4),
  cow: land(104, 0.95),
  sheep: land(76, 0.95),
  birds: { wide: 190, on: "air", size: 0.9, moves: true },
  fish: { wide: 180, on: "deep", size: 1.1, moves: true },
  whale: { wide: 200, on: "deep", size: 1.4, moves: true },
  telescope: land(90, 0.95),
  robot: land(100, 1.1),
  hive: land(110, 0.9),
};
