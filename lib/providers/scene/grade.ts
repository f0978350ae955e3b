import { seededRandom } from "@/lib/core/random";
import type { Grade } from "./looks";

const NOISE = 1 << 16;

interface Size {
  width: number;
  height: number;
}

/**
 * Makes what grades a frame in place: RGB bytes of a view's size.
 * @param seed of the grain, which differs from frame to frame
 */
export function grader(grade: Grade, { width, height }: Size, seed: number): (frame: Uint8Array, at: number) => void {
  const random = seededRandom(seed);
  const noise = Int8Array.from({ length: NOISE }, () => Math.round((random() + random() - 1) * grade.grain));
  const tables = [0, 1, 2].map((channel) =>
    Float32Array.from({ length: 256 }, (_, value) => {
      const light = value / 255;
      const bent = (value - 128) * grade.contrast + 128;
      return bent + grade.shadows[channel]! * (1 - light) ** 2 + grade.lights[channel]! * light ** 2;
    }),
  );
  const falloff = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const far = Math.hypot((x / width - 0.5) * 2, (y / height - 0.5) * 2) / Math.SQRT2;
      falloff[y * width + x] = 1 - grade.vignette * far ** 2.6;
    }
  }
  const bar = grade.bars && width / height < grade.bars ? Math.round((height - width / grade.bars) / 2) : 0;
  // A bar that takes more than a sixth would hide an upright picture: there is none then.
  const hidden = bar > height / 6 ? 0 : bar;
  const [reds, greens, blues] = tables as [Float32Array, Float32Array, Float32Array];
  return (frame, at) => {
    const shift = (at * 40_503) % NOISE;
    for (let y = 0; y < height; y += 1) {
      const row = y * width * 3;
      if (y < hidden || y >= height - hidden) {
        frame.fill(0, row, row + width * 3);
        continue;
      }
      for (let x = 0; x < width; x += 1) {
        const place = row + x * 3;
        const r = reds[frame[place]!]!;
        const g = greens[frame[place + 1]!]!;
        const b = blues[frame[place + 2]!]!;
        const grey = 0.3 * r + 0.59 * g + 0.11 * b;
        const fall = falloff[y * width + x]!;
        const speck = noise[(place + shift) % NOISE]!;
        frame[place] = clamp((grey + (r - grey) * grade.saturation) * fall + speck);
        frame[place + 1] = clamp((grey + (g - grey) * grade.saturation) * fall + speck);
        frame[place + 2] = clamp((grey + (b - grey) * grade.saturation) * fall + speck);
      }
    }
  };
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);
