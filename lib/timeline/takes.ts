import type { Item, Track } from "./schema";

const DRAWN: readonly Item["kind"][] = ["scene", "image", "video", "text", "shape", "avatar"];
const TAKES: Record<Track["kind"], readonly Item["kind"][]> = {
  visual: DRAWN,
  overlay: DRAWN,
  voice: ["audio"],
  audio: ["audio", "music"],
  music: ["audio", "music"],
  captions: ["captions"],
};

/** Whether an item may lie on a track. */
export const takes = ({ kind }: Pick<Track, "kind">, item: Pick<Item, "kind">): boolean =>
  TAKES[kind].includes(item.kind);
