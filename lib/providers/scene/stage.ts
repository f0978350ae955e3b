import sharp from "sharp";
import { MARGIN } from "./pen";

interface Size {
  width: number;
  height: number;
}

/** A drawn layer: premultiplied RGBA of the view and its margins. */
export interface Slide extends Size {
  data: Uint8Array;
  /** First and last row that hold anything. */
  top: number;
  bottom: number;
  depth: number;
  drift: number;
  ripple: number;
  /** Shares of the view's height that it goes up and down, once in three seconds. */
  bob: number;
}

/** Where the camera is: shares of the view sideways and down, and how much nearer than at rest. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

/** Draws an SVG of the layer's size, at a share `scale` of it first. */
export async function slideOf(
  svg: string,
  size: Size,
  scale: number,
  more: Omit<Slide, "data" | "top" | "bottom" | keyof Size>,
): Promise<Slide> {
  const { width, height } = size;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
  const data = new Uint8Array(
    await sharp(Buffer.from(whole), { unlimited: true })
      .resize(width, height, { fit: "fill" })
      .ensureAlpha()
      .raw()
      .toBuffer(),
  );
  let top = height;
  let bottom = -1;
  for (let row = 0; row < height; row += 1) {
    let seen = false;
    for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4) {
      const alpha = data[at + 3]!;
      if (alpha === 0) continue;
      seen = true;
      for (let channel = 0; channel < 3; channel += 1) data[at + channel] = (data[at + channel]! * alpha + 127) / 255;
    }
    if (seen) {
      top = Math.min(top, row);
      bottom = row;
    }
  }
  return { data, width, height, top, bottom, ...more };
}

/** How far layers move against each other: nothing is ever seen beyond a layer's margin. */
const REACH = MARGIN * 0.8;

/** Puts a layer over a frame of RGB bytes, as the camera sees it at `time` (seconds). Bilinear: slow movement does not tremble. */
export function lay(frame: Uint8Array, view: Size, slide: Slide, camera: Camera, time: number): void {
  const { width, height } = view;
  const { data, depth } = slide;
  const pull = 0.15 + 0.85 * depth;
  const zoom = 1 + (camera.zoom - 1) * (0.25 + 0.75 * depth);
  const shiftX = camera.x * pull * REACH * width - driftOf(slide, time) * width;
  const shiftY = camera.y * pull * REACH * height - Math.sin((time * 2 * Math.PI) / 3) * slide.bob * height;
  const originX = slide.width / 2 + shiftX - width / 2 / zoom;
  const originY = slide.height / 2 + shiftY - height / 2 / zoom;
  for (let row = 0; row < height; row += 1) {
    const fromY = originY + (row + 0.5) / zoom - 0.5;
    const y = Math.floor(fromY);
    if (y < slide.top - 1 || y > slide.bottom || y < 0 || y >= slide.height - 1) continue;
    const below = fromY - y;
    const sway =
      slide.ripple === 0 ? 0 : Math.sin(fromY * 0.09 + time * 2.4) * slide.ripple * width * (0.3 + row / height);
    for (let column = 0; column < width; column += 1) {
      const fromX = Math.min(slide.width - 1.001, Math.max(0, originX + sway + (column + 0.5) / zoom - 0.5));
      const x = fromX | 0;
      const a = (y * slide.width + x) * 4;
      const c = a + slide.width * 4;
      if ((data[a + 3]! | data[a + 7]! | data[c + 3]! | data[c + 7]!) === 0) continue;
      const right = fromX - x;
      const [wa, wb, wc, wd] = [(1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below];
      const left = 1 - (data[a + 3]! * wa + data[a + 7]! * wb + data[c + 3]! * wc + data[c + 7]! * wd) / 255;
      const out = (row * width + column) * 3;
      frame[out] = frame[out]! * left + data[a]! * wa + data[a + 4]! * wb + data[c]! * wc + data[c + 4]! * wd + 0.5;
      frame[out + 1] =
        frame[out + 1]! * left + data[a + 1]! * wa + data[a + 5]! * wb + data[c + 1]! * wc + data[c + 5]! * wd + 0.5;
      frame[out + 2] =
        frame[out + 2]! * left + data[a + 2]! * wa + data[a + 6]! * wb + data[c + 2]! * wc + data[c + 6]! * wd + 0.5;
    }
  }
}

/** A drift comes to rest before the layer's margin ends. */
function driftOf({ drift }: Slide, time: number): number {
  const most = MARGIN * 0.4;
  return most * Math.tanh((drift * time) / most);
}
