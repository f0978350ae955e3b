import { createNoise2D } from "simplex-noise";
import { seededRandom } from "@/lib/core/random";

/** How much more than the view a layer shows on each side, as a share of the view: room for the camera. */
export const MARGIN = 0.14;

/** Draws in shares of the view: 0…1 is seen when the camera rests, `-MARGIN`…`1 + MARGIN` exists. */
export interface Pen {
  /** Of the layer, in pixels. */
  width: number;
  height: number;
  /** Geometric size of the view, in pixels. */
  unit: number;
  x(share: number): number;
  y(share: number): number;
  random(): number;
  /** -1…1, smooth in both. */
  noise(x: number, y: number): number;
}

export function penFor(view: { width: number; height: number }, seed: number): Pen {
  const random = seededRandom(seed);
  return {
    width: Math.round(view.width * (1 + 2 * MARGIN)),
    height: Math.round(view.height * (1 + 2 * MARGIN)),
    unit: Math.sqrt(view.width * view.height),
    x: (share) => Math.round((share + MARGIN) * view.width * 10) / 10,
    y: (share) => Math.round((share + MARGIN) * view.height * 10) / 10,
    random,
    noise: createNoise2D(random),
  };
}

let made = 0;

/** A fill that runs from one colour to the next, top to bottom: its definition and how it is named. */
export function gradient(
  stops: readonly (readonly [offset: number, color: string, opacity?: number])[],
  radial = false,
) {
  made = (made + 1) % 1_000_000;
  const id = `g${made}`;
  const inside = stops
    .map(([offset, color, opacity = 1]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`)
    .join("");
  const tag = radial ? "radialGradient" : "linearGradient";
  const along = radial ? "" : ' x1="0" y1="0" x2="0" y2="1"';
  return { def: `<defs><${tag} id="${id}"${along}>${inside}</${tag}></defs>`, fill: `url(#${id})` };
}

/** A soft round light. `radius` is a share of the view's geometric size. */
export function glow(pen: Pen, u: number, v: number, radius: number, color: string, strength = 1): string {
  const { def, fill } = gradient(
    [
      [0, color, strength],
      [0.35, color, strength * 0.35],
      [1, color, 0],
    ],
    true,
  );
  return `${def}<circle cx="${pen.x(u)}" cy="${pen.y(v)}" r="${pen.unit * radius}" fill="${fill}"/>`;
}

export interface Ridge {
  /** Height of its middle line, as a share of the view from above. */
  base: number;
  swing: number;
  /** Waves over the view's width, and how much finer ones add. */
  waves: number;
  rough: number;
  top: string;
  bottom: string;
  row: number;
  /** Peaks instead of hills. */
  sharp?: boolean;
}

/** Height of a ridge's line at `u`. */
export function ridgeAt(pen: Pen, { base, swing, waves, rough, row, sharp }: Ridge, u: number): number {
  let sum = 0;
  let weight = 1;
  for (let octave = 0; octave < 5; octave += 1) {
    const wave = pen.noise(u * waves * 2 ** octave, row * 7.3 + octave * 3.1);
    sum += weight * (sharp ? 0.6 - Math.abs(wave) * 1.4 : wave);
    weight *= rough;
  }
  return base - sum * swing;
}

/** A range of hills or mountains, down to the picture's lower edge. */
export function ridge(pen: Pen, shape: Ridge): string {
  const { def, fill } = gradient([
    [0, shape.top],
    [1, shape.bottom],
  ]);
  const steps = 160;
  let path = `M${pen.x(-MARGIN)} ${pen.height}`;
  for (let step = 0; step <= steps; step += 1) {
    const u = -MARGIN + ((1 + 2 * MARGIN) * step) / steps;
    path += `L${pen.x(u)} ${pen.y(ridgeAt(pen, shape, u))}`;
  }
  return `${def}<path d="${path}L${pen.width} ${pen.height}Z" fill="${fill}"/>`;
}
