/** Pixels that a tile is wide, at least; at most twice as many. */
const LEAST_PX = 256;

/** A stretch of an item that is painted as one picture; frames count from the item's start. */
export interface Tile {
  from: number;
  to: number;
}

/** Frames of a tile: a power of two, so that zooming paints anew now and then only. @param zoom pixels of a frame */
export const tileFrames = (zoom: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(LEAST_PX / zoom)));

/** Tiles of an item that lie between two frames of the film. */
export function tilesWithin(
  item: { from: number; durationInFrames: number },
  window: { from: number; to: number },
  frames: number,
): Tile[] {
  const start = Math.max(0, window.from - item.from);
  const end = Math.min(item.durationInFrames, window.to - item.from);
  const tiles: Tile[] = [];
  for (let from = Math.floor(start / frames) * frames; from < end; from += frames)
    tiles.push({ from, to: Math.min(item.durationInFrames, from + frames) });
  return tiles;
}
