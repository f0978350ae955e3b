import { seededRandom } from "@/lib/core/random";
import { type CameraMove, sceneryOf } from "@/lib/language/scenery";
import { grader } from "./grade";
import { DRAWN_AT, GRADES, type Look, looked } from "./looks";
import { particlePainter } from "./particles";
import { type Pen, penFor } from "./pen";
import { drawScene, type Layer, type SceneDrawing } from "./places";
import { type Camera, lay, type Slide, slideOf } from "./stage";

/** A drawing of one thing: SVG without the svg tag. */
export interface Thing {
  body: string;
  width: number;
  height: number;
}

export interface SceneRequest {
  /** What is to be seen. */
  text: string;
  look: Look;
  /** What the text names, the most telling first. */
  things: readonly Thing[];
  /** Pixels. */
  width: number;
  height: number;
  seed: number;
}

/** Inner ids made unique, so that gradients of two drawings do not mix. */
const ownIds = (body: string, index: number): string =>
  body
    .replace(/\bid="([^"]+)"/g, `id="t${index}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#t${index}-$1)`)
    .replace(/(xlink:)?href="#([^"]+)"/g, `$1href="#t${index}-$2"`);

function put(pen: Pen, thing: Thing, index: number, u: number, foot: number, size: number, shadow: boolean): string {
  const scale = (pen.unit * size) / Math.max(thing.width, thing.height);
  const x = pen.x(u) - (thing.width * scale) / 2;
  const y = pen.y(foot) - thing.height * scale;
  const under = shadow
    ? `<ellipse cx="${pen.x(u)}" cy="${pen.y(foot) - pen.unit * size * 0.02}" rx="${pen.unit * size * 0.4}" ry="${pen.unit * size * 0.06}" fill="#000000" opacity="0.32"/>`
    : "";
  return `${under}<g transform="translate(${x} ${y}) scale(${scale})">${ownIds(thing.body, index)}</g>`;
}

/** The subject before the camera, and what else is named beside it and further away. */
function subjectLayers(pen: Pen, stand: SceneDrawing["stand"], things: readonly Thing[], isTall: boolean): Layer[] {
  const [hero, ...others] = things;
  if (!hero) return [];
  const { u, foot, size, depth, floats } = stand;
  const sides = [-1, 1, -1];
  const beside = others.slice(0, 3).map((thing, index) => {
    const away = (isTall ? 0.25 : 0.24) + 0.1 * Math.floor(index / 2);
    const low = floats ? foot - 0.12 - 0.1 * index : foot - 0.05 - 0.02 * index;
    return put(pen, thing, index + 1, u + sides[index]! * away, low, size * (0.5 - index * 0.06), !floats);
  });
  const back = beside.length > 0 ? [{ svg: beside.join(""), depth: depth - 0.12 }] : [];
  return [...back, { svg: put(pen, hero, 0, u, foot, size, !floats), depth }];
}

/** Nearer to the middle and smaller where bars take the upper and lower edge. */
const withinBars = (stand: SceneDrawing["stand"], look: Look): SceneDrawing["stand"] =>
  GRADES[look].bars ? { ...stand, foot: 0.5 + (stand.foot - 0.5) * 0.76, size: stand.size * 0.8 } : stand;

const MOVES: Record<CameraMove, (at: number, turn: number) => Camera> = {
  pan: (at, turn) => ({ x: (at - 0.5) * 1.9 * turn, y: 0, zoom: 1.06 }),
  tilt: (at) => ({ x: 0, y: 0.9 - at * 1.8, zoom: 1.06 }),
  dolly: (at) => ({ x: 0, y: 0.12 * at, zoom: 1.02 + at * 0.34 }),
  orbit: (at, turn) => ({
    x: Math.sin((at - 0.5) * Math.PI) * turn,
    y: Math.cos(at * Math.PI) * 0.15,
    zoom: 1.1 - Math.cos((at - 0.5) * 2) * 0.06,
  }),
};

/** A movement for a text that asks for none. */
const ANY: readonly CameraMove[] = ["pan", "dolly", "orbit"];

const eased = (at: number): number => at * at * (3 - 2 * at);

export interface PaintedScene {
  /** RGB bytes of the moment `at` (0…1 of the clip, which lasts `seconds`). */
  frame(at: number, seconds: number): Uint8Array;
}

/**
 * Draws the place that a text describes as layers with its subject among them, and shows them as a camera sees them that
 * moves: far things slowly, near ones fast. The same request gives the same pixels.
 */
export async function paintScene(request: SceneRequest): Promise<PaintedScene> {
  const { text, look, things, width, height, seed } = request;
  const view = { width, height };
  const scenery = sceneryOf(text);
  const pen = penFor(view, seed);
  const scene = drawScene(pen, scenery);
  const subject = subjectLayers(pen, withinBars(scene.stand, look), things, height > width * 1.05);
  const slides: Slide[] = [];
  const all = [
    ...scene.layers.map((one) => ({ ...one, own: false })),
    ...subject.map((one) => ({ ...one, own: true })),
  ];
  for (const { svg, depth, drift = 0, ripple = 0, own } of all.toSorted((a, b) => a.depth - b.depth)) {
    const bob = own && scene.stand.floats ? 0.014 : 0;
    slides.push(
      await slideOf(looked(look, svg, pen.unit, depth, own), pen, DRAWN_AT[look], { depth, drift, ripple, bob }),
    );
  }
  const random = seededRandom(seed ^ 0x51ed270b);
  const move = MOVES[scenery.camera ?? ANY[Math.floor(random() * ANY.length)]!];
  const turn = random() < 0.5 ? -1 : 1;
  const strew = particlePainter(scene.particles, view, seed);
  const grade = grader(GRADES[look], view, seed);
  return {
    frame(at, seconds) {
      const frame = new Uint8Array(width * height * 3);
      const time = at * seconds;
      for (const slide of slides) lay(frame, view, slide, move(eased(at), turn), time);
      if (scenery.weather === "storm") flash(frame, time);
      strew(frame, time);
      grade(frame, Math.round(time * 1000));
      return frame;
    },
  };
}

/** Lightning: two short flashes every three seconds. */
function flash(frame: Uint8Array, time: number): void {
  const within = time % 3;
  const strength = Math.max(0, 1 - Math.abs(within - 0.9) / 0.09, (1 - Math.abs(within - 1.12) / 0.07) * 0.7) * 0.4;
  if (strength <= 0) return;
  for (let at = 0; at < frame.length; at += 1) frame[at]! += (255 - frame[at]!) * strength;
}
