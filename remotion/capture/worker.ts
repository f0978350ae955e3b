/// <reference lib="webworker" />

import { PictureRoom } from "./picture-room";
import type { ByteOrder } from "./pixel-code";
import { Pixels, steppedRect } from "./pixels";
import type { FromWorker, OpenMessage, PictureMessage, PixelRect, ToWorker } from "./protocol";

/** Edges of a few letters come out otherwise when only a part is drawn; a part left out would be far more than this. */
const STRAY_PIXELS = 300;

interface State extends OpenMessage {
  context: OffscreenCanvasRenderingContext2D;
  /** The picture drawn last. */
  pixels: Pixels;
  room: PictureRoom | undefined;
  chunk: string;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;
let state: State | undefined;
let sending: Promise<unknown> = Promise.resolve();

const answer = (message: FromWorker) => scope.postMessage(message);

const ORDERS: Record<string, ByteOrder> = { RGBX: "rgb", RGBA: "rgb", BGRX: "bgr", BGRA: "bgr" };

async function open(message: OpenMessage): Promise<void> {
  const { canvas, width, height, address } = message;
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("the canvas cannot be drawn on");
  const frame = new VideoFrame(canvas, { timestamp: 0 });
  const order = ORDERS[frame.format ?? ""];
  frame.close();
  if (!order) throw new Error(`pixels of format ${frame.format} are unknown`);
  const room = await PictureRoom.open(address, (width * height * 3) / 2);
  state = { ...message, context, pixels: new Pixels(width, height, order), room, chunk: "" };
}

/**
 * What a layer of a drawing may take. Up to about a megabyte the browser takes it out of memory it has used before; more is
 * asked of the kernel each time, page by page, which takes longer than drawing.
 */
const LAYER_BYTES = 900_000;
/** Patterns of dithering are this high and wide: bands and parts that begin at a multiple of it are dithered as the whole. */
const PATTERN = 8;

/** Draws a part of a picture, band by band. */
function paint({ context, width, height }: State, image: ElementImage, { left, top, right, bottom }: PixelRect) {
  const columns = right - left;
  const rows = Math.max(PATTERN, PATTERN * Math.floor(LAYER_BYTES / (columns * 4 * PATTERN)));
  for (let row = top; row < bottom; row += rows) {
    context.save();
    context.beginPath();
    context.rect(left, row, columns, Math.min(rows, bottom - row));
    context.clip();
    context.drawElementImage(image, 0, 0, width, height);
    context.restore();
  }
}

/** Draws a part of a picture and reads it. A video frame gives its pixels without memory of its own for each picture. */
async function draw(current: State, image: ElementImage, part: PixelRect) {
  const { pixels, canvas } = current;
  const columns = part.right - part.left;
  const rows = part.bottom - part.top;
  paint(current, image, part);
  const frame = new VideoFrame(canvas, { timestamp: 0 });
  try {
    const rect = { x: part.left, y: part.top, width: columns, height: rows };
    await frame.copyTo(pixels.roomFor(part), { rect, layout: [{ offset: 0, stride: columns * 4 }] });
  } finally {
    frame.close();
  }
}

async function post(current: State, message: PictureMessage, region: PixelRect | null): Promise<void> {
  const { address, pixels, room } = current;
  const query = new URLSearchParams(
    region ? { rect: [region.left, region.top, region.right, region.bottom].join() } : {},
  );
  const picture = region ? pixels.yuv(region) : new Uint8Array(0);
  await sending;
  if (room && region) {
    room.put(picture);
    query.set("room", room.name);
    query.set("bytes", String(picture.length));
  } else clearUp(picture.length);
  const request = fetch(`${address}capture/${message.chunk}/${message.sequence}?${query}`, {
    method: "POST",
    body: query.has("room") ? null : picture,
  });
  sending = request.then(
    (response) =>
      answer({
        chunk: message.chunk,
        sequence: message.sequence,
        ...(response.ok ? {} : { error: `HTTP ${response.status}` }),
      }),
    (error) => answer({ chunk: message.chunk, sequence: message.sequence, error: String(error) }),
  );
}

/**
 * Draws a picture, finds what of it is new and sends that. Where a chunk ends, the whole picture is drawn once more: had
 * anything changed outside of the parts that were looked at, it would show now.
 */
async function picture(current: State, message: PictureMessage): Promise<void> {
  const { width, height } = current;
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const fresh = current.chunk !== message.chunk;
  current.chunk = message.chunk;
  const part = message.changed && !fresh ? steppedRect(message.changed, width, height, PATTERN) : whole;
  await draw(current, message.image, part);
  const merged = current.pixels.merge(part);
  if (message.last && part !== whole) {
    await draw(current, message.image, whole);
    const far = current.pixels.far();
    if (far > STRAY_PIXELS) throw new Error(`${far} pixels have changed outside of what was expected`);
  }
  await post(current, message, fresh ? whole : merged && steppedRect(merged, width, height));
}

/** Bytes posted since memory was last cleared up, and how many may be. */
let posted = 0;
const MOST_POSTED = 64 * 2 ** 20;

/** Posted pictures stay in memory until the script engine clears up; it does not see how large they are. */
function clearUp(bytes: number): void {
  posted += bytes;
  if (posted < MOST_POSTED) return;
  posted = 0;
  (globalThis as { gc?: () => void }).gc?.();
}

let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "open") {
    queue = queue.then(() => open(data));
    return;
  }
  queue = queue.then(async () => {
    try {
      if (state) await picture(state, data);
    } catch (error) {
      answer({ chunk: data.chunk, sequence: data.sequence, error: String(error) });
    } finally {
      data.image.close();
    }
  });
};
