import { setImmediate as breathe } from "node:timers/promises";

/** A picture as rows of red, green and blue bytes. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The part of a picture that is seen, in its pixels; edges may lie between them. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** For each output pixel along one axis: the two input pixels it lies between, and its share of the second in 1/256. */
function taps(from: number, length: number, count: number, size: number) {
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const share = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const place = Math.min(size - 1, Math.max(0, from + ((at + 0.5) * length) / count - 0.5));
    low[at] = Math.floor(place);
    high[at] = Math.min(size - 1, Math.floor(place) + 1);
    share[at] = Math.round((place - Math.floor(place)) * 256);
  }
  return { low, high, share };
}

/** What the camera sees of the picture, as `width` × `height` pixels; bilinear, so that slow movement does not tremble. */
export function look(picture: Pixels, view: View, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height * 3);
  const { data } = picture;
  const across = taps(view.x, view.width, width, picture.width);
  const down = taps(view.y, view.height, height, picture.height);
  let at = 0;
  for (let row = 0; row < height; row += 1) {
    const top = down.low[row]! * picture.width;
    const bottom = down.high[row]! * picture.width;
    const below = down.share[row]!;
    const above = 256 - below;
    for (let column = 0; column < width; column += 1) {
      const right = across.share[column]!;
      const left = 256 - right;
      const a = (top + across.low[column]!) * 3;
      const b = (top + across.high[column]!) * 3;
      const c = (bottom + across.low[column]!) * 3;
      const d = (bottom + across.high[column]!) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const upper = data[a + channel]! * left + data[b + channel]! * right;
        const lower = data[c + channel]! * left + data[d + channel]! * right;
        out[at] = (upper * above + lower * below + 32_768) >> 16;
        at += 1;
      }
    }
  }
  return out;
}

/** Frames of a camera that glides from one view to another with a soft start and end. Other work goes on between them. */
export async function* glide(
  picture: Pixels,
  path: { from: View; to: View },
  size: { width: number; height: number },
  frames: number,
): AsyncGenerator<Uint8Array> {
  for (let frame = 0; frame < frames; frame += 1) {
    const t = frames > 1 ? frame / (frames - 1) : 0;
    const eased = t * t * (3 - 2 * t);
    const mix = (key: keyof View) => path.from[key] + (path.to[key] - path.from[key]) * eased;
    const view = { x: mix("x"), y: mix("y"), width: mix("width"), height: mix("height") };
    yield look(picture, view, size.width, size.height);
    await breathe();
  }
}
