import type { Drawn } from "../use-derivatives";

type Facts = NonNullable<Drawn["waveform"]>;

/** Cells of one request; two bytes each. */
const CHUNK = 8192;
const MOST_CHUNKS = 400;
const chunks = new Map<string, Promise<Int8Array>>();

/** Cells `index * CHUNK` and on of a level of a file's waveform, read once. */
function chunkOf(assetId: string, level: number, index: number): Promise<Int8Array> {
  const key = `${assetId}/${level}/${index}`;
  const known = chunks.get(key);
  if (known) return known;
  const bytes = `bytes=${index * CHUNK * 2}-${(index + 1) * CHUNK * 2 - 1}`;
  const read = fetch(`/api/ui/assets/${assetId}/waveform/${level}`, { headers: { range: bytes } }).then(
    async (answer) => (answer.ok ? new Int8Array(await answer.arrayBuffer()) : new Int8Array()),
  );
  // What could not be read is asked for again the next time.
  read.catch(() => chunks.delete(key));
  chunks.set(key, read);
  const [oldest] = chunks.keys();
  if (chunks.size > MOST_CHUNKS && oldest) chunks.delete(oldest);
  return read;
}

/** The coarsest level that has a cell for each pixel, or the finest there is. */
function levelFor({ levels }: Facts, pixelsPerSecond: number): number {
  const fine = levels.findLastIndex(({ cellsPerSecond }) => cellsPerSecond >= pixelsPerSecond);
  return Math.max(0, fine);
}

export interface WavePlace {
  assetId: string;
  /** The file's second at a pixel. */
  secondAt: (x: number) => number;
  /** Pixels. */
  width: number;
  top: number;
  height: number;
}

/** Draws a waveform: for each pixel from the lowest to the highest sample that it stands for. */
export async function drawWave(
  pen: CanvasRenderingContext2D,
  facts: Facts,
  { assetId, secondAt, width, top, height }: WavePlace,
): Promise<void> {
  const a = secondAt(0);
  const b = secondAt(width);
  const level = levelFor(facts, width / Math.max(1e-3, Math.abs(b - a)));
  const { cellsPerSecond = 1, cells = 0 } = facts.levels[level] ?? {};
  const cellAt = (x: number) => Math.floor(secondAt(x) * cellsPerSecond);
  const wanted = new Set<number>();
  for (let x = 0; x < width; x += 1) {
    const cell = cellAt(x);
    if (cell >= 0 && cell < cells) wanted.add(Math.floor(cell / CHUNK));
  }
  const read = new Map(
    await Promise.all([...wanted].map(async (index) => [index, await chunkOf(assetId, level, index)] as const)),
  );
  const middle = top + height / 2;
  const scale = height / 2 / 127;
  for (let x = 0; x < width; x += 1) {
    const first = cellAt(x);
    const last = Math.max(first + 1, Math.min(cellAt(x + 1), first + 64));
    let low = 127;
    let high = -127;
    for (let cell = first; cell < last; cell += 1) {
      const held = read.get(Math.floor(cell / CHUNK));
      const at = (cell % CHUNK) * 2;
      if (!held || at < 0 || at + 1 >= held.length) continue;
      low = Math.min(low, held[at] ?? 0);
      high = Math.max(high, held[at + 1] ?? 0);
    }
    if (high < low) continue;
    pen.fillRect(x, middle - high * scale, 1, Math.max(1, (high - low) * scale));
  }
}
