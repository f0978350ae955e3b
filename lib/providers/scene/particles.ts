import { seededRandom } from "@/lib/core/random";
import type { Particles } from "./places";

interface Size {
  width: number;
  height: number;
}

interface Kind {
  count: number;
  /** Radius as a share of the view's size, smallest and largest. */
  radius: readonly [number, number];
  color: readonly [number, number, number];
  strength: number;
  /** Shares of the view in a second, sideways and downwards. */
  speed: readonly [number, number];
  sway: number;
  /** Radii that it is long. */
  streak?: number;
}

const KINDS: Record<Exclude<Particles, "none">, Kind> = {
  rain: {
    count: 420,
    radius: [0.0006, 0.0013],
    color: [205, 220, 240],
    strength: 0.4,
    speed: [-0.12, 1.5],
    sway: 0,
    streak: 26,
  },
  snow: {
    count: 320,
    radius: [0.0012, 0.006],
    color: [255, 255, 255],
    strength: 0.85,
    speed: [-0.03, 0.16],
    sway: 0.02,
  },
  dust: {
    count: 60,
    radius: [0.0008, 0.003],
    color: [255, 240, 210],
    strength: 0.4,
    speed: [0.012, -0.012],
    sway: 0.015,
  },
  bubbles: {
    count: 90,
    radius: [0.001, 0.0055],
    color: [215, 245, 255],
    strength: 0.5,
    speed: [0, -0.14],
    sway: 0.012,
  },
  petals: {
    count: 80,
    radius: [0.0022, 0.005],
    color: [255, 190, 212],
    strength: 0.9,
    speed: [-0.06, 0.09],
    sway: 0.04,
  },
  sparks: {
    count: 90,
    radius: [0.0008, 0.003],
    color: [200, 225, 255],
    strength: 0.6,
    speed: [0.01, -0.02],
    sway: 0.01,
  },
};

/** Makes what puts the particles of a moment (seconds) into a frame of RGB bytes. */
export function particlePainter(
  kind: Particles,
  { width, height }: Size,
  seed: number,
): (frame: Uint8Array, time: number) => void {
  if (kind === "none") return () => undefined;
  const { count, radius, color, strength, speed, sway, streak = 0 } = KINDS[kind];
  const random = seededRandom(seed);
  const unit = Math.sqrt(width * height);
  const all = Array.from({ length: count }, () => ({
    x: random(),
    y: random(),
    near: random() ** 2,
    phase: random() * Math.PI * 2,
  }));
  return (frame, time) => {
    for (const { x, y, near, phase } of all) {
      const pace = 0.5 + near;
      const u = wrapped(x + speed[0] * pace * time + Math.sin(time * 1.3 + phase) * sway * pace);
      const v = wrapped(y + speed[1] * pace * time);
      const size = unit * (radius[0] + (radius[1] - radius[0]) * near);
      const shine = strength * (0.6 + 0.4 * Math.sin(time * 2 + phase));
      for (let step = 0; step <= streak; step += 1) {
        const back = (step * size) / height;
        const slant = speed[1] === 0 ? 0 : speed[0] / speed[1];
        spot(
          frame,
          width,
          height,
          (u - back * slant) * width,
          (v - back) * height,
          size,
          color,
          streak ? shine * 0.6 : shine,
        );
      }
    }
  };
}

/** Into -0.05…1.05, so that nothing appears or vanishes inside the picture. */
const wrapped = (value: number): number => ((((value + 0.05) % 1.1) + 1.1) % 1.1) - 0.05;

function spot(
  frame: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  color: readonly [number, number, number],
  strength: number,
): void {
  const reach = Math.max(1, radius * 1.6);
  const [left, right] = [Math.max(0, Math.floor(x - reach)), Math.min(width - 1, Math.ceil(x + reach))];
  const [top, bottom] = [Math.max(0, Math.floor(y - reach)), Math.min(height - 1, Math.ceil(y + reach))];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const far = Math.hypot(column - x, row - y) / reach;
      if (far >= 1) continue;
      const share = strength * (1 - far) * Math.min(1, radius + 0.35);
      const at = (row * width + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        frame[at + channel]! += (color[channel]! - frame[at + channel]!) * share;
      }
    }
  }
}
