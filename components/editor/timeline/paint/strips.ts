import type { Drawn } from "../use-derivatives";

type Facts = NonNullable<Drawn["filmstrip"]>;

const MOST_SHEETS = 60;
const sheets = new Map<string, Promise<HTMLImageElement>>();

/** A sheet of pictures, read once. */
function sheetOf(assetId: string, step: number, index: number): Promise<HTMLImageElement> {
  const address = `/api/ui/assets/${assetId}/filmstrip/${step}/${index}`;
  const known = sheets.get(address);
  if (known) return known;
  const image = new Image();
  image.src = address;
  const read = image.decode().then(() => image);
  read.catch(() => sheets.delete(address));
  sheets.set(address, read);
  const [oldest] = sheets.keys();
  if (sheets.size > MOST_SHEETS && oldest) sheets.delete(oldest);
  return read;
}

export interface StripPlace {
  assetId: string;
  /** The file's second at a pixel. */
  secondAt: (x: number) => number;
  /** Pixels. */
  width: number;
  height: number;
}

/** Draws pictures side by side, each as the clip looks at its left edge. */
export async function drawStrip(
  pen: CanvasRenderingContext2D,
  { width: cellWidth, height: cellHeight, columns, rows, levels }: Facts,
  { assetId, secondAt, width, height }: StripPlace,
): Promise<void> {
  const count = Math.max(1, Math.round(width / ((height * cellWidth) / cellHeight)));
  const slot = width / count;
  const seconds = Math.abs(secondAt(slot) - secondAt(0));
  const level = levels.findLast(({ step }) => step <= seconds) ?? levels[0];
  if (!level) return;
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const second = secondAt(index * slot);
      const picture = Math.min(level.pictures - 1, Math.max(0, Math.floor(second / level.step)));
      const sheet = await sheetOf(assetId, level.step, Math.floor(picture / (columns * rows)));
      const place = picture % (columns * rows);
      const [left, top] = [(place % columns) * cellWidth, Math.floor(place / columns) * cellHeight];
      // Narrower or wider than the picture is: its middle.
      const shown = Math.min(cellWidth, (slot / height) * cellHeight);
      pen.drawImage(
        sheet,
        ...([left + (cellWidth - shown) / 2, top, shown, cellHeight] as const),
        ...([index * slot, 0, slot, height] as const),
      );
    }),
  );
}
